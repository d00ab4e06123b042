import { COMPONENTS_V2, EPHEMERAL, LOADING } from './check/message.ts';
import { shownComponents } from './components.ts';
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

/** Embeds with the addresses of the message's own files. */
function shownEmbeds(embeds: unknown, urlOf: (name: string) => string): unknown[] {
  const picture = (value: unknown): unknown => {
    const name = /^attachment:\/\/(.+)$/u.exec(textOf(objectOf(value)['url']))?.[1];
    return name === undefined ? value : { ...objectOf(value), url: urlOf(name), proxy_url: urlOf(name) };
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
  const urlOf = fileUrl(state, id);
  return keepMessage(
    state,
    {
      id,
      channel_id: channelId,
      type: 0,
      author,
      content: textOf(body['content']).trim(),
      flags: (numberOf(body['flags']) & SETTABLE) | flags,
      embeds: shownEmbeds(body['embeds'], urlOf),
      components: shownComponents(body['components'], state.id, urlOf),
      attachments: attach(state, id, body, files),
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
  const kept = new Set(listOf(body['attachments']).map((one) => textOf(objectOf(one)['id'])));
  const attachments = body['attachments'] ? old.attachments.filter(({ id }) => kept.has(id)) : old.attachments;
  const added = attach(state, old.id, body, files);
  const urlOf = (name: string): string =>
    [...added, ...attachments].find(({ filename }) => filename === name)?.url ?? fileUrl(state, old.id)(name);
  const has = (field: string): boolean => body[field] !== undefined;
  const flags = has('flags') ? (old.flags & ~SUPPRESS_EMBEDS) | (numberOf(body['flags']) & SETTABLE) : old.flags;
  const wasLoading = (old.flags & LOADING) !== 0;
  return replaceMessage(state, {
    ...old,
    content: has('content') ? textOf(body['content']).trim() : old.content,
    embeds: has('embeds') ? shownEmbeds(body['embeds'], urlOf) : old.embeds,
    components: has('components') ? shownComponents(body['components'], state.id, urlOf) : old.components,
    attachments: [...attachments, ...added],
    flags: (flags | (old.flags & (EPHEMERAL | COMPONENTS_V2))) & ~LOADING,
    ...pings(state, { ...old, ...body }, old.author.id, state.channels.get(old.channel_id)),
    // "Thinking" becomes the answer; only what could be read before counts as edited.
    edited_timestamp: wasLoading ? null : isoTime(state),
  });
}

export const isLoading = (message: Message): boolean => (message.flags & LOADING) !== 0;
