import type { Choice, OptionValues, Outcome } from './wire.ts';

/** What was tried was not possible; the message is for the person. */
export class Refused extends Error {}

async function post(path: string, body: unknown, signal?: AbortSignal): Promise<unknown> {
  const answer = await fetch(`/playground/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Refused('The playground’s server does not answer.');
  });
  if (!answer.ok) throw new Refused(await answer.text());
  return answer.json();
}

const isOutcome = (value: unknown): value is Outcome => typeof value === 'object' && value !== null && 'kind' in value;

async function outcome(path: string, body: unknown): Promise<Outcome> {
  const answer = await post(path, body);
  return isOutcome(answer) ? answer : { kind: 'no answer' };
}

export const sendSlash = (body: {
  readonly channel: string;
  readonly name: string;
  readonly options: OptionValues;
  readonly line: string;
}): Promise<Outcome> => outcome('slash', body);

export const sendPress = (message: string, customId: string): Promise<Outcome> =>
  outcome('press', { message, customId });

export const sendChoice = (message: string, customId: string, values: readonly string[]): Promise<Outcome> =>
  outcome('choose', { message, customId, values });

export const sendMenu = (message: string, name: string): Promise<Outcome> => outcome('menu', { message, name });

export const sendModal = (
  interaction: string,
  values: Readonly<Record<string, string | readonly string[]>>,
): Promise<Outcome> => outcome('submit', { interaction, values });

export const sendWords = (channel: string, content: string): Promise<Outcome> => outcome('say', { channel, content });

export const sendDismissal = (message: string): Promise<Outcome> => outcome('dismiss', { message });

export const sendClock = (ms: number): Promise<Outcome> => outcome('clock', { ms });

const isChoice = (value: unknown): value is Choice =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' && 'value' in value;

/** Completions of an option; null: the bot did not answer in time. */
export async function askCompletions(
  body: { readonly channel: string; readonly name: string; readonly focused: string; readonly options: OptionValues },
  signal: AbortSignal,
): Promise<readonly Choice[] | null> {
  const answer = await post('complete', body, signal);
  if (typeof answer !== 'object' || answer === null || !('choices' in answer) || !Array.isArray(answer.choices))
    return null;
  return answer.choices.filter(isChoice);
}
