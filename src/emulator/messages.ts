import { allComponents } from './check/components.ts';
import { COMPONENTS_V2, EPHEMERAL, LOADING } from './check/message.ts';
import { shownComponents } from './components.ts';
import { type JsonObject, listOf, numberOf, objectOf, textOf } from './json.ts';
import type { State } from './state.ts';
import type { Attachment, Message, SentFile, User } from './wire.ts';

/** The text in which Discord looks for mentions. */
const shownText = (message: JsonObject): string =>
  [
    textOf(message['content']),
    ...allComponents(message['components']).map(({ component }) => textOf(component['content'])),
  ].join('\n');

/** Whom a body would ping, by Discord's rules: everybody its text names, unless `allowed_mentions` says less. */
function pings(state: State, body: JsonObject): Pick<Message, 'mention_everyone' | 'mentions' | 'mention_roles'> {
  const text = shownText(body);
  const given = body['allowed_mentions'];
  const allowed = objectOf(given);
  const may = (kind: string, id?: string): boolean =>
    given === undefined ||
    given === null ||
    listOf(allowed['parse']).includes(kind) ||
    listOf(allowed[kind]).includes(id);
  const ids = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
  const known: readonly User[] = [state.person, state.bot];
  return {
    mention_everyone: /@(?:everyone|here)\b/u.test(text) && may('everyone'),
    mentions: known.filter(({ id }) => ids(/<@!?(\d+)>/gu).includes(id) && may('users', id)),
    mention_roles: ids(/<@&(\d+)>/gu).filter((id) => may('roles', id)),
  };
}

/** Where a file of a message can be fetched, by its name. */
const fileUrl =
  (state: State, messageId: string) =>
  (name: string): string =>
    `${state.origin}/attachments/${messageId}/${encodeURIComponent(name)}`;

function attach(state: State, messageId: string, body: JsonObject, files: readonly SentFile[]): Attachment[] {
  const described = listOf(body['attachments']).map(objectOf);
  return files.map((file, index) => {
    state.files.set(`${messageId}/${file.name}`, file);
    const url = fileUrl(state, messageId)(file.name);
    const description = textOf(described.find(({ id }) => Number(id) === index)?.['description']);
    return {
      id: state.id(),
      filename: file.name,
      size: file.bytes.byteLength,
      content_type: file.contentType,
      url,
      proxy_url: url,
      ...(description ? { description } : {}),
    };
  });
}

export interface NewMessage {
  readonly channelId: string;
  readonly body: JsonObject;
  readonly files: readonly SentFile[];
  /** What an answer to an interaction carries besides. */
  readonly more?: JsonObject;
}

/** Makes and keeps a message of the bot. */
export function createMessage(state: State, { channelId, body, files, more }: NewMessage): Message {
  const id = state.id();
  const message: Message = {
    id,
    channel_id: channelId,
    type: 0,
    author: state.bot,
    content: textOf(body['content']),
    flags: numberOf(body['flags']),
    embeds: listOf(body['embeds']),
    components: shownComponents(body['components'], state.id, fileUrl(state, id)),
    attachments: attach(state, id, body, files),
    ...pings(state, body),
    timestamp: new Date(state.now()).toISOString(),
    edited_timestamp: null,
    pinned: false,
    tts: false,
    ...more,
  };
  state.messages.set(id, message);
  return message;
}

/** Changes what the body names and leaves the rest. What was "thinking" no longer is. */
export function editMessage(state: State, old: Message, body: JsonObject, files: readonly SentFile[]): Message {
  const kept = new Set(listOf(body['attachments']).map((attachment) => textOf(objectOf(attachment)['id'])));
  const attachments = body['attachments'] ? old.attachments.filter(({ id }) => kept.has(id)) : old.attachments;
  const edited: Message = {
    ...old,
    content: body['content'] === undefined ? old.content : textOf(body['content']),
    embeds: body['embeds'] === undefined ? old.embeds : listOf(body['embeds']),
    components:
      body['components'] === undefined
        ? old.components
        : shownComponents(body['components'], state.id, fileUrl(state, old.id)),
    attachments: [...attachments, ...attach(state, old.id, body, files)],
    flags: (old.flags & ~LOADING) | (numberOf(body['flags']) & COMPONENTS_V2),
    ...pings(state, body),
    edited_timestamp: new Date(state.now()).toISOString(),
  };
  state.messages.set(old.id, edited);
  return edited;
}

export const isEphemeral = (message: Message): boolean => (message.flags & EPHEMERAL) !== 0;
export const isLoading = (message: Message): boolean => (message.flags & LOADING) !== 0;
