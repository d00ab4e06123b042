import type { Subscription } from '../model/briefing.ts';
import type { Refusal } from './courier.ts';
import { scheduleWords } from './local-time.ts';
import { rightsWords } from './rights.ts';

/** Why a briefing cannot be posted, in a sentence, and how to mend it, in another. */
export function refusalWords(refusal: Refusal, id: number): string {
  const again = `then /briefing resume subscription:${id}.`;
  const elsewhere = `Choose another with /briefing change subscription:${id} channel:, or remove it with /briefing remove subscription:${id}.`;
  switch (refusal.kind) {
    case 'gone':
      return `Its channel or thread is gone, or the bot cannot see it any more. ${elsewhere}`;
    case 'locked':
      return `The thread is locked. Unlock it, ${again}`;
    case 'lacking':
      return refusal.rights.length === 0
        ? `The bot may not post there. Allow it to, ${again}`
        : `The bot lacks ${rightsWords(refusal.rights)} there. Allow it, ${again}`;
    case 'closed':
      return 'The person takes no direct messages.';
    case 'other':
      return `Discord refused the post: ${refusal.problem}. See to it, ${again}`;
  }
}

/** What the person who made a subscription is told, once, when it has to rest. */
export const noticeWords = (subscription: Subscription, slot: string, why: string): string =>
  `Your briefing ${subscription.id} (<#${subscription.channel}>, ${scheduleWords(subscription)}) could not be posted at ${slot}, and rests. ${why} Nothing is lost: the next one tells of everything since the last.`;
