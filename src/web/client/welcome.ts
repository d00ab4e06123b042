import { make } from './part.ts';
import type { Catalogue } from './wire.ts';

/** What stands above the first message of a channel: what this is, and what to try. */
export function welcome(label: string, bot: string, { entries }: Catalogue, put: (line: string) => void): HTMLElement {
  const tries = entries.map(({ name, description, options }) => {
    const [first] = options;
    const button = make('button', 'try', make('strong', '', `/${name}`), make('span', 'quiet', description));
    button.type = 'button';
    button.addEventListener('click', () => put(first?.required ? `/${name} ${first.name}:` : `/${name} `));
    return button;
  });
  return make(
    'section',
    'welcome',
    make('h2', '', `Welcome to ${label}`),
    make(
      'p',
      'quiet',
      `${bot} is the real bot, connected by a gateway socket to a Discord that runs on this machine. Type / for its commands, or start with one of these. A message of any kind has the menu “Apps”.`,
    ),
    make('div', 'tries', ...tries),
  );
}
