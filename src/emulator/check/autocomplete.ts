import { isObject, type JsonObject, listOf, objectOf, textOf } from '../json.ts';
import type { Problem } from './problem.ts';

const STRING_OPTION = 3;
const MAX_VALUE = 100;

/** Choices must be of the kind that the option takes; a string is sent back in at most 100 characters. */
export function autocompleteProblems(callback: JsonObject, optionType: number): readonly Problem[] {
  const choices = listOf(objectOf(callback['data'])['choices']).filter(isObject);
  const wanted = optionType === STRING_OPTION ? 'string' : 'number';
  return choices.flatMap(({ value }, index): Problem[] => {
    const path = ['data', 'choices', index, 'value'];
    if (typeof value !== wanted) return [{ path, code: 'BASE_TYPE_INVALID', message: `Value must be a ${wanted}.` }];
    return textOf(value).length > MAX_VALUE
      ? [{ path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${MAX_VALUE} or fewer in length.` }]
      : [];
  });
}
