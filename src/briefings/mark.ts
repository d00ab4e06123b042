import { createHash } from 'node:crypto';
import type { DeliveryKind, Subscription } from '../model/briefing.ts';
import { localTime } from './local-time.ts';

/** Crockford's letters and digits: none is taken for another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE = 6;
/** Discord's limit is 25 characters; two are left for the number of the post. */
const NONCE = 22;

/** What one delivery is known by: follows from its subscription, its slot and its kind, and from nothing else. */
const digest = ({ id, guild, madeAt }: Subscription, slot: string, kind: DeliveryKind): Buffer =>
  createHash('sha256').update(`${guild} ${id} ${madeAt} ${slot} ${kind}`).digest();

/** `Briefing 2025-07-04 08:00 · A1B2C3`: small print by which people and the bot find a briefing again. */
export function markOf(subscription: Subscription, slot: string, kind: DeliveryKind): string {
  const bytes = digest(subscription, slot, kind).subarray(0, CODE);
  const code = [...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  const what = kind === 'notice' ? 'Briefing paused' : 'Briefing';
  return `${what} ${localTime(new Date(slot), subscription.zone)} · ${code}`;
}

/** What makes Discord drop a repetition of one post of a delivery. */
export const nonceOf = (subscription: Subscription, slot: string, kind: DeliveryKind, post: number): string =>
  `${digest(subscription, slot, kind).toString('hex').slice(0, NONCE)}${post}`;
