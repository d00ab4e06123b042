import { type Checked, check, type Picked } from './check.ts';
import { createHistory } from './history.ts';
import { type Line, readLine } from './line.ts';
import { createPalette } from './palette.ts';
import { make, part } from './part.ts';
import { askCompletions } from './send.ts';
import { type Completions, fieldAt, type Offer, partsOf, suggest } from './suggest.ts';
import type { Catalogue, OptionValues } from './wire.ts';

/** Long enough not to ask for every key, short enough not to be noticed. */
const DEBOUNCE_MS = 120;

export interface ComposerEvents {
  say(words: string): void;
  command(name: string, options: OptionValues, line: string): void;
}

/** The line at the bottom: messages and commands are typed in it. */
export interface Composer {
  /** Where it sends to, and what can be used there. */
  setPlace(channel: string, label: string, catalogue: Catalogue): void;
  /** Puts a line in, ready to be changed or sent. */
  put(text: string): void;
  focus(): void;
}

const EMPTY: Catalogue = { entries: [], onMessages: [], people: [], channels: [], roles: [] };

export function createComposer(events: ComposerEvents): Composer {
  const line = part('#line', HTMLTextAreaElement);
  const ink = part('.ink', HTMLElement);
  const problem = part('#problem', HTMLElement);
  const chips = part('#chips', HTMLElement);
  const history = createHistory();
  let catalogue = EMPTY;
  let channel = '';
  let picked: Picked = new Map();
  let asked: { key: string; completions: Completions } = { key: '', completions: null };
  let asking = new AbortController();
  let wait = 0;
  /** The list was put away, until something is typed. */
  let isQuiet = false;

  const read = (): Line => readLine(line.value, catalogue.entries);
  const checked = (now: Line): Checked => check(now, catalogue, picked);

  const setProblem = (message: string): void => {
    problem.textContent = message;
    line.ariaInvalid = message === '' ? 'false' : 'true';
  };

  const colour = (now: Line): void => {
    const { value } = line;
    const parts = partsOf(now, checked(now));
    let at = 0;
    const pieces: (string | Node)[] = [];
    for (const { start, end, kind } of parts) {
      if (start < at) continue;
      pieces.push(value.slice(at, start), make('span', kind, value.slice(start, end)));
      at = end;
    }
    // A last line that is empty has no height without something in it.
    ink.replaceChildren(...pieces, value.slice(at), '\u200b');
  };

  const drawChips = (now: Line): void => {
    chips.hidden = now.kind !== 'command' || now.entry.options.length === 0;
    if (now.kind !== 'command') return;
    const { faults } = checked(now);
    chips.replaceChildren(
      ...now.entry.options.map((option) => {
        const field = now.fields.find((one) => one.option === option);
        const isSet = field !== undefined && field.value !== '';
        const isWrong = isSet && faults.some(({ start }) => start === field.start);
        const state = isWrong ? 'wrong' : isSet ? 'set' : option.required ? 'required' : 'optional';
        const chip = make('button', `chip ${state}`, option.name, make('span', 'unseen', `, ${state}`));
        if (option.required && !isSet) chip.append(make('span', 'star', '*'));
        chip.type = 'button';
        chip.title = option.description;
        chip.addEventListener('click', () => goTo(option.name));
        return chip;
      }),
    );
  };

  /** Puts the caret into an option's value, and the option into the line if it is not there. */
  const goTo = (name: string): void => {
    const now = read();
    const field = now.kind === 'command' ? now.fields.find(({ option }) => option.name === name) : undefined;
    if (!field) line.value = `${line.value.trimEnd()} ${name}:`;
    line.focus();
    const end = field?.end ?? line.value.length;
    line.setSelectionRange(end, end);
    refresh();
  };

  /** Asks the bot for completions of what the caret is in, a moment after the last key; answers to older text are dropped. */
  const complete = (now: Line): void => {
    const field = fieldAt(now, line.selectionStart);
    if (now.kind !== 'command' || !field?.option.autocomplete) {
      asking.abort();
      asked = { key: '', completions: null };
      return;
    }
    const { values } = checked(now);
    const options = { ...values, [field.option.name]: field.value };
    const key = `${now.entry.name} ${field.option.name} ${JSON.stringify(options)}`;
    if (key === asked.key) return;
    const isSameOption = asked.key.startsWith(`${now.entry.name} ${field.option.name} `);
    asked = { key, completions: isSameOption ? asked.completions : null };
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    clearTimeout(wait);
    wait = setTimeout(async () => {
      const body = { channel, name: now.entry.name, focused: field.option.name, options };
      const choices = await askCompletions(body, signal).catch((error: unknown) => {
        return signal.aborted ? null : { failed: error instanceof Error ? error.message : String(error) };
      });
      if (signal.aborted || asked.key !== key) return;
      const completions: Completions =
        choices === null
          ? { failed: 'The bot did not complete this in time' }
          : 'failed' in choices
            ? choices
            : { choices };
      asked = { key, completions };
      offer(read());
    }, DEBOUNCE_MS);
  };

  const offer = (now: Line): void => {
    if (isQuiet || document.activeElement !== line) return;
    const { selectionStart: caret, value: text } = line;
    palette.show(suggest(now, { text, caret, catalogue, picked, completions: asked.completions }));
  };

  const redraw = (): void => {
    const now = read();
    colour(now);
    drawChips(now);
    complete(now);
    offer(now);
  };
  /** As `redraw`, once something else stands in the line. */
  const refresh = (): void => {
    isQuiet = false;
    setProblem('');
    redraw();
  };

  const take = ({ from, to, text, pick }: Offer): void => {
    const before = line.value.slice(0, from);
    const space = before === '' || /[\s:]$/u.test(before) ? '' : ' ';
    const after = line.value.slice(to);
    line.value = `${before}${space}${text}${/\s$/u.test(text) ? after.trimStart() : after}`;
    const caret = from + space.length + text.length;
    line.setSelectionRange(caret, caret);
    if (pick) picked = new Map(picked).set(pick.option, pick);
    line.focus();
    refresh();
  };
  const palette = createPalette(take);

  const putAway = (): void => {
    isQuiet = true;
    palette.hide();
  };

  const empty = (): void => {
    line.value = '';
    picked = new Map();
    history.rest();
    refresh();
    putAway();
  };

  const send = (): void => {
    const text = line.value.trim();
    if (text === '') return;
    const now = read();
    const { values, faults } = checked(now);
    const [fault] = faults;
    if (fault) {
      putAway();
      line.focus();
      line.setSelectionRange(
        fault.start === 0 ? line.value.length : fault.start,
        fault.start === 0 ? line.value.length : fault.end,
      );
      setProblem(fault.message);
      return;
    }
    history.add(text);
    if (now.kind === 'command') events.command(now.entry.name, values, text);
    else events.say(text);
    empty();
  };

  const recall = (by: -1 | 1): boolean => {
    const text = history.step(by);
    if (text === null) return false;
    line.value = text;
    line.setSelectionRange(text.length, text.length);
    refresh();
    putAway();
    return true;
  };
  let isRecalled = false;

  /** Whether Enter takes what is marked, and does not send. */
  const takesMarked = (): boolean => {
    const marked = palette.marked();
    if (!marked) return false;
    // A command that is typed out and needs nothing is sent at once.
    const now = read();
    return !(marked.label === line.value.trim() && now.kind === 'command' && checked(now).faults.length === 0);
  };

  const onKey = (event: KeyboardEvent): boolean => {
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isOpen = palette.isOpen() && palette.first() !== null;
    switch (event.key) {
      case 'Enter': {
        if (event.shiftKey || event.isComposing) return false;
        const marked = palette.marked();
        if (marked && takesMarked()) take(marked);
        else send();
        return true;
      }
      case 'Tab': {
        const first = palette.first();
        if (!isPlain || !first || line.value === '') return false;
        take(first);
        return true;
      }
      case 'Escape':
        if (palette.isOpen()) putAway();
        else if (read().kind !== 'message') empty();
        return true;
      case 'ArrowUp':
      case 'ArrowDown': {
        if (!isPlain) return false;
        const by = event.key === 'ArrowUp' ? -1 : 1;
        if (isOpen) palette.move(by);
        else if (line.value === '' || isRecalled) isRecalled = recall(by) || isRecalled;
        else return false;
        return true;
      }
      default:
        return false;
    }
  };

  line.addEventListener('keydown', (event) => {
    if (onKey(event)) event.preventDefault();
  });
  line.addEventListener('input', () => {
    isRecalled = false;
    refresh();
  });
  line.addEventListener('click', () => offer(read()));
  line.addEventListener('keyup', ({ key }) => {
    if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)) refresh();
  });
  line.addEventListener('blur', () => palette.hide());
  part('#composer', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  // A key that types something types it here, wherever the focus is, as in Discord.
  document.addEventListener('keydown', (event) => {
    const isFree =
      event.target === document.body || (event.target instanceof HTMLElement && event.target.matches('.log'));
    if (isFree && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) line.focus();
  });

  return {
    setPlace(id, label, given) {
      const isNew = id !== channel;
      channel = id;
      catalogue = given;
      line.placeholder = `Message ${label}, or type /`;
      line.ariaLabel = `Message ${label}`;
      if (isNew) refresh();
      else redraw();
    },
    put(text) {
      line.value = text;
      picked = new Map();
      line.focus();
      line.setSelectionRange(text.length, text.length);
      refresh();
    },
    focus: () => line.focus(),
  };
}
