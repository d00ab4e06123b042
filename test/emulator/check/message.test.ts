import { MessageCreateRequestSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import {
  COMPONENTS_V2,
  isEmptyMessage,
  type MessageSetting,
  messageProblems,
} from '../../../src/emulator/check/message.ts';
import { schemaProblems } from '../../../src/emulator/check/schema.ts';
import type { JsonObject } from '../../../src/emulator/json.ts';

const NEW = { flags: 0, files: [] };

/** Every problem of a new message as `path CODE`. */
const problems = (body: JsonObject, setting: MessageSetting = NEW): string[] =>
  [...schemaProblems(MessageCreateRequestSchema, body), ...messageProblems(body, setting)].map(
    ({ path, code }) => `${path.join('.')} ${code}`,
  );

const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string) => ({ type: 2, style: 2, label: 'Press', custom_id });
const row = (...components: object[]) => ({ type: 1, components });
const select = (custom_id: string) => ({ type: 3, custom_id, options: [{ label: 'a', value: 'a' }] });
const v2 = (...components: object[]) => ({ flags: COMPONENTS_V2, components });
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

describe('a body that Discord takes', () => {
  it.each<[string, JsonObject]>([
    ['2,000 characters', { content: 'x'.repeat(2000) }],
    [
      '5 rows of 5 buttons',
      { content: 'x', components: times(5, (n) => row(...times(5, (m) => button(`${n}.${m}`)))) },
    ],
    ['a row with a select menu', { content: 'x', components: [row(select('a'))] }],
    ['embeds of 6,000 characters', { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2000) }] }],
    [
      '4,000 characters of text displays',
      v2(text('x'.repeat(2500)), { type: 17, components: [text('x'.repeat(1500))] }),
    ],
    ['40 components, nested ones counted', v2({ type: 17, components: times(39, () => text('x')) })],
    ['more than 5 rows of components V2', v2(...times(7, (n) => row(button(`${n}`))))],
    ['a link button', v2(row({ type: 2, style: 5, label: 'Read', url: 'https://example.org/' }))],
    ['empty legacy fields in components V2', { ...v2(text('x')), content: '', embeds: [] }],
    ['a mention of nobody', { content: '@everyone', allowed_mentions: { parse: [] } }],
  ])('has %s', (_, body) => {
    expect(problems(body)).toEqual([]);
  });

  it('shows a file that comes with it', () => {
    const body = v2({ type: 12, items: [{ media: { url: 'attachment://map.png' } }] });
    expect(problems(body, { flags: 0, files: ['map.png'] })).toEqual([]);
  });
});

describe('a body that Discord refuses', () => {
  it.each<[string, JsonObject, string]>([
    ['2,001 characters', { content: 'x'.repeat(2001) }, 'content BASE_TYPE_MAX_LENGTH'],
    ['6 rows', { content: 'x', components: times(6, (n) => row(button(`${n}`))) }, 'components BASE_TYPE_BAD_LENGTH'],
    [
      'embeds of 6,001 characters',
      {
        embeds: [
          { description: 'x'.repeat(4000), footer: { text: 'x' } },
          { fields: [{ name: 'x'.repeat(200), value: 'x'.repeat(1000) }] },
          { title: 'x'.repeat(250), author: { name: 'x'.repeat(250) } },
          { description: 'x'.repeat(300) },
        ],
      },
      'embeds MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      '4,001 characters of text displays',
      v2(text('x'.repeat(2500)), { type: 17, components: [text('x'.repeat(1501))] }),
      'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    [
      '41 components, nested ones counted',
      v2({ type: 17, components: times(39, () => text('x')) }, text('x')),
      'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      '41 components, an accessory counted',
      v2(
        { type: 9, components: [text('x')], accessory: button('a') },
        { type: 17, components: times(37, () => text('x')) },
      ),
      'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      'components V2 with content',
      { ...v2(text('x')), content: 'x' },
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'components V2 with embeds',
      { ...v2(text('x')), embeds: [{ title: 'x' }] },
      'embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    ['a text display without the flag', { components: [text('x')] }, 'components.0.type UNION_TYPE_CHOICES'],
    [
      'one custom id twice, however deep',
      v2(row(button('a')), { type: 17, components: [row(button('a'))] }),
      'components.1.components.0.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'one component id twice',
      v2({ ...text('x'), id: 7 }, { ...text('y'), id: 7 }),
      'components.1.id COMPONENT_ID_DUPLICATED',
    ],
    [
      'a row of 6 buttons',
      { components: [row(...times(6, (n) => button(`${n}`)))] },
      'components.0.components BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a select menu beside a button',
      { components: [row(select('a'), button('b'))] },
      'components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'a button without a custom id',
      { components: [row({ type: 2, style: 1, label: 'x' })] },
      'components.0.components.0.custom_id BUTTON_COMPONENT_FIELD_REQUIRED',
    ],
    [
      'a link button with a custom id',
      { components: [row({ ...button('a'), style: 5, url: 'https://example.org/' })] },
      'components.0.components.0.custom_id BUTTON_COMPONENT_FIELD_FORBIDDEN',
    ],
    [
      'a button without a label',
      { components: [row({ type: 2, style: 1, custom_id: 'a' })] },
      'components.0.components.0.label BUTTON_COMPONENT_INVALID_EMPTY',
    ],
    [
      'a file that did not come with it',
      v2({ type: 13, file: { url: 'attachment://map.png' } }),
      'components.0.file.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    ],
    [
      'a mention both parsed and named',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions.users MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    ['a nonce of 26 characters', { content: 'x', nonce: 'x'.repeat(26) }, 'nonce BASE_TYPE_MAX_LENGTH'],
    ['a component that does not exist', v2({ type: 99 }), 'components.0.type UNION_TYPE_CHOICES'],
    [
      'a text display without text',
      v2({ type: 17, components: [text('')] }),
      'components.0.components.0.content BASE_TYPE_MIN_LENGTH',
    ],
    ['a container without a component', v2({ type: 17 }), 'components.0.components BASE_TYPE_REQUIRED'],
    ['an address that is none', { embeds: [{ url: 'nowhere' }] }, 'embeds.0.url URL_TYPE_INVALID_URL'],
  ])('has %s', (_, body, problem) => {
    expect(problems(body)).toEqual([problem]);
  });

  it('is an edit that adds content to components V2', () => {
    expect(problems({ content: 'x' }, { flags: COMPONENTS_V2, files: [] })).toEqual([
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ]);
  });
});

describe('an empty message', () => {
  it.each<JsonObject>([{}, { content: '' }, { content: null, embeds: [], components: [] }, { flags: 64 }])(
    'is %j',
    (body) => {
      expect(isEmptyMessage(body, [])).toBe(true);
    },
  );
  it('is none with a file', () => {
    expect(isEmptyMessage({}, ['map.png'])).toBe(false);
  });
});
