import { html } from 'hono/html';
import type { ServerChannel } from '../../../emulator/emulator.ts';
import type { Channel } from '../../client/wire.ts';
import { drawAvatar } from './avatar.ts';
import type { Html } from './html.ts';

/** Of a channel's open threads, the newest are listed; older ones are reached from the messages that they started from. */
const MOST_THREADS = 8;

export interface ChannelList {
  /** Channels and threads of the server. */
  readonly channels: readonly ServerChannel[];
  readonly direct: string;
  readonly bot: { readonly id: string; readonly name: string };
}

function drawThread({ id, name }: ServerChannel): Html {
  return html`<li><button type="button" data-channel="${id}" data-kind="thread"><span class="channel-name">${name}</span></button></li>`;
}

function drawChannel(channel: ServerChannel, all: readonly ServerChannel[]): Html {
  const { id, name } = channel;
  const threads = all.filter(({ parent, isThread, isArchived }) => isThread && parent === id && !isArchived);
  const listed = threads.slice(-MOST_THREADS).toReversed();
  const below =
    listed.length === 0 ? '' : html`<ul class="threads" aria-label="Threads of ${name}">${listed.map(drawThread)}</ul>`;
  return html`<li><button type="button" data-channel="${id}" data-kind="server"><span class="hash" aria-hidden="true">#</span><span class="channel-name">${name}</span></button>${below}</li>`;
}

/** The same for the page to find its way by. */
export function knownChannels({ channels, direct, bot }: ChannelList): readonly Channel[] {
  const nameOf = (id: string | null): string | null => channels.find((one) => one.id === id)?.name ?? null;
  return [
    ...channels.map(
      ({ id, name, parent, isThread }): Channel =>
        isThread ? { id, name, kind: 'thread', parent: nameOf(parent) } : { id, name, kind: 'server', parent: null },
    ),
    { id: direct, name: bot.name, kind: 'direct', parent: null },
  ];
}

/** The channels that one person has, each as a button: those of the server with their threads, and direct messages. */
export function drawChannels({ channels, direct, bot }: ChannelList): Html {
  const own = channels.filter(({ isThread }) => !isThread);
  return html`<div class="group"><h2>Text channels</h2><ul>${own.map((channel) => drawChannel(channel, channels))}</ul></div>
<div class="group"><h2>Direct messages</h2><ul><li><button type="button" data-channel="${direct}" data-kind="direct">${drawAvatar(bot.id, bot.name, true)}<span class="channel-name">${bot.name}</span></button></li></ul></div>`;
}
