import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from '../json.ts';
import { allComponents, componentProblems } from './components.ts';
import type { Problem } from './problem.ts';

export const EPHEMERAL = 1 << 6;
export const LOADING = 1 << 7;
export const COMPONENTS_V2 = 1 << 15;

const MAX_CONTENT = 2000;
const MAX_EMBEDS = 6000;

/** What a body is judged against besides itself. */
export interface MessageSetting {
  /** Flags that the message has already: an edit cannot take Components V2 off. */
  readonly flags: number;
  /** Names of files that are sent along or are attached already. */
  readonly files: readonly string[];
  /** The message that is edited: what it has and the edit does not take away is judged too. */
  readonly old?: { readonly content: string; readonly embeds: readonly unknown[] };
}

const embedLength = (embed: JsonObject): number =>
  [
    embed['title'],
    embed['description'],
    objectOf(embed['footer'])['text'],
    objectOf(embed['author'])['name'],
    ...listOf(embed['fields']).flatMap((field) => [objectOf(field)['name'], objectOf(field)['value']]),
  ].reduce<number>((sum, part) => sum + textOf(part).length, 0);

const isFilled = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : typeof value === 'string'
      ? value.trim() !== ''
      : value !== undefined && value !== null;

function legacyProblems(body: JsonObject, old: MessageSetting['old']): Problem[] {
  const whole: JsonObject = { ...(old ? { content: old.content, embeds: old.embeds } : {}), ...body };
  return ['content', 'embeds', 'poll', 'sticker_ids']
    .filter((field) => isFilled(whole[field]))
    .map((field) => ({
      path: [field],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    }));
}

/** `attachment://name` must name a file of the message. */
function attachmentProblems(body: JsonObject, files: readonly string[]): Problem[] {
  const media = allComponents(body['components']).flatMap(({ component, path }) => [
    { url: objectOf(component['media'])['url'], path: [...path, 'media', 'url'] },
    { url: objectOf(component['file'])['url'], path: [...path, 'file', 'url'] },
    ...listOf(component['items']).map((item, index) => ({
      url: objectOf(objectOf(item)['media'])['url'],
      path: [...path, 'items', index, 'media', 'url'],
    })),
  ]);
  return media.flatMap(({ url, path }) => {
    const name = /^attachment:\/\/(.+)$/u.exec(textOf(url))?.[1];
    if (name === undefined || files.includes(name)) return [];
    const message = `The attachment ${name} is not among the files of the message`;
    return [{ path, code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message }];
  });
}

const MAX_FILES = 10;

function fileProblems(body: JsonObject, files: readonly string[]): Problem[] {
  const code = 'BASE_TYPE_MAX_LENGTH';
  const message = `Must be ${MAX_FILES} or fewer in length.`;
  const isOver = files.length > MAX_FILES || listOf(body['attachments']).length > MAX_FILES;
  return isOver ? [{ path: ['attachments'], code, message }] : [];
}

function mentionProblems(body: JsonObject): Problem[] {
  const allowed = objectOf(body['allowed_mentions']);
  return (['users', 'roles'] as const)
    .filter((kind) => listOf(allowed['parse']).includes(kind) && listOf(allowed[kind]).length > 0)
    .map((kind) => ({
      path: ['allowed_mentions', kind],
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }));
}

/** Rules of a message that the published schema leaves out. */
export function messageProblems(body: JsonObject, setting: MessageSetting): readonly Problem[] {
  const isV2 = ((numberOf(body['flags']) | setting.flags) & COMPONENTS_V2) !== 0;
  const problems: Problem[] = [
    ...(isV2 ? legacyProblems(body, setting.old) : []),
    ...fileProblems(body, setting.files),
    ...componentProblems(body['components'], isV2),
    ...attachmentProblems(body, setting.files),
    ...mentionProblems(body),
  ];
  if (textOf(body['content']).length > MAX_CONTENT) {
    const message = `Must be ${MAX_CONTENT} or fewer in length.`;
    problems.push({ path: ['content'], code: 'BASE_TYPE_MAX_LENGTH', message });
  }
  const embeds = listOf(body['embeds']).filter(isObject);
  if (embeds.reduce((sum, embed) => sum + embedLength(embed), 0) > MAX_EMBEDS) {
    const message = `Embed size exceeds maximum size of ${MAX_EMBEDS}`;
    problems.push({ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message });
  }
  return problems;
}

/** Whether a new message would show nothing at all. */
export const isEmptyMessage = (body: JsonObject, files: readonly string[]): boolean =>
  files.length === 0 && !['content', 'embeds', 'components', 'sticker_ids', 'poll'].some((key) => isFilled(body[key]));
