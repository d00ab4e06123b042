import type { Delivery, Order, Pause, Server, Subscription, SubscriptionState } from '../model/briefing.ts';
import type { Block } from '../model/view.ts';
import { localTime, scheduleWords } from './local-time.ts';
import { nextSlot } from './slots.ts';

const list = (words: readonly string[]): string => words.join(', ');

/** What a briefing is about, in words: "prisoners, Keith Kellogg; from Pozirk". */
export function interestWords({ topics, people, publishers }: Pick<Order, 'topics' | 'people' | 'publishers'>): string {
  const about = [...topics, ...people];
  const what = about.length === 0 ? 'everything' : list(about);
  return publishers.length === 0 ? what : `${what}; from ${list(publishers)}`;
}

const channelWords = async (server: Server, id: string): Promise<string> => {
  const channel = await server.channel(id);
  return channel ? `#${channel.name}` : `a channel that is gone (${id})`;
};

const STATES: Readonly<Record<Delivery['state'], string>> = {
  pending: 'waiting to be posted',
  sending: 'being posted',
  posted: 'posted',
  late: 'posted late',
  silent: 'nothing was new',
  folded: 'not posted, told by the next',
  failed: 'could not be posted',
};

/** Of the word to who made it, which has no other end than these. */
const TOLD: Readonly<Record<Delivery['state'], string>> = {
  ...STATES,
  pending: 'who made it will be told',
  sending: 'who made it is being told',
  posted: 'who made it was told',
  failed: 'who made it could not be told',
};

/** What happened; what is in the way, but not the mend, which stands with the rest as long as it is needed. */
function deliveryWords({ slot, kind, state, problem }: Delivery, zone: string): string {
  const what = kind === 'notice' ? TOLD[state] : `${STATES[state]}${kind === 'asked' ? ' by /briefing now' : ''}`;
  const [why = ''] = state === 'posted' || problem === null ? [] : problem.split(/(?<=\.)\s/u);
  return `${localTime(new Date(slot), zone)}: ${what}${why === '' ? '' : ` (${why.replace(/\.$/u, '')})`}`;
}

/** That a briefing rests, and how it goes on. */
export const restsWords = (id: number, { by, why }: Pause): string =>
  by === 'bot'
    ? `Briefing ${id} rests: ${why}`
    : `Briefing ${id} rests. Go on with /briefing resume subscription:${id}.`;

/** When the next one is due, in its own zone. */
export const nextWords = (subscription: Omit<Subscription, 'id'>, now: Date): string => {
  const after = new Date(Math.max(now.getTime(), Date.parse(subscription.after)));
  return `${localTime(nextSlot(subscription, after), subscription.zone)} ${subscription.zone}`;
};

const field = (name: string, value: string): { readonly name: string; readonly value: string } => ({ name, value });

/** All that a subscription says, as fields. */
export async function subscriptionFields(
  server: Server,
  subscription: Omit<Subscription, 'id'>,
): Promise<readonly { readonly name: string; readonly value: string }[]> {
  const { channel, place, role, length, whenNothing } = subscription;
  const pinged = role === null ? 'nobody' : `@${(await server.role(role))?.name ?? `a role that is gone (${role})`}`;
  return [
    field('When', scheduleWords(subscription)),
    field(
      'Where',
      `${await channelWords(server, channel)}${place === 'thread' ? ', each in a thread of its own' : ''}`,
    ),
    field('About', interestWords(subscription)),
    field('Length', length),
    field('Pings', pinged),
    field('Nothing new', whenNothing === 'line' ? 'one short line' : 'no post'),
  ];
}

/** A subscription with what is kept of it, for the list. */
export async function subscriptionBlocks(
  server: Server,
  { subscription, deliveries }: SubscriptionState,
  now: Date,
): Promise<readonly Block[]> {
  const { id, maker, madeAt, pause, zone } = subscription;
  const name = (await server.nameOf(maker)) ?? 'somebody who has left';
  const state = pause === null ? [] : [field('Rests', `since ${localTime(new Date(pause.at), zone)}. ${pause.why}`)];
  return [
    { kind: 'heading', text: `Briefing ${id}` },
    {
      kind: 'fields',
      fields: [
        ...(await subscriptionFields(server, subscription)),
        ...state,
        ...(pause === null ? [field('Next', nextWords(subscription, now))] : []),
        ...(deliveries.length === 0
          ? []
          : [field('Last', deliveries.map((one) => deliveryWords(one, zone)).join('; '))]),
        field('Made', `by ${name} (${maker}), ${localTime(new Date(madeAt), zone)}`),
      ],
    },
  ];
}
