import { html } from 'hono/html';
import { allComponents } from '../../../emulator/check/components.ts';
import { isObject, listOf, objectOf, textOf } from '../../../emulator/json.ts';
import type { Message } from '../../../emulator/wire.ts';
import { drawAvatar } from './avatar.ts';
import { drawComponent } from './components.ts';
import type { Choices } from './controls.ts';
import { drawEmbed } from './embed.ts';
import type { Html } from './html.ts';
import { drawMarkdown, headingLevels } from './markdown.ts';
import { drawAttachment } from './media.ts';
import type { Surroundings } from './surroundings.ts';
import { drawTime } from './time.ts';

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const COMPONENTS_V2 = 1 << 15;

export interface MessageSetting extends Surroundings {
  /** The line that a person typed for an interaction; null: not known here. */
  readonly typed: (interactionId: string) => string | null;
  /** A message that this one answers; null: nobody sees it any more. */
  readonly message: (id: string) => Message | null;
  readonly choices: (type: number) => Choices;
  /** The thread that started from a message; null: none did. */
  readonly threadOf: (messageId: string) => { readonly name: string; readonly messages: number } | null;
  /** Whether it pings the person for whom it is drawn. */
  readonly isPinged: (message: Message) => boolean;
}

const textsOf = (message: Message): string[] => [
  message.content,
  ...allComponents(message.components).map(({ component }) => textOf(component['content'])),
];

export const nameOf = (user: unknown): string => {
  const { global_name, username } = objectOf(user);
  return textOf(global_name) || textOf(username) || 'somebody';
};

/** A few words of a message, without its marks. */
function gist(message: Message): string {
  const words = textsOf(message).find((text) => text.trim() !== '') ?? '';
  const [line = ''] = words.replace(/^[#>\s*-]+/u, '').split('\n');
  const plain = line.replace(/\\([^0-9A-Za-z\s])|[*_~`|]/gu, '$1');
  return [...plain].slice(0, 80).join('');
}

/** "X used /quote", or the message whose button was pressed. */
function drawReference(message: Message, setting: MessageSetting): Html | '' {
  const asked = objectOf(message['interaction_metadata']);
  const name = textOf(asked['name']) || textOf(objectOf(message['interaction'])['name']);
  const who = nameOf(asked['user']);
  if (name !== '') {
    const line = setting.typed(textOf(asked['id']));
    const used = asked['command_type'] === 2 || asked['command_type'] === 3 ? name : `/${name}`;
    const rest = line?.startsWith(`/${name} `) ? line.slice(name.length + 1) : '';
    const again =
      line === null
        ? html`<span class="used">${used}</span>`
        : html`<button type="button" class="used" data-line="${line}" title="Put into the composer">${used}<span class="typed">${rest}</span></button>`;
    return html`<div class="reference"><span class="elbow" aria-hidden="true"></span><span class="who">${who}</span> used ${again}</div>`;
  }
  const pressed = setting.message(textOf(asked['interacted_message_id']));
  if (!pressed || pressed.id === message.id) return '';
  return html`<div class="reference"><span class="elbow" aria-hidden="true"></span><a href="#m-${pressed.id}"><span class="who">${nameOf(pressed.author)}</span> ${gist(pressed)}</a></div>`;
}

function drawBody(message: Message, setting: MessageSetting): Html {
  if ((message.flags & LOADING) !== 0)
    return html`<p class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${nameOf(message.author)} is thinking…</p>`;
  const text = { ...setting, headings: headingLevels(textsOf(message)), messageId: message.id };
  const components = message.components.map((component) => drawComponent(component, text));
  if ((message.flags & COMPONENTS_V2) !== 0) return html`${components}`;
  const edited = textOf(message['edited_timestamp']) === '' ? '' : html`<span class="edited">(edited)</span>`;
  return html`${message.content === '' ? '' : drawMarkdown(message.content, text)}${edited}${listOf(message.embeds)
    .filter(isObject)
    .map((embed) =>
      drawEmbed(embed, text),
    )}${message.attachments.map((file) => drawAttachment(file, text))}${components}`;
}

const eye = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M1 8s2.5-4.5 7-4.5S15 8 15 8s-2.5 4.5-7 4.5S1 8 1 8Z" /><circle cx="8" cy="8" r="2" /></svg>`;

/** The way into the thread that started from a message. */
function drawThreadLink(id: string, { threadOf }: MessageSetting): Html | '' {
  const thread = threadOf(id);
  if (!thread) return '';
  const count = `${thread.messages} ${thread.messages === 1 ? 'message' : 'messages'}`;
  return html`<p class="thread"><button type="button" data-goto="${id}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 2v6a3 3 0 0 0 3 3h7M10 8l3 3-3 3" /></svg><span class="thread-name">${thread.name}</span><span class="quiet">thread · ${count}</span></button></p>`;
}

/** One message as Discord's client shows it. */
export function drawMessage(message: Message, setting: MessageSetting): Html {
  const { id, author, flags } = message;
  const sent = Date.parse(textOf(message['timestamp'])) / 1000;
  const isPrivate = (flags & EPHEMERAL) !== 0;
  const reference = drawReference(message, setting);
  const name = nameOf(author);
  const marks = `${isPrivate ? ' private' : ''}${setting.isPinged(message) ? ' pinged' : ''}`;
  return html`<article class="message${marks}" aria-labelledby="by-${id}" data-author="${author.id}" data-at="${sent}"${reference === '' ? '' : html` data-reply`}>
${reference}${drawAvatar(author.id, name, author.bot)}
<h2 class="by" id="by-${id}"><span class="name">${name}</span>${author.bot ? html`<span class="tag">APP</span>` : ''}${drawTime(sent, 'message', setting.now)}</h2>
<div class="content">${drawBody(message, setting)}</div>
${drawThreadLink(id, setting)}${isPrivate ? html`<p class="foot">${eye} Only you can see this <span aria-hidden="true">·</span> <button type="button" data-dismiss>Dismiss message</button></p>` : ''}
<div class="tools"><span><button type="button" data-menu aria-haspopup="menu" aria-expanded="false">Apps</button><button type="button" data-payload aria-expanded="false">Payload</button></span></div>
</article>`;
}
