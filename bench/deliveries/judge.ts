import { markOf } from '../../src/briefings/mark.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import type { Message } from '../../src/emulator/wire.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import { markIn } from '../../src/render/discord-post.ts';

/** What came of everything that was due in one scenario. */
export interface Verdict {
  readonly due: number;
  readonly posted: number;
  /** Posts beyond the first of one slot. */
  readonly doubled: number;
  /** Slots of which there is no post, and no later briefing that tells of them. */
  readonly lost: number;
  readonly late: number;
  /** Articles that two briefings of one subscription tell of, and such as none does. */
  readonly toldTwice: number;
  readonly neverTold: number;
}

/** All words of a message that a person can read, those of its files too. */
async function wordsOf(message: Message): Promise<string> {
  const files = message.attachments.map(async ({ url }) => (await fetch(url)).text());
  return [JSON.stringify(message.components), ...(await Promise.all(files))].join('\n');
}

/**
 * Reads the channels as people do. `slots`: the instants at which every subscription is due. `words`: of each article one
 * that stands nowhere else; those that came after the subscriptions were made.
 */
export async function judge(
  emulator: Emulator,
  ledger: Ledger,
  slots: readonly Date[],
  words: readonly string[],
): Promise<Verdict> {
  const subscriptions = await ledger.subscriptions();
  const deliveries = await ledger.deliveries(emulator.guildId, Number.POSITIVE_INFINITY);
  const counts = { posted: 0, doubled: 0, lost: 0, toldTwice: 0, neverTold: 0 };
  for (const subscription of subscriptions) {
    const marks = slots.map((slot) => markOf(subscription, slot.toISOString(), 'due'));
    const all = emulator.messages({ channelId: subscription.channel });
    const ours = all.flatMap((message) => {
      const mark = markIn(message).find((one) => marks.includes(one));
      return mark === undefined ? [] : [{ message, mark }];
    });
    const texts: string[] = [];
    for (const { message } of ours) texts.push(await wordsOf(message));
    const folded = deliveries.filter((one) => one.subscription === subscription.id && one.state === 'folded');
    for (const [at, mark] of marks.entries()) {
      const posts = ours.filter((post) => post.mark === mark).length;
      const slot = slots[at]?.toISOString() ?? '';
      const isFolded = folded.some((one) => one.slot === slot) && ours.some((post) => post.mark > mark);
      counts.posted += Math.min(1, posts);
      counts.doubled += Math.max(0, posts - 1);
      if (posts === 0 && !isFolded) counts.lost += 1;
    }
    for (const word of words) {
      const told = texts.filter((text) => new RegExp(`\\b${word}\\b`, 'u').test(text)).length;
      if (told > 1) counts.toldTwice += 1;
      if (told === 0) counts.neverTold += 1;
    }
  }
  return {
    due: subscriptions.length * slots.length,
    ...counts,
    late: deliveries.filter(({ state }) => state === 'late').length,
  };
}
