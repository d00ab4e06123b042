import { MessageCreateRequestSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { COMPONENTS_V2, type MessageSetting, messageProblems } from '../../../src/emulator/check/message.ts';
import { schemaProblems } from '../../../src/emulator/check/schema.ts';
import type { JsonObject } from '../../../src/emulator/json.ts';

const problems = (body: JsonObject, setting: MessageSetting = { flags: 0, files: [] }): string[] =>
  [...schemaProblems(MessageCreateRequestSchema, body), ...messageProblems(body, setting)].map(
    ({ path, code }) => `${path.join('.')} ${code}`,
  );

const row = (component: object): JsonObject => ({ components: [{ type: 1, components: [component] }] });
const v2 = (...components: object[]) => ({ flags: COMPONENTS_V2, components });
const options = (count: number) => Array.from({ length: count }, (_, n) => ({ label: `${n}`, value: `${n}` }));
const select = (more: object) => row({ type: 3, custom_id: 's', options: options(3), ...more });
const link = (url: string) => row({ type: 2, style: 5, label: 'Away', url });
const text = { type: 10, content: 'x' };
const button = { type: 2, style: 2, label: 'x', custom_id: 'x' };

describe('components that Discord takes', () => {
  it.each<[string, JsonObject]>([
    ['a custom id of 100 characters', row({ ...button, custom_id: 'x'.repeat(100) })],
    ['a button with only an emoji', row({ type: 2, style: 1, custom_id: 'x', emoji: { name: '📄' } })],
    ['a link into Discord', link('discord://-/channels/1/2')],
    ['text of 10,170 bytes', v2({ type: 10, content: '語'.repeat(3386) })],
    ['a link to a page', link('https://xn--d1acufc.xn--p1ai:8080/talks?a=b#:~:text=c')],
    ['a link to an address in numbers', link('http://127.0.0.1:4170/articles/a')],
    [
      '25 options of 100 characters',
      select({ options: options(25).map((one) => ({ ...one, label: 'x'.repeat(100) })) }),
    ],
    ['all options chosen', select({ min_values: 3, max_values: 3 })],
    ['a default', select({ options: [{ label: 'a', value: 'a', default: true }] })],
    [
      'a section with a picture',
      v2({ type: 9, components: [text], accessory: { type: 11, media: { url: 'https://example.org/a.png' } } }),
    ],
    ['three texts in a section', v2({ type: 9, components: [text, text, text], accessory: button })],
    [
      'a gallery of ten',
      v2({ type: 12, items: Array.from({ length: 10 }, () => ({ media: { url: 'https://example.org/a.png' } })) }),
    ],
  ])('have %s', (_, body) => {
    expect(problems(body)).toEqual([]);
  });
});

const FIRST = 'components.0.components.0';

describe('components that Discord refuses', () => {
  it.each<[string, JsonObject, string]>([
    [
      'a custom id of 101 characters',
      row({ ...button, custom_id: 'x'.repeat(101) }),
      `${FIRST}.custom_id BASE_TYPE_MAX_LENGTH`,
    ],
    ['a label of 81 characters', row({ ...button, label: 'x'.repeat(81) }), `${FIRST}.label BASE_TYPE_MAX_LENGTH`],
    ['a link to a file of the machine', link('file:///etc/passwd'), `${FIRST}.url URL_TYPE_INVALID_SCHEME`],
    ['a label of spaces', row({ ...button, label: '  ' }), `${FIRST}.label BASE_TYPE_REQUIRED`],
    [
      'text of more than 10,170 bytes',
      v2({ type: 10, content: '語'.repeat(3387) }),
      'components COMPONENT_BYTES_EXCEEDED',
    ],
    ['a text of spaces', v2({ type: 10, content: ' \n' }), 'components.0.content BASE_TYPE_REQUIRED'],
    [
      'an option of spaces',
      select({ options: [{ label: ' ', value: 'a' }] }),
      `${FIRST}.options.0.label BASE_TYPE_REQUIRED`,
    ],
    ['a link to a host without a dot', link('http://localhost:4170/'), `${FIRST}.url URL_TYPE_INVALID_URL`],
    ['a link that runs', link('javascript:alert(1)'), `${FIRST}.url URL_TYPE_INVALID_SCHEME`],
    ['a link of 513 characters', link(`https://example.org/${'x'.repeat(493)}`), `${FIRST}.url BASE_TYPE_MAX_LENGTH`],
    [
      'a button with an address that is no link',
      row({ ...button, url: 'https://example.org/' }),
      `${FIRST}.url BUTTON_COMPONENT_FIELD_FORBIDDEN`,
    ],
    ['26 options', select({ options: options(26) }), `${FIRST}.options BASE_TYPE_MAX_LENGTH`],
    ['no options', select({ options: [] }), `${FIRST}.options BASE_TYPE_MIN_LENGTH`],
    [
      'one value twice',
      select({
        options: [
          { label: 'a', value: 'a' },
          { label: 'b', value: 'a' },
        ],
      }),
      `${FIRST}.options.1 SELECT_COMPONENT_OPTION_VALUE_DUPLICATED`,
    ],
    [
      'an option of 101 characters',
      select({ options: [{ label: 'x'.repeat(101), value: 'a' }] }),
      `${FIRST}.options.0.label BASE_TYPE_MAX_LENGTH`,
    ],
    ['more to choose than there is', select({ max_values: 4 }), `${FIRST}.max_values SELECT_COMPONENT_VALUES_RANGE`],
    [
      'a least above the most',
      select({ min_values: 2, max_values: 1 }),
      `${FIRST}.min_values SELECT_COMPONENT_VALUES_RANGE`,
    ],
    [
      'more defaults than may be chosen',
      select({ options: options(2).map((one) => ({ ...one, default: true })) }),
      `${FIRST}.options SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES`,
    ],
    ['an empty row', { components: [{ type: 1, components: [] }] }, 'components.0.components BASE_TYPE_MIN_LENGTH'],
    [
      'four texts in a section',
      v2({ type: 9, components: [text, text, text, text], accessory: button }),
      'components.0.components BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a section without an accessory',
      v2({ type: 9, components: [text] }),
      'components.0.accessory BASE_TYPE_REQUIRED',
    ],
    [
      'a text for an accessory',
      v2({ type: 9, components: [text], accessory: text }),
      'components.0.accessory.type UNION_TYPE_CHOICES',
    ],
    [
      'a container in a container',
      v2({ type: 17, components: [{ type: 17, components: [text] }] }),
      `${FIRST}.type UNION_TYPE_CHOICES`,
    ],
    [
      'a picture from nowhere',
      v2({ type: 12, items: [{ media: { url: 'data:image/png;base64,x' } }] }),
      'components.0.items.0.media.url URL_TYPE_INVALID_SCHEME',
    ],
    [
      'a file from elsewhere',
      v2({ type: 13, file: { url: 'https://example.org/a.txt' } }),
      'components.0.file.url URL_TYPE_INVALID_SCHEME',
    ],
  ])('have %s', (_, body, problem) => {
    expect(problems(body)).toEqual([problem]);
  });

  it('are those that an edit puts beside old content', () => {
    const old = { content: 'Old', embeds: [] };
    const code = 'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
    expect(problems(v2(text), { flags: 0, files: [], old })).toEqual([code]);
    expect(problems({ ...v2(text), content: null }, { flags: 0, files: [], old })).toEqual([]);
  });

  it('come with more than ten files', () => {
    const files = Array.from({ length: 11 }, (_, n) => `${n}.txt`);
    expect(problems({ content: 'x' }, { flags: 0, files })).toEqual(['attachments BASE_TYPE_MAX_LENGTH']);
  });
});
