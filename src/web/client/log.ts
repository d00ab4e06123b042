import { make, part } from './part.ts';
import { localise } from './times.ts';
import type { Drawn } from './wire.ts';

/** Messages of one author within this time stand under one name. */
const GROUP_S = 7 * 60;
/** How near the end one has to be for new messages to be scrolled to. */
const NEAR = 120;

/** The list of messages: those of all channels are held, those of one are shown. */
export interface Log {
  show(channel: string): void;
  /** Everything anew: what is not named is gone. */
  replace(messages: readonly Drawn[]): void;
  put(message: Drawn): void;
  remove(id: string): void;
  /** A line of the client's own, below the messages of the shown channel. */
  note(element: HTMLElement): void;
  /** Goes to the newest. */
  end(): void;
  /** The slot of a message, in which it is drawn. */
  slotOf(id: string): HTMLElement | null;
  tick(): void;
}

const earlier = (a: string, b: string): boolean => (a.length === b.length ? a < b : a.length < b.length);

export function createLog(now: () => number): Log {
  const list = part('#log', HTMLElement);
  let shown = '';
  /** What stands in each slot, so that what is told again is not drawn again. */
  const drawings = new WeakMap<HTMLElement, string>();

  const slots = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(':scope > .slot')];
  const slotOf = (id: string): HTMLElement | null => document.getElementById(`m-${id}`);
  const isAtEnd = (): boolean => list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
  const toEnd = (): void => {
    list.scrollTop = list.scrollHeight;
  };
  /** Follows what comes: to its end, or to its beginning where it is longer than can be seen at once. */
  const follow = (element: HTMLElement | null): void => {
    if (element && element.offsetHeight > list.clientHeight) list.scrollTop = element.offsetTop - list.offsetTop;
    else toEnd();
  };

  /** Which messages go on under the name above them. */
  const group = (): void => {
    let above: HTMLElement | null = null;
    for (const slot of slots()) {
      if (slot.hidden) continue;
      const message = slot.querySelector<HTMLElement>('.message');
      const follows =
        above !== null &&
        message !== null &&
        !('reply' in message.dataset) &&
        above.dataset['author'] === message.dataset['author'] &&
        above.classList.contains('private') === message.classList.contains('private') &&
        Number(message.dataset['at']) - Number(above.dataset['at']) < GROUP_S;
      message?.classList.toggle('follows', follows);
      above = message;
    }
  };

  /** One message is reached by the tab key, the last unless another was last gone to. */
  const tabStop = (): void => {
    const visible = slots().filter((slot) => !slot.hidden);
    const chosen = visible.find((slot) => slot.contains(document.activeElement)) ?? visible.at(-1);
    for (const slot of visible) slot.tabIndex = slot === chosen ? 0 : -1;
  };

  const settle = (): void => {
    group();
    tabStop();
  };

  const fill = (slot: HTMLElement, { channel, html }: Drawn): void => {
    slot.dataset['channel'] = channel;
    slot.hidden = channel !== shown;
    if (drawings.get(slot) === html) return;
    drawings.set(slot, html);
    // Drawn by the server, where every text was escaped.
    const drawing = slot.firstElementChild ?? slot.appendChild(make('div', 'drawing'));
    drawing.innerHTML = html;
    localise(drawing, now());
  };

  const insert = (message: Drawn): void => {
    const known = slotOf(message.id);
    if (known) {
      fill(known, message);
      return;
    }
    const slot = make('div', 'slot');
    slot.id = `m-${message.id}`;
    slot.tabIndex = -1;
    fill(slot, message);
    const next = slots().find(({ id }) => earlier(message.id, id.slice(2)));
    const firstNote = list.querySelector(':scope > .note');
    list.insertBefore(slot, next ?? firstNote);
  };

  const keepingEnd = (change: () => void, newest: () => HTMLElement | null = () => null): void => {
    const wasAtEnd = isAtEnd();
    change();
    settle();
    if (wasAtEnd) follow(newest());
    showWay();
  };

  /** The way down, while there is something below. */
  const down = part('#down', HTMLButtonElement);
  const showWay = (): void => {
    down.hidden = isAtEnd() || !slots().some((slot) => !slot.hidden);
  };
  list.addEventListener('scroll', showWay, { passive: true });
  down.addEventListener('click', () => {
    toEnd();
    part('#line', HTMLTextAreaElement).focus();
  });

  list.addEventListener('keydown', (event) => {
    if (!(event.target instanceof HTMLElement) || !event.target.classList.contains('slot')) return;
    const visible = slots().filter((slot) => !slot.hidden);
    const at = visible.indexOf(event.target);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: visible.length - 1 }[event.key];
    const slot = to === undefined ? undefined : visible[to];
    if (!slot) return;
    event.preventDefault();
    slot.focus();
    tabStop();
  });
  list.addEventListener('focusin', tabStop);
  // Pictures arrive after the message that shows them.
  list.addEventListener('load', () => isAtEnd() && toEnd(), true);
  new ResizeObserver(() => isAtEnd() && toEnd()).observe(list);

  return {
    slotOf,
    end: toEnd,
    show(channel) {
      shown = channel;
      for (const slot of list.querySelectorAll<HTMLElement>(':scope > [data-channel]'))
        slot.hidden = slot.dataset['channel'] !== channel;
      settle();
      toEnd();
      showWay();
    },
    replace(messages) {
      const kept = new Set(messages.map(({ id }) => `m-${id}`));
      for (const slot of slots()) if (!kept.has(slot.id)) slot.remove();
      keepingEnd(() => messages.forEach(insert));
    },
    put(message) {
      const isNew = slotOf(message.id) === null;
      keepingEnd(
        () => insert(message),
        () => (isNew ? slotOf(message.id) : null),
      );
    },
    remove: (id) => keepingEnd(() => slotOf(id)?.remove()),
    note(element) {
      element.classList.add('note');
      element.dataset['channel'] = shown;
      list.append(element);
      toEnd();
    },
    tick: () => localise(list, now()),
  };
}
