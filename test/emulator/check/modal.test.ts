import { ModalInteractionCallbackRequestDataSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { modalProblems } from '../../../src/emulator/check/modal.ts';
import { schemaProblems } from '../../../src/emulator/check/schema.ts';
import type { JsonObject } from '../../../src/emulator/json.ts';

const label = (component: object) => ({ type: 18, label: 'L', component });
const input = (custom_id: string, more: object = {}) => ({ type: 4, style: 1, custom_id, ...more });
const row = (...components: object[]) => ({ type: 1, components });
const options = (...values: string[]) => values.map((value) => ({ label: value, value }));
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
const modal = (...components: object[]): JsonObject => ({ custom_id: 'm', title: 'M', components });

const problems = (body: JsonObject): string[] =>
  [...schemaProblems(ModalInteractionCallbackRequestDataSchema, body), ...modalProblems(body)].map(
    ({ path, code }) => `${path.join('.')} ${code}`,
  );

describe('a modal that Discord takes', () => {
  it.each<[string, JsonObject]>([
    ['five labels', modal(...times(5, (n) => label(input(`${n}`))))],
    ['a text input in a row, with its own label', modal(row(input('a', { label: 'A' })))],
    ['words between', modal({ type: 10, content: 'Read this.' }, label(input('a')))],
    [
      'a menu that may stay empty',
      modal(label({ type: 3, custom_id: 'a', options: options('x'), min_values: 0, required: false })),
    ],
    ['boxes', modal(label({ type: 22, custom_id: 'a', options: options('x', 'y'), max_values: 2 }))],
  ])('has %s', (_, body) => {
    expect(problems(body)).toEqual([]);
  });
});

describe('a modal that Discord refuses', () => {
  it.each<[string, JsonObject, string]>([
    ['six labels', modal(...times(6, (n) => label(input(`${n}`)))), 'components BASE_TYPE_BAD_LENGTH'],
    ['nothing', modal(), 'components BASE_TYPE_MIN_LENGTH'],
    ['too long a title', { ...modal(label(input('a'))), title: 'x'.repeat(46) }, 'title BASE_TYPE_MAX_LENGTH'],
    [
      'one custom id twice',
      modal(label(input('a')), label(input('a'))),
      'components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'two text inputs in a row',
      modal(row(input('a', { label: 'A' }), input('b', { label: 'B' }))),
      'components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    ['a row without a label', modal(row(input('a'))), 'components.0.components.0.label BASE_TYPE_REQUIRED'],
    [
      'two labels for one input',
      modal(label(input('a', { label: 'A' }))),
      'components.0.component.label TEXT_INPUT_COMPONENT_LABEL_FORBIDDEN',
    ],
    [
      'lengths the wrong way round',
      modal(label(input('a', { min_length: 5, max_length: 4 }))),
      'components.0.component.min_length TEXT_INPUT_COMPONENT_LENGTH_RANGE',
    ],
    [
      'a value longer than it may be',
      modal(label(input('a', { value: 'xxxxx', max_length: 4 }))),
      'components.0.component.value BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a menu that is required and may stay empty',
      modal(label({ type: 3, custom_id: 'a', options: options('x'), min_values: 0 })),
      'components.0.component.min_values NUMBER_TYPE_MIN',
    ],
    [
      'a disabled menu',
      modal(label({ type: 3, custom_id: 'a', options: options('x'), disabled: true })),
      'components.0.component.disabled COMPONENT_MODAL_DISABLED',
    ],
    [
      'one option twice',
      modal(label({ type: 21, custom_id: 'a', options: options('x', 'x') })),
      'components.0.component.options.1 SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'a button',
      modal(label({ type: 2, style: 1, label: 'x', custom_id: 'a' })),
      'components.0.component.type UNION_TYPE_CHOICES',
    ],
  ])('has %s', (_, body, problem) => {
    expect(problems(body)).toEqual([problem]);
  });
});
