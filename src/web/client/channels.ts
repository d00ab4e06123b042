import { around, make, part } from './part.ts';
import type { Channel, ChannelsShown } from './wire.ts';

/** The list of channels, and which of them is shown. */
export interface Channels {
  /** Where one is; null before anything is known. */
  readonly shown: Channel | null;
  go(id: string): void;
  /** The list anew. Leaves a channel that is gone. */
  put(list: ChannelsShown): void;
  /** Something was said in a channel; `pings`: to the person who looks at the page. */
  said(channel: string, pings: boolean): void;
}

export const labelOf = ({ kind, name }: Channel): string =>
  kind === 'thread' ? `“${name}”` : `${kind === 'direct' ? '@' : '#'}${name}`;

/** `onGo` is told of every channel that is gone to, `onChosen` once one was chosen from the list. */
export function createChannels(onGo: (channel: Channel) => void, onChosen: () => void): Channels {
  const list = part('#channels', HTMLElement);
  const unread = new Map<string, 'new' | 'ping'>();
  let all: readonly Channel[] = [];
  let shown: Channel | null = null;

  const buttons = (): HTMLButtonElement[] => [...list.querySelectorAll<HTMLButtonElement>('[data-channel]')];
  const markAll = (): void => {
    for (const button of buttons()) {
      const id = button.dataset['channel'] ?? '';
      const state = unread.get(id);
      button.ariaCurrent = id === shown?.id ? 'page' : null;
      button.classList.toggle('unread', state !== undefined);
      button.querySelector('.badge')?.remove();
      if (state)
        button.append(
          make('span', `badge ${state}`, make('span', 'unseen', state === 'ping' ? ', pings you' : ', new')),
        );
    }
  };
  const go = (id: string): void => {
    const channel = all.find((one) => one.id === id);
    if (!channel) return;
    shown = channel;
    unread.delete(id);
    markAll();
    list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    onGo(channel);
  };

  list.addEventListener('click', (event) => {
    const id = around(event, '[data-channel]')?.dataset['channel'];
    if (id === undefined) return;
    go(id);
    onChosen();
  });

  return {
    get shown() {
      return shown;
    },
    go,
    put({ channels, html }) {
      all = channels;
      const { activeElement } = document;
      const focused = list.contains(activeElement) ? activeElement?.getAttribute('data-channel') : null;
      // Drawn by the server, where every name was escaped.
      list.innerHTML = html;
      buttons()
        .find(({ dataset }) => dataset['channel'] === focused)
        ?.focus();
      const isThere = all.some(({ id }) => id === shown?.id);
      if (isThere) markAll();
      else go(all[0]?.id ?? '');
    },
    said(channel, pings) {
      if (channel === shown?.id || unread.get(channel) === 'ping') return;
      unread.set(channel, pings ? 'ping' : 'new');
      markAll();
    },
  };
}
