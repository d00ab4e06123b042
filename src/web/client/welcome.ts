import { labelOf } from './channels.ts';
import { make } from './part.ts';
import type { Catalogue, Channel, Entry } from './wire.ts';

interface Card {
  readonly title: string;
  readonly about: string;
  /** What it puts into the composer. */
  readonly line: string;
}

/** One for each command, and one for a whole group. */
function cards(entries: readonly Entry[]): readonly Card[] {
  const groups = Map.groupBy(entries, ({ name }) => name.split(' ')[0] ?? '');
  return [...groups].flatMap(([group, inner]): readonly Card[] => {
    if (inner.length > 1) {
      const names = inner.map(({ name }) => name.slice(group.length + 1)).join(', ');
      return [{ title: `/${group}`, about: names, line: `/${group} ` }];
    }
    return inner.map(({ name, description, options: [first] }) => ({
      title: `/${name}`,
      about: description,
      line: first?.required ? `/${name} ${first.name}:` : `/${name} `,
    }));
  });
}

/** What stands above the first message of a channel: what this is, and what to try. */
export function welcome(
  channel: Channel,
  bot: string,
  { entries }: Catalogue,
  put: (line: string) => void,
): HTMLElement {
  const { kind, name, parent } = channel;
  if (kind === 'thread')
    return make('section', 'welcome', make('h2', '', name), make('p', 'quiet', `A thread in #${parent ?? ''}.`));
  const tries = cards(entries).map(({ title, about, line }) => {
    const button = make('button', 'try', make('strong', '', title), make('span', 'quiet', about));
    button.type = 'button';
    button.addEventListener('click', () => put(line));
    return button;
  });
  return make(
    'section',
    'welcome',
    make('h2', '', `Welcome to ${labelOf(channel)}`),
    make(
      'p',
      'quiet',
      `${bot} is the real bot, connected by a gateway socket to a Discord that runs on this machine. Type / for its commands, or start with one of these. A message of any kind has the menu “Apps”.`,
    ),
    make('div', 'tries', ...tries),
  );
}
