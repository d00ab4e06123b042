import type { JsonObject } from './json.ts';
import { createListeners, type Listeners } from './listeners.ts';
import { isLoading } from './messages.ts';
import type { State } from './state.ts';
import type { Message } from './wire.ts';

export const COMMAND = 2;
export const COMPONENT = 3;
export const AUTOCOMPLETE = 4;
export const MODAL_SUBMIT = 5;

const SHOWS_MODAL = 9;

/** What the server keeps of one interaction. */
export interface InteractionRecord {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly channelId: string;
  readonly userId: string;
  readonly locale: string;
  readonly createdAt: number;
  /** What every message of it carries, and what only the first one does. */
  readonly messageFields: JsonObject;
  readonly firstFields: JsonObject;
  /** The message whose component was used, also where that showed the modal that was sent. */
  readonly pressed: string | null;
  /** The type of the option that is being completed. */
  readonly focusedType: number;
  /** Whether only the person brought the app there, and it may therefore say less. */
  readonly isGuest: boolean;
  /** Whether the person may have no public answer of an app that they brought along. */
  readonly isHushed: boolean;
  callback: { readonly type: number; readonly data: JsonObject } | null;
  /** The message that `@original` means. */
  original: string | null;
  choices: readonly JsonObject[] | null;
  readonly followUps: string[];
  readonly edits: JsonObject[];
  /** Told of whatever changes for who waits. */
  readonly changed: Listeners<undefined>;
}

export const newRecord = (
  given: Omit<InteractionRecord, 'callback' | 'original' | 'choices' | 'followUps' | 'edits' | 'changed'>,
): InteractionRecord => ({
  ...given,
  callback: null,
  original: null,
  choices: null,
  followUps: [],
  edits: [],
  changed: createListeners(),
});

const KEPT_INTERACTIONS = 10_000;

/** Remembers an interaction by id and token. Of too many, the oldest are forgotten. */
export function keepInteraction(state: State, record: InteractionRecord): void {
  state.interactions.set(record.id, record);
  state.interactionsByToken.set(record.token, record);
  if (state.interactions.size <= KEPT_INTERACTIONS) return;
  const [oldest] = state.interactions.values();
  if (!oldest) return;
  state.interactions.delete(oldest.id);
  state.interactionsByToken.delete(oldest.token);
}

/** Three seconds for the first answer, fifteen minutes for all others. */
export function isExpired(state: State, interaction: InteractionRecord, what: 'answer' | 'follow-up'): boolean {
  const limit = what === 'answer' ? state.answerWithinMs : state.followUpWithinMs;
  return state.now() - interaction.createdAt > limit;
}

/** One interaction as the person who started it sees it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** The bot's first answer: its type and data; null while there is none. */
  readonly callback: InteractionRecord['callback'];
  /** The answer as it stands now, edits carried out; null before it, or where it was deleted. */
  readonly response: Message | null;
  readonly followUps: readonly Message[];
  /** The bodies of edits, in order. */
  readonly edits: readonly JsonObject[];
  /** The modal that it was answered with, as the bot sent it; null where there is none. */
  readonly modal: JsonObject | null;
  /** All messages that are to be read now, "thinking" not among them. */
  readonly shown: readonly Message[];
  /** The first answer, a deferral too. */
  acknowledged(timeoutMs?: number): Promise<NonNullable<InteractionRecord['callback']>>;
  /** The first message that can be read. */
  answered(timeoutMs?: number): Promise<Message>;
  /** The completions of an option. */
  completed(timeoutMs?: number): Promise<readonly JsonObject[]>;
}

const PATIENCE_MS = 5000;

/** Waits until something is there; looks whenever the interaction changes, so that many may wait at once. */
function wait<T>(
  record: InteractionRecord,
  what: string,
  timeoutMs: number,
  look: () => T | null | undefined,
): Promise<T> {
  const now = look();
  if (now !== null && now !== undefined) return Promise.resolve(now);
  return new Promise((resolve, reject) => {
    const stop = record.changed.add(() => {
      const found = look();
      if (found === null || found === undefined) return;
      stop();
      clearTimeout(patience);
      resolve(found);
    });
    const patience = setTimeout(() => {
      stop();
      reject(new Error(`Waited ${timeoutMs} ms in vain for ${what}.`));
    }, timeoutMs);
  });
}

export function handle(state: State, record: InteractionRecord): Interaction {
  const message = (id: string | null): Message[] => {
    const found = id === null ? undefined : state.messages.get(id);
    return found ? [found] : [];
  };
  const shown = (): Message[] =>
    [record.original, ...record.followUps].flatMap(message).filter((one) => !isLoading(one));
  return {
    id: record.id,
    token: record.token,
    get callback() {
      return record.callback;
    },
    get response() {
      return message(record.original)[0] ?? null;
    },
    get followUps() {
      return record.followUps.flatMap(message);
    },
    get edits() {
      return record.edits;
    },
    get modal() {
      return record.callback?.type === SHOWS_MODAL ? record.callback.data : null;
    },
    get shown() {
      return shown();
    },
    acknowledged: (timeoutMs = PATIENCE_MS) => wait(record, 'an acknowledgement', timeoutMs, () => record.callback),
    answered: (timeoutMs = PATIENCE_MS) => wait(record, 'an answer', timeoutMs, () => shown()[0]),
    completed: (timeoutMs = PATIENCE_MS) => wait(record, 'completions', timeoutMs, () => record.choices),
  };
}
