import { changed } from '../src/briefings/change.ts';
import { channelProblem, orderProblem, roleProblem } from '../src/briefings/checks.ts';
import { newsView, nothingNew, preview } from '../src/briefings/draft.ts';
import { scheduleWords } from '../src/briefings/local-time.ts';
import { DEFAULT_ORDER } from '../src/briefings/order.ts';
import {
  interestWords,
  nextWords,
  restsWords,
  subscriptionBlocks,
  subscriptionFields,
} from '../src/briefings/shown.ts';
import { unmet } from '../src/briefings/unmet.ts';
import {
  type Changed,
  CommandError,
  type Context,
  channel,
  choice,
  days,
  defineCommand,
  defineGroup,
  people,
  publishers,
  required,
  role,
  subscription,
  time,
  topics,
  zone,
} from '../src/command/define.ts';
import type { Interest, Order, Server, SubscriptionState } from '../src/model/briefing.ts';
import type { Block, View } from '../src/model/view.ts';

const which = subscription('The number of the briefing; not needed where there is one only');

const chosen = {
  channel: channel('Where to post it; here if you leave it out'),
  days: days('On which days: daily, weekdays, or some, such as Mon-Wed, Fri'),
  topics: topics('Only about these: prisoners, sanctions; with people, about either'),
  people: people('Only about these people: Kellogg, Coale; with topics, about either'),
  publishers: publishers('Only from these publishers'),
  length: choice('How much to show', ['short', 'normal', 'long']),
  place: choice('In the channel, or each in a thread of its own', ['channel', 'thread']),
  role: role('The one role to ping'),
  nothing: choice('What to post where nothing is new', ['line', 'silence']),
} as const;

function serverOf({ server }: Context): Server {
  if (server) return server;
  throw new CommandError('Briefings belong to a server. Use this in Discord, or in the playground: npm start.');
}

const answer = (title: string, blocks: readonly Block[], { archive }: Context, hint: string | null = null): View => ({
  title,
  asOf: archive.asOf,
  blocks,
  omitted: null,
  hint,
});

const line = (text: string): Block => ({ kind: 'line', text });

const NONE = 'No briefing is subscribed in this server. Begin with /briefing subscribe.';

/** The briefing that is meant: the one of that number, or the only one. */
async function meant(context: Context, id: number | undefined): Promise<SubscriptionState> {
  const all = await serverOf(context).subscriptions();
  const ids = all.map((one) => one.subscription.id).join(', ');
  if (all.length === 0) throw new CommandError(NONE);
  const [only] = id === undefined && all.length === 1 ? all : all.filter((one) => one.subscription.id === id);
  if (only) return only;
  const problem = id === undefined ? 'There are several briefings' : `There is no briefing ${id} in this server`;
  throw new CommandError(`${problem}. Say which with subscription:, one of ${ids}; /briefing list shows them.`);
}

const HERE = 'choose another channel';

/**
 * Throws with the one sentence that says what is in the way of posting there, or of pinging. `elsewhere`: how another
 * channel is chosen.
 */
async function checkPlace(
  server: Server,
  order: Pick<Order, 'channel' | 'place' | 'role'>,
  elsewhere: string,
): Promise<void> {
  const facts = await server.channel(order.channel);
  const problem = channelProblem(facts, order.place, elsewhere);
  if (problem !== null || facts === null) throw new CommandError(problem ?? '');
  const ping = order.role === null ? null : roleProblem(await server.role(order.role), facts);
  if (ping !== null) throw new CommandError(ping);
}

const unmetNotices = (interest: Interest, { archive }: Context): readonly Block[] =>
  unmet(archive, interest).map((text) => ({ kind: 'notice', text }));

/** What of an order the options choose; what they do not name is left out. */
function chosenBy(
  options: Readonly<Record<string, unknown>> & { readonly [K in keyof Order]?: Order[K] | undefined } & {
    readonly nothing?: Order['whenNothing'] | undefined;
    readonly ping?: 'nobody' | undefined;
  },
): Partial<Order> {
  const { channel, time, zone, days, topics, people, publishers, length, place, nothing: whenNothing } = options;
  const role = options.ping === 'nobody' ? null : options.role;
  const order = { channel, time, zone, days, topics, people, publishers, length, place, whenNothing, role };
  return Object.fromEntries(Object.entries(order).filter(([, value]) => value !== undefined));
}

const PREVIEW: Block = {
  kind: 'offer',
  label: 'What would be posted now, for you alone',
  command: '/briefing preview',
  instead: false,
};

