import { DEFAULT_ORDER } from '../../src/briefings/order.ts';
import type { Order, Server, Subscription, SubscriptionState } from '../../src/model/briefing.ts';

/** A channel that the server below has, called `general`. */
const GENERAL = '100000000000000001';

const ORDER: Order = {
  channel: GENERAL,
  time: '08:00',
  zone: 'Europe/Minsk',
  ...DEFAULT_ORDER,
};

export const subscribed = (id: number, changes: Partial<Subscription> = {}): Subscription => ({
  ...ORDER,
  id,
  guild: '1',
  maker: '2',
  madeAt: '2026-11-01T00:00:00.000Z',
  pause: null,
  after: '2026-11-01T00:00:00.000Z',
  told: null,
  ...changes,
});

/** A server with one channel, in which the bot may do everything, and these subscriptions. */
export const serverWith = (...subscriptions: readonly Subscription[]): Server => ({
  guild: '1',
  here: GENERAL,
  channel: async (id) =>
    id === GENERAL
      ? {
          id,
          guild: '1',
          name: 'general',
          isThread: false,
          isLocked: false,
          may: new Set([
            'View Channel',
            'Send Messages',
            'Read Message History',
            'Attach Files',
            'Create Public Threads',
            'Send Messages in Threads',
          ]),
          mayPingAll: true,
        }
      : null,
  role: async (id) => ({ id, name: 'desk', mentionable: true, isEveryone: false }),
  nameOf: async () => 'analyst',
  subscriptions: async () =>
    subscriptions.map((subscription): SubscriptionState => ({ subscription, deliveries: [], missed: [] })),
});
