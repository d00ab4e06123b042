import { isObject, type JsonObject, listOf, numberOf, objectOf } from '../json.ts';
import { type Placed, repeated, selectProblems } from './components.ts';
import type { Problem } from './problem.ts';

const ROW = 1;
const TEXT_INPUT = 4;
const LABEL = 18;
const RADIO_GROUP = 21;
const CHECKBOX_GROUP = 22;

/** Discord's reference: "between 1 and 5 components"; its schema has 40. */
const MAX_COMPONENTS = 5;

type Path = readonly (string | number)[];

/** What a person fills in, with its path. */
function fieldsOf(components: unknown): Placed[] {
  return listOf(components).flatMap((component, index) => {
    if (!isObject(component)) return [];
    const path: Path = ['components', index];
    if (component['type'] === LABEL)
      return [{ component: objectOf(component['component']), path: [...path, 'component'] }];
    if (component['type'] !== ROW) return [];
    return listOf(component['components']).flatMap((inner, at) =>
      isObject(inner) ? [{ component: inner, path: [...path, 'components', at] }] : [],
    );
  });
}

function textProblems({ component, path }: Placed, isInLabel: boolean): Problem[] {
  if (component['type'] !== TEXT_INPUT) return [];
  const problems: Problem[] = [];
  const { label, min_length: least, max_length: most, value } = component;
  if (!isInLabel && !label)
    problems.push({ path: [...path, 'label'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
  if (isInLabel && label)
    problems.push({
      path: [...path, 'label'],
      code: 'TEXT_INPUT_COMPONENT_LABEL_FORBIDDEN',
      message: 'A text input in a label must not have a label of its own',
    });
  if (typeof least === 'number' && typeof most === 'number' && least > most)
    problems.push({
      path: [...path, 'min_length'],
      code: 'TEXT_INPUT_COMPONENT_LENGTH_RANGE',
      message: `min_length (${least}) must not be greater than max_length (${most})`,
    });
  if (typeof value === 'string' && typeof most === 'number' && value.length > most)
    problems.push({
      path: [...path, 'value'],
      code: 'BASE_TYPE_MAX_LENGTH',
      message: `Must be ${most} or fewer in length.`,
    });
  return problems;
}

/** A menu of a modal cannot be disabled, and one that is required asks for something. */
function choiceProblems({ component, path }: Placed): Problem[] {
  const problems: Problem[] = [];
  if (component['disabled'] === true)
    problems.push({
      path: [...path, 'disabled'],
      code: 'COMPONENT_MODAL_DISABLED',
      message: 'A component of a modal cannot be disabled',
    });
  if (component['min_values'] === 0 && component['required'] !== false)
    problems.push({
      path: [...path, 'min_values'],
      code: 'NUMBER_TYPE_MIN',
      message: 'int value should be greater than or equal to 1.',
    });
  const isGroup = component['type'] === RADIO_GROUP || component['type'] === CHECKBOX_GROUP;
  const options = listOf(component['options']).filter(isObject);
  if (isGroup)
    options.forEach(({ value }, index) => {
      if (options.findIndex((other) => other['value'] === value) === index) return;
      const message = 'The specified option value is already used';
      problems.push({
        path: [...path, 'options', index],
        code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        message,
      });
    });
  if (component['type'] === RADIO_GROUP && options.length === 1)
    problems.push({
      path: [...path, 'options'],
      code: 'BASE_TYPE_BAD_LENGTH',
      message: 'Must be between 2 and 10 in length.',
    });
  if (component['type'] === CHECKBOX_GROUP && numberOf(component['max_values']) > options.length)
    problems.push({
      path: [...path, 'max_values'],
      code: 'SELECT_COMPONENT_VALUES_RANGE',
      message: `There are only ${options.length} options to choose from`,
    });
  return problems;
}

/** Rules of a modal that the published schema leaves out. */
export function modalProblems(modal: JsonObject): readonly Problem[] {
  const top = listOf(modal['components']).filter(isObject);
  const fields = fieldsOf(top);
  const all: Placed[] = [...top.map((component, index) => ({ component, path: ['components', index] })), ...fields];
  const problems: Problem[] = [
    ...repeated(fields, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'),
    ...repeated(all, 'id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'),
    ...fields.flatMap((field) => textProblems(field, field.path.at(-1) === 'component')),
    ...fields.flatMap(selectProblems),
    ...fields.flatMap(choiceProblems),
  ];
  if (top.length > MAX_COMPONENTS)
    problems.push({
      path: ['components'],
      code: 'BASE_TYPE_BAD_LENGTH',
      message: `Must be between 1 and ${MAX_COMPONENTS} in length.`,
    });
  top.forEach((component, index) => {
    if (component['type'] !== ROW || listOf(component['components']).length === 1) return;
    const message = 'A row of a modal holds one text input';
    problems.push({
      path: ['components', index, 'components'],
      code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      message,
    });
  });
  return problems;
}