const subscribe = defineCommand({
  description: 'Order a briefing for a channel: what is new since the last one',
  options: {
    time: required(time('At what time: 08:00')),
    zone: required(zone('In which time zone: Europe/Minsk')),
    ...chosen,
  },
  examples: ['time:08:00 zone:Europe/Minsk', 'time:8:30 zone:Warsaw days:weekdays topics:prisoners, sanctions'],
  async answer(options, context): Promise<Changed> {
    const server = serverOf(context);
    const { time, zone } = options;
    const order: Order = { ...DEFAULT_ORDER, channel: server.here, time, zone, ...chosenBy(options) };
    await checkPlace(server, order, HERE);
    const all = (await server.subscriptions()).map((one) => one.subscription);
    const problem = orderProblem(order, all);
    if (problem !== null) throw new CommandError(problem);
    const at = context.now.toISOString();
    const made = { ...order, guild: server.guild, maker: context.user, madeAt: at, pause: null, after: at, told: null };
    const fields: Block = {
      kind: 'fields',
      fields: [...(await subscriptionFields(server, made)), { name: 'First', value: nextWords(made, context.now) }],
    };
    return {
      view: answer(
        'Briefing subscribed',
        [fields, ...unmetNotices(order, context), ...(all.length === 0 ? [PREVIEW] : [])],
        context,
        'The first tells of the newest in the archive, each other of what came since the one before.',
      ),
      change: { kind: 'subscribe', guild: server.guild, maker: context.user, order },
    };
  },
});

const show = defineCommand({
  description: 'All briefings of this server, and what is kept about it',
  options: {},
  examples: [''],
  async answer(_, context) {
    const server = serverOf(context);
    const all = await server.subscriptions();
    if (all.length === 0) return answer('Briefings of this server', [line(NONE), line('Nothing is kept.')], context);
    const blocks: Block[] = [];
    for (const one of all) blocks.push(...(await subscriptionBlocks(server, one, context.now)));
    return answer(
      'Briefings of this server',
      blocks,
      context,
      'This is what is kept about the server: /briefing export gives all of it as a file, /briefing remove all:everything deletes it. It goes when the bot leaves.',
    );
  },
});

const look = defineCommand({
  description: 'Exactly what would be posted now, shown to you alone',
  options: { subscription: which },
  examples: ['', 'subscription:1'],
  async answer(options, context) {
    const { subscription, missed } = await meant(context, options.subscription);
    const { archive, now } = context;
    const view = preview({ archive, subscription, slot: now, kind: 'due', missed });
    const words = `${nothingNew(subscription)} Nothing would be posted.`;
    return view ?? answer(`Briefing ${subscription.id}`, [line(words)], context);
  },
});

const pause = defineCommand({
  description: 'Let a briefing rest until it is resumed',
  options: { subscription: which },
  examples: ['', 'subscription:1'],
  async answer(options, context): Promise<View | Changed> {
    const { subscription } = await meant(context, options.subscription);
    const { id, guild } = subscription;
    if (subscription.pause)
      throw new CommandError(`Briefing ${id} rests already. Go on with /briefing resume subscription:${id}.`);
    return {
      view: answer(
        `Briefing ${id} rests`,
        [line('Nothing is lost: the next one tells of all since the last.')],
        context,
      ),
      change: { kind: 'pause', guild, id, why: 'Paused by a manager.' },
    };
  },
});

const elsewhereOf = (id: number): string => `choose another channel with /briefing change subscription:${id} channel:`;

const resume = defineCommand({
  description: 'Go on with a briefing that rests',
  options: { subscription: which },
  examples: ['', 'subscription:1'],
  async answer(options, context): Promise<View | Changed> {
    const { subscription } = await meant(context, options.subscription);
    const { id, guild } = subscription;
    if (!subscription.pause) throw new CommandError(`Briefing ${id} does not rest.`);
    await checkPlace(serverOf(context), subscription, elsewhereOf(id));
    const after = { ...subscription, after: context.now.toISOString() };
    return {
      view: answer(`Briefing ${id} goes on`, [line(`Next: ${nextWords(after, context.now)}.`)], context),
      change: { kind: 'resume', guild, id },
    };
  },
});

/** What of an order Discord may be against. */
const PLACE = ['channel', 'place', 'role'] as const satisfies (keyof Order)[];

