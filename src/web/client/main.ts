import { createChannels, labelOf } from './channels.ts';
import { createClockControl } from './clock.ts';
import { createComposer } from './composer.ts';
import { createLog } from './log.ts';
import { createMenu, type MenuItem } from './menu.ts';
import { createModals } from './modal.ts';
import { createNotes, refusalCard } from './notes.ts';
import { around, part } from './part.ts';
import { togglePayload } from './payload.ts';
import { followSelects } from './select.ts';
import { sendChoice, sendClock, sendDismissal, sendMenu, sendPress, sendSlash, sendWords } from './send.ts';
import { followStream } from './stream.ts';
import { followTheme } from './theme.ts';
import { welcome } from './welcome.ts';
import type { Catalogue, Refusal } from './wire.ts';

const bot = document.body.dataset['bot'] ?? 'The bot';
const clock = createClockControl((ms) => notes.of('The clock was not moved', sendClock(ms)));
const log = createLog(clock.now);
const notes = createNotes(log);
const showModal = createModals(notes);
let catalogue: Catalogue = { entries: [], onMessages: [], people: [], channels: [], roles: [] };

const here = (): string => channels.shown?.id ?? '';

const composer = createComposer({
  say: (words) => void notes.of('Your message was not sent', sendWords(here(), words)),
  async command(name, options, line) {
    const done = notes.waiting(line);
    showModal(await notes.of(`/${name}`, sendSlash({ channel: here(), name, options, line })));
    done();
  },
});

followTheme();

async function readCommands(): Promise<void> {
  const asked = channels.shown;
  if (!asked) return;
  const answer = await fetch(`/playground/commands/${asked.id}`);
  if (!answer.ok || asked.id !== channels.shown?.id) return;
  catalogue = await answer.json();
  composer.setPlace(asked.id, labelOf(asked), catalogue);
  document.querySelector('.welcome')?.remove();
  part('#log', HTMLElement).prepend(welcome(asked, bot, catalogue, composer.put));
}

const channels = createChannels((channel) => {
  const { kind, name, parent } = channel;
  part('h1 .hash', HTMLElement).textContent = kind === 'direct' ? '@' : '#';
  part('#channel', HTMLElement).textContent = parent === null ? name : `${parent} › ${name}`;
  part('#log', HTMLElement).ariaLabel = `Messages in ${labelOf(channel)}`;
  log.show(channel.id);
  void readCommands();
}, composer.focus);

/** What is done to messages. */
const slotAround = (event: Event): HTMLElement | null => around(event, '.slot');
const idOf = (slot: HTMLElement): string => slot.id.slice(2);

async function press(button: HTMLElement, slot: HTMLElement): Promise<void> {
  if (slot.ariaBusy === 'true') return;
  slot.ariaBusy = 'true';
  button.classList.add('pressed');
  const label = button.textContent.trim();
  const outcome = await notes.of(`“${label}”`, sendPress(idOf(slot), button.dataset['press'] ?? ''));
  slot.ariaBusy = 'false';
  button.classList.remove('pressed');
  showModal(outcome);
}

function reveal(spoiler: HTMLElement): void {
  spoiler.classList.add('shown');
  spoiler.ariaExpanded = 'true';
  spoiler.removeAttribute('role');
  spoiler.removeAttribute('aria-label');
  spoiler.removeAttribute('tabindex');
}

document.addEventListener('click', (event) => {
  const slot = slotAround(event);
  const spoiler = around(event, '.spoiler:not(.shown)');
  if (!slot) return;
  if (spoiler) {
    event.preventDefault();
    reveal(spoiler);
    return;
  }
  const button = around(
    event,
    '[data-press], [data-dismiss], [data-payload], [data-line], [data-command], [data-goto], a[href^="#m-"]',
  );
  if (!button) return;
  const { line, command, goto } = button.dataset;
  if ('press' in button.dataset) void press(button, slot);
  else if ('payload' in button.dataset) void togglePayload(slot);
  else if (line !== undefined) composer.put(line);
  else if (command !== undefined) composer.put(`/${command} `);
  else if (goto !== undefined) channels.go(goto);
  else if ('dismiss' in button.dataset) {
    log.remove(idOf(slot));
    composer.focus();
    void notes.of('Dismissing', sendDismissal(idOf(slot)));
  } else {
    event.preventDefault();
    const target = log.slotOf((button.getAttribute('href') ?? '').slice(3));
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
    target?.classList.add('found');
    setTimeout(() => target?.classList.remove('found'), 1600);
  }
});
document.addEventListener('keydown', (event) => {
  const spoiler = around(event, '.spoiler:not(.shown)');
  if (!spoiler || spoiler !== event.target || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  reveal(spoiler);
});

followSelects((select, values) => {
  const slot = select.closest<HTMLElement>('.slot');
  if (slot)
    void notes.of('Your choice', sendChoice(idOf(slot), select.dataset['choose'] ?? '', values)).then(showModal);
});

createMenu((slot): readonly MenuItem[] => [
  ...catalogue.onMessages.map((label) => ({
    label,
    detail: bot,
    run: () => void notes.of(label, sendMenu(idOf(slot), label)).then(showModal),
  })),
  {
    label: 'Copy the text',
    run: () => void navigator.clipboard.writeText(slot.querySelector<HTMLElement>('.content')?.innerText ?? ''),
  },
  { label: 'Raw payload', run: () => void togglePayload(slot) },
]);

/** Details. */
const details = part('#details', HTMLElement);
const opener = part('#open-details', HTMLButtonElement);
function toggleDetails(isOpen: boolean): void {
  details.hidden = !isOpen;
  opener.ariaExpanded = String(isOpen);
  (isOpen ? details : opener).focus();
}
opener.addEventListener('click', () => toggleDetails(details.hidden !== false));
part('[data-close]', HTMLButtonElement, details).addEventListener('click', () => toggleDetails(false));
details.addEventListener('keydown', ({ key }) => key === 'Escape' && toggleDetails(false));

const keep = (refusal: Refusal): void => {
  part('#no-refusals', HTMLElement).hidden = true;
  part('#refusals', HTMLElement).prepend(refusalCard(refusal));
};

followStream({
  all({ now, isMoving, channels: list, messages, refusals }) {
    clock.set(now, isMoving);
    channels.put(list);
    log.replace(messages);
    part('#refusals', HTMLElement).replaceChildren();
    refusals.forEach(keep);
  },
  message(message) {
    if (!log.slotOf(message.id)) channels.said(message.channel, message.pings);
    log.put(message);
  },
  gone: ({ id }) => log.remove(id),
  commands: () => void readCommands(),
  channels(list) {
    channels.put(list);
    void readCommands();
  },
  clock({ now, isMoving }) {
    clock.set(now, isMoving);
    log.tick();
  },
  refused(refusal) {
    keep(refusal);
    notes.refusal(refusal);
  },
  line(state) {
    part('#link', HTMLElement).textContent = state;
  },
});
setInterval(() => {
  clock.tick();
  log.tick();
}, 1000);

// On a phone the keyboard would cover what there is to see.
if (matchMedia('(pointer: fine)').matches) composer.focus();
