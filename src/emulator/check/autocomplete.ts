import { isObject, type JsonObject, listOf, objectOf, textOf } from '../json.ts';
import type { Problem } from './problem.ts';

const STRING_OPTION = 3;
const LONGEST = 100;

/** Choices have more than spaces for a name, and are of the kind that the option takes; text has 100 characters. */
export function autocompleteProblems(callback: JsonObject, optionType: number): readonly Problem[] {
  const choices = listOf(objectOf(callback['data'])['choices']).filter(isObject);
  const wanted = optionType === STRING_OPTION ? 'string' : 'number';
  return choices.flatMap(({ name, value }, index): Problem[] => {
    const path = ['data', 'choices', index, 'value'];
    if (typeof name === 'string' && name.trim() === '') {
      const message = `Must be between 1 and ${LONGEST} in length.`;
      return [{ path: ['data', 'choices', index, 'name'], code: 'BASE_TYPE_BAD_LENGTH', message }];
    }
    if (typeof value !== wanted) return [{ path, code: 'BASE_TYPE_INVALID', message: `Value must be a ${wanted}.` }];
    return textOf(value).length > LONGEST
      ? [{ path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${LONGEST} or fewer in length.` }]
      : [];
  });
}