const change = defineCommand({
  description: 'Change what a briefing is about, when and where it is posted',
  options: {
    subscription: which,
    time: time('At what time: 08:00'),
    zone: zone('In which time zone: Europe/Minsk'),
    ...chosen,
    channel: channel('Where to post it'),
    topics: topics('Only about these; all takes them away'),
    people: people('Only about these people; all takes them away'),
    publishers: publishers('Only from these publishers; all takes them away'),
    ping: choice('Ping nobody any more', ['nobody']),
  },
  examples: ['time:07:30', 'subscription:1 topics:all length:short'],
  async answer(options, context): Promise<Changed> {
    const server = serverOf(context);
    const { subscription } = await meant(context, options.subscription);
    if (options.role !== undefined && options.ping !== undefined)
      throw new CommandError('Say role: or ping:nobody, not both.');
    const order = chosenBy(options);
    if (Object.keys(order).length === 0)
      throw new CommandError('Say what to change, such as time:07:30 or topics:sanctions.');
    const { id } = subscription;
    const next = changed(subscription, order, context.now);
    if (PLACE.some((part) => (order[part] ?? null) !== null)) await checkPlace(server, next, HERE);
    const fields: Block = { kind: 'fields', fields: await subscriptionFields(server, next) };
    return {
      view: answer(
        `Briefing ${id} changed`,
        [fields, ...unmetNotices({ topics: [], people: [], publishers: [], ...order }, context)],
        context,
        next.pause
          ? restsWords(id, next.pause)
          : `${subscription.pause ? 'It goes on. ' : ''}Next: ${nextWords(next, context.now)}.`,
      ),
      change: { kind: 'change', guild: server.guild, id, order },
    };
  },
});

const remove = defineCommand({
  description: 'Remove a briefing, or everything that is kept about this server',
  options: { subscription: which, all: choice('Everything that is kept about this server', ['everything']) },
  examples: ['subscription:1', 'all:everything'],
  async answer(options, context): Promise<Changed> {
    const server = serverOf(context);
    const { guild } = server;
    if (options.all !== undefined && options.subscription !== undefined)
      throw new CommandError('Say subscription: or all:everything, not both.');
    if (options.all !== undefined) {
      const ids = (await server.subscriptions()).map((one) => one.subscription.id);
      if (ids.length === 0) throw new CommandError(NONE);
      const words = 'Nothing is kept about this server any more.';
      return { view: answer('All is removed', [line(words)], context), change: { kind: 'remove', guild, ids } };
    }
    const { subscription } = await meant(context, options.subscription);
    const words = `${scheduleWords(subscription)}: ${interestWords(subscription)}. What was kept of it is gone too.`;
    return {
      view: answer(`Briefing ${subscription.id} removed`, [line(words)], context),
      change: { kind: 'remove', guild, ids: [subscription.id] },
    };
  },
});

const now = defineCommand({
  description: 'Post now what is new since the last one, besides the schedule',
  options: { subscription: which },
  examples: ['', 'subscription:1'],
  async answer(options, context): Promise<View | Changed> {
    const { subscription, deliveries } = await meant(context, options.subscription);
    const { id, guild, pause: rests } = subscription;
    if (rests) throw new CommandError(restsWords(id, rests));
    if (deliveries.some(({ state, kind }) => kind !== 'notice' && (state === 'pending' || state === 'sending')))
      throw new CommandError(`Briefing ${id} is on its way already; /briefing list shows what it waits for.`);
    await checkPlace(serverOf(context), subscription, elsewhereOf(id));
    if (newsView(context.archive, subscription) === null)
      return answer(`Briefing ${id}`, [line(`${nothingNew(subscription)} Nothing was posted.`)], context);
    const where = (await serverOf(context).channel(subscription.channel))?.name;
    return {
      view: answer(`Briefing ${id}`, [line(`On its way${where === undefined ? '' : ` to #${where}`}.`)], context),
      change: { kind: 'deliver', guild, id },
    };
  },
});

const take = defineCommand({
  description: 'Everything that is kept about this server, as a file',
  options: {},
  examples: [''],
  async answer(_, context) {
    const server = serverOf(context);
    const kept = await server.subscriptions(Number.POSITIVE_INFINITY);
    const text = `${JSON.stringify({ guild: server.guild, briefings: kept }, null, 2)}\n`;
    return answer(
      'What is kept about this server',
      [
        line(
          kept.length === 0
            ? 'Nothing is kept.'
            : `${kept.length === 1 ? '1 briefing' : `${kept.length} briefings`}, with what was delivered in the last 60 days.`,
        ),
        { kind: 'file', name: 'briefings.json', text },
      ],
      context,
    );
  },
});

export default defineGroup({
  description: 'A briefing for a channel: ordered, shown, changed, removed',
  managers: true,
  commands: { subscribe, list: show, preview: look, pause, resume, change, remove, now, export: take },
});
