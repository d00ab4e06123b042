import { COMPONENTS_V2, EPHEMERAL, LOADING } from './check/message.ts';
import { type FileOf, shownComponents } from './components.ts';
import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from './json.ts';
import { pings } from './mentions.ts';
import { isoTime, type State } from './state.ts';
import { keepMessage, replaceMessage } from './store.ts';
import type { Attachment, Message, SentFile, User } from './wire.ts';

const SUPPRESS_EMBEDS = 1 << 2;
const SUPPRESS_NOTIFICATIONS = 1 << 12;
const SETTABLE = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2;

/** Where a file of a message can be fetched, by its name. */
const fileUrl =
  (state: State, messageId: string) =>
  (name: string): string =>
    `${state.origin}/attachments/${messageId}/${encodeURIComponent(name)}`;

/** A file as an attachment; `owner` is the message, or the attachment itself where it is an option's value. */
export function attachment(state: State, owner: string, file: SentFile, more: JsonObject = {}): Attachment {
  state.files.set(`${owner}/${file.name}`, file);
  const url = fileUrl(state, owner)(file.name);
  return {
    id: state.id(),
    filename: file.name,
    size: file.bytes.byteLength,
    content_type: file.contentType,
    url,
    proxy_url: url,
    ...more,
  };
}

function attach(state: State, messageId: string, body: JsonObject, files: readonly SentFile[]): Attachment[] {
  const described = listOf(body['attachments']).map(objectOf);
  return files.map((file, index) => {
    const description = textOf(described.find(({ id }) => Number(id) === index)?.['description']);
    return attachment(state, messageId, file, description ? { description } : {});
  });
}

/** A file by its name; where it is fetched even if there is none. */
const fileAmong =
  (state: State, messageId: string, attachments: readonly Attachment[]): FileOf =>
  (name) =>
    attachments.find(({ filename }) => filename === name) ?? { url: fileUrl(state, messageId)(name), size: null };

/** What an edit leaves of the files that a message has: those that it names, or all where it names none. */
const kept = ({ attachments }: Message, body: JsonObject): readonly Attachment[] => {
  if (!body['attachments']) return attachments;
  const ids = new Set(listOf(body['attachments']).map((one) => textOf(objectOf(one)['id'])));
  return attachments.filter(({ id }) => ids.has(id));
};

/** Names of the files that a message has when it has been edited. */
export const filesAfter = (old: Message, body: JsonObject, sent: readonly SentFile[]): readonly string[] => [
  ...sent.map(({ name }) => name),
  ...kept(old, body).map(({ filename }) => filename),
];

/** Embeds with the addresses of the message's own files. */
function shownEmbeds(embeds: unknown, fileOf: FileOf): unknown[] {
  const picture = (value: unknown): unknown => {
    const name = /^attachment:\/\/(.+)$/u.exec(textOf(objectOf(value)['url']))?.[1];
    if (name === undefined) return value;
    const { url } = fileOf(name);
    return { ...objectOf(value), url, proxy_url: url };
  };
  return listOf(embeds).map((embed) => {
    if (!isObject(embed)) return embed;
    const pictures = ['image', 'thumbnail'].filter((key) => isObject(embed[key]));
    return { type: 'rich', ...embed, ...Object.fromEntries(pictures.map((key) => [key, picture(embed[key])])) };
  });
}

export interface NewMessage {
  readonly channelId: string;
  readonly body: JsonObject;
  readonly files?: readonly SentFile[];
  /** The bot where nobody is named. */
  readonly author?: User;
  /** Flags that only an answer to an interaction may have: private, "thinking". */
  readonly flags?: number;
  /** Who alone sees it. */
  readonly viewer?: string | null;
  /** What an answer to an interaction carries besides. */
  readonly more?: JsonObject;
}

/** Makes and keeps a message. Discord takes white space off the ends of its content. */
export function createMessage(state: State, made: NewMessage): Message {
  const { channelId, body, files = [], author = state.bot, flags = 0, viewer = null, more } = made;
  const id = state.id();
  const attachments = attach(state, id, body, files);
  const fileOf = fileAmong(state, id, attachments);
  return keepMessage(
    state,
    {
      id,
      channel_id: channelId,
      type: 0,
      author,
      content: textOf(body['content']).trim(),
      flags: (numberOf(body['flags']) & SETTABLE) | flags,
      embeds: shownEmbeds(body['embeds'], fileOf),
      components: shownComponents(body['components'], state.id, fileOf),
      attachments,
      ...pings(state, body, author.id, state.channels.get(channelId)),
      timestamp: isoTime(state),
      edited_timestamp: null,
      pinned: false,
      tts: body['tts'] === true,
      ...more,
    },
    viewer,
  );
}

/** Changes what the body names and leaves the rest. What was "thinking" no longer is. */
export function editMessage(state: State, old: Message, body: JsonObject, files: readonly SentFile[]): Message {
  const [before, added] = [kept(old, body), attach(state, old.id, body, files)];
  const fileOf = fileAmong(state, old.id, [...added, ...before]);
  const has = (field: string): boolean => body[field] !== undefined;
  const flags = has('flags') ? (old.flags & ~SUPPRESS_EMBEDS) | (numberOf(body['flags']) & SETTABLE) : old.flags;
  const wasLoading = (old.flags & LOADING) !== 0;
  return replaceMessage(state, {
    ...old,
    content: has('content') ? textOf(body['content']).trim() : old.content,
    embeds: has('embeds') ? shownEmbeds(body['embeds'], fileOf) : old.embeds,
    components: has('components') ? shownComponents(body['components'], state.id, fileOf) : old.components,
    attachments: [...before, ...added],
    flags: (flags | (old.flags & (EPHEMERAL | COMPONENTS_V2))) & ~LOADING,
    ...pings(state, { ...old, ...body }, old.author.id, state.channels.get(old.channel_id)),
    // "Thinking" becomes the answer; only what could be read before counts as edited.
    edited_timestamp: wasLoading ? null : isoTime(state),
  });
}

export const isLoading = (message: Message): boolean => (message.flags & LOADING) !== 0;
