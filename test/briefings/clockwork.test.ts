import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, type House, MINUTE_MS, openHouse, type Worker, work } from '../../bench/deliveries/house.ts';
import type { Message } from '../../src/emulator/wire.ts';
import type { Order } from '../../src/model/briefing.ts';
import { markIn } from '../../src/render/discord-post.ts';
import { unescapeMarkdown } from '../../src/render/escape.ts';
import { textsOf } from '../discord/sent.ts';

const POST = 'POST /channels/:channel/messages';
const HOUR_MS = 60 * MINUTE_MS;

let house: House;
const workers: Worker[] = [];
beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.close();
  expect(house.emulator.problems).toEqual([]);
  await house.close();
});

const begin = async (...options: Parameters<typeof work>[1][]): Promise<Worker> => {
  const worker = await work(house, ...options);
  workers.push(worker);
  return worker;
};

/** One subscription in a channel of its own; the channel. */
async function subscribed(order: Partial<Order> = {}): Promise<string> {
  await house.subscribe(1, 1, order);
  return (await house.store.ledger.subscriptions()).at(-1)?.channel ?? '';
}

const posts = (channelId: string): readonly Message[] => house.emulator.messages({ channelId });
/** What is to be read of a message of components, or of plain words. */
const words = (message: Message | undefined): string =>
  message ? unescapeMarkdown([message.content, ...textsOf(message)].join('\n').trim()) : '';
const first = async () => (await house.store.ledger.subscriptions())[0];
const states = async () =>
  (await house.store.ledger.deliveries(house.emulator.guildId, 99)).map(({ slot, state }) => [
    slot.slice(0, 10),
    state,
  ]);
const change = async (kind: 'pause' | 'resume') => {
  const [one] = await house.store.ledger.subscriptions();
  await workers[0]?.clockwork.apply({ kind, guild: house.emulator.guildId, id: one?.id ?? 0, why: 'later' });
};

describe('a morning', () => {
  it('brings the newest of the archive first, and then what came since', async () => {
    const [channel, { pass }] = [await subscribed(), await begin()];
    const older = 'Zorkava0';
    await pass(MINUTE_MS);
    const newer = await house.tell();
    await pass(DAY_MS);
    const [one, two, ...more] = posts(channel).map(words);
    expect([one?.includes(older), two?.includes(newer), two?.includes(older), more]).toEqual([true, true, false, []]);
  });

  it('is marked at the end, so that it can be found again', async () => {
    const [channel, { pass }] = [await subscribed(), await begin()];
    await pass(MINUTE_MS);
    const [post] = posts(channel);
    expect(words(post).split('\n').at(-1)).toMatch(/^-# Briefing 2026-07-04 08:00 · [0-9A-Z]{6}$/u);
  });

  it('without news is one short line, or silence, as it was ordered', async () => {
    const [said, silent] = [await subscribed(), await subscribed({ whenNothing: 'silence' })];
    const { pass } = await begin();
    await pass(MINUTE_MS);
    await pass(DAY_MS);
    expect(posts(silent)).toHaveLength(1);
    const [, nothing] = posts(said);
    expect(words(nothing)).toMatch(
      /^Nothing new in the archive since the last briefing\.\n-# Briefing 2026-07-05 08:00 · \w{6}$/u,
    );
    expect((await states()).filter(([day]) => day === '2026-07-05')).toEqual([
      ['2026-07-05', 'posted'],
      ['2026-07-05', 'silent'],
    ]);
  });

  it('pings the role that was chosen, and nobody else', async () => {
    const role = house.emulator.addRole('desk', { mentionable: true });
    const [channel, plain] = [await subscribed({ role }), await subscribed()];
    const { pass } = await begin();
    await pass(MINUTE_MS);
    expect(posts(channel)[0]).toMatchObject({ mention_roles: [role], mention_everyone: false, mentions: [] });
    expect(posts(plain)[0]).toMatchObject({ mention_roles: [], mention_everyone: false, mentions: [] });
  });

  it('in a thread opens one of its own, with every part of it once', async () => {
    const [channel, { pass }] = [await subscribed({ place: 'thread' }), await begin()];
    // Each answer is lost, and what it answered is looked for.
    house.emulator.faults.next(POST, { kind: 'lose answer' });
    house.emulator.faults.next('POST /channels/:channel/messages/:message/threads', { kind: 'lose answer' });
    house.emulator.faults.next(POST, { kind: 'lose answer' });
    await pass(MINUTE_MS);
    const [opening, ...others] = posts(channel);
    expect(others).toEqual([]);
    const thread = house.emulator.channels().find(({ id }) => id === opening?.id);
    expect(thread?.name).toMatch(/^Briefing 2026-07-04 08:00/u);
    const inside = posts(opening?.id ?? '');
    expect(inside.map((post) => words(post).includes('Zorkava0'))).toEqual([true]);
    expect(new Set([opening, ...inside].map((post) => markIn(post).at(-1))).size).toBe(2);
  });

  it('comes once from two processes at one store', async () => {
    const channels = [await subscribed(), await subscribed(), await subscribed()];
    const [one, two] = [await begin(), await begin()];
    house.emulator.clock.advance(MINUTE_MS);
    await Promise.all([one.clockwork.settle(), two.clockwork.settle()]);
    expect(channels.map((channel) => posts(channel).length)).toEqual([1, 1, 1]);
  });

  it('is not sent by a process that has lost its lease while it waited', async () => {
    const channel = await subscribed();
    const { clockwork } = await begin();
    const lookup = 'GET /channels/:channel';
    house.emulator.faults.next(POST, { kind: 'drop' });
    house.emulator.clock.advance(MINUTE_MS);
    await clockwork.settle();
    // It looks for its post, and meanwhile an hour passes as on a machine that sleeps.
    house.emulator.faults.next(lookup, { kind: 'delay', ms: 150 });
    house.emulator.clock.advance(MINUTE_MS);
    const looking = clockwork.tick();
    await sleep(60);
    house.emulator.clock.advance(HOUR_MS);
    await looking;
    await sleep(200);
    expect(posts(channel)).toEqual([]);
    // Nobody else took it: it is looked for again, and sent.
    await clockwork.settle();
    expect(posts(channel)).toHaveLength(1);
  });
});

describe('what was missed while no process ran', () => {
  const asleep = async (ms: number): Promise<Worker> => {
    house.emulator.clock.advance(ms);
    const worker = await begin();
    await worker.clockwork.settle();
    return worker;
  };

  it('is posted late within the grace period, and says so', async () => {
    const channel = await subscribed();
    await asleep(5 * HOUR_MS);
    expect(words(posts(channel)[0])).toContain('-# Late: this was due at 2026-07-04 08:00.');
    expect(await states()).toEqual([['2026-07-04', 'late']]);
  });

  it('is told by the next after it, which names what was missed', async () => {
    const channel = await subscribed();
    const { pass } = await asleep(7 * HOUR_MS);
    expect([posts(channel), await states()]).toEqual([[], [['2026-07-04', 'folded']]]);
    await pass(DAY_MS);
    expect(words(posts(channel)[0])).toContain('-# Not posted, and told here: 2026-07-04 08:00.');
    expect(words(posts(channel)[0])).toContain('Zorkava0');
  });

  it('of several days is one briefing', async () => {
    const channel = await subscribed();
    await asleep(5 * DAY_MS + MINUTE_MS);
    expect(posts(channel)).toHaveLength(1);
    expect((await states()).map(([, state]) => state)).toEqual(['posted', ...Array(5).fill('folded')]);
    expect(words(posts(channel)[0])).toContain('Not posted, and told here: 2 earlier, 2026-07-06 08:00');
  });

  it('is counted anew where the clock had run ahead', async () => {
    const channel = await subscribed();
    const { id } = (await first()) ?? { id: 0 };
    const after = new Date(house.emulator.clock.now() + 3 * DAY_MS).toISOString();
    await house.store.ledger.edit(house.emulator.guildId, id, (old) => ({ ...old, after }));
    const { pass, clockwork } = await begin();
    await clockwork.settle();
    await pass(MINUTE_MS);
    await pass(DAY_MS);
    expect(posts(channel)).toHaveLength(2);
  });
});

describe('a subscription', () => {
  it('that rests posts nothing, and afterwards all that came since', async () => {
    const [channel, { pass }] = [await subscribed(), await begin()];
    await pass(MINUTE_MS);
    await change('pause');
    const missed = await house.tell();
    await pass(2 * DAY_MS);
    expect(posts(channel)).toHaveLength(1);
    await change('resume');
    await pass(DAY_MS);
    expect(posts(channel)).toHaveLength(2);
    expect(words(posts(channel)[1])).toContain(missed);
  });

  it('delivers at once when it is asked to, and tells the same no second time', async () => {
    const [channel, { pass, clockwork }] = [await subscribed(), await begin()];
    const { id, guild } = (await first()) ?? { id: 0, guild: '' };
    await Promise.all([1, 2].map(() => clockwork.apply({ kind: 'deliver', guild, id })));
    await clockwork.settle();
    await pass(DAY_MS);
    const told = posts(channel).map((post) => words(post).includes('Zorkava0'));
    expect(told.filter(Boolean)).toHaveLength(1);
  });

  it('is forgotten with its deliveries when it is removed while one waits', async () => {
    const [channel, { pass, clockwork }] = [await subscribed(), await begin()];
    house.emulator.faults.next(POST, { kind: 'status', status: 500 });
    house.emulator.clock.advance(MINUTE_MS);
    await clockwork.settle();
    const { id, guild } = (await first()) ?? { id: 0, guild: '' };
    await clockwork.apply({ kind: 'remove', guild, ids: [id] });
    await pass(DAY_MS);
    expect([posts(channel), await states()]).toEqual([[], []]);
  });
});

describe('at the worst moment', () => {
  const THREADS = 'POST /channels/:channel/messages/:message/threads';

  it('a subscription that comes to rest while nobody knows whether it was posted is not posted then', async () => {
    const [channel, { pass, clockwork }] = [await subscribed(), await begin()];
    house.emulator.faults.next(POST, { kind: 'drop' });
    house.emulator.clock.advance(MINUTE_MS);
    await clockwork.settle();
    await change('pause');
    await pass(HOUR_MS);
    expect(posts(channel)).toEqual([]);
    await change('resume');
    await clockwork.settle();
    expect(posts(channel)).toHaveLength(1);
  });

  it('what /briefing now told meanwhile is told by no briefing that was being worked out', async () => {
    const channel = await subscribed();
    const { archive } = await begin();
    const [reading, read] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const refresh = async () => {
      reading.resolve();
      await read.promise;
      return archive.refresh();
    };
    const [asked, due] = [await begin(), await begin({ archive: { ...archive, refresh } })];
    house.emulator.clock.advance(MINUTE_MS);
    const looking = due.clockwork.tick();
    await reading.promise;
    const { id, guild } = (await first()) ?? { id: 0, guild: '' };
    // So that the other process finds nothing due by itself.
    await house.store.ledger.edit(guild, id, (old) => ({ ...old, time: '08:05' }));
    await asked.clockwork.apply({ kind: 'deliver', guild, id });
    await asked.clockwork.settle();
    read.resolve();
    await looking;
    await due.clockwork.settle();
    await due.pass(10 * MINUTE_MS);
    expect(posts(channel).map((post) => words(post).includes('Zorkava0'))).toEqual([true, false]);
  });

  it('what was missed and then asked for is not said to be told once more', async () => {
    const channel = await subscribed();
    house.emulator.clock.advance(7 * HOUR_MS);
    const { pass, clockwork } = await begin();
    await clockwork.settle();
    const { id, guild } = (await first()) ?? { id: 0, guild: '' };
    await clockwork.apply({ kind: 'deliver', guild, id });
    await clockwork.settle();
    await pass(DAY_MS);
    expect(posts(channel).map((post) => words(post).includes('Not posted, and told here'))).toEqual([true, false]);
  });

  it('a post that was in time and is found again later is not called late', async () => {
    const [channel, { pass, clockwork }] = [await subscribed(), await begin()];
    house.emulator.faults.next(POST, { kind: 'lose answer' });
    house.emulator.clock.advance(MINUTE_MS);
    await clockwork.settle();
    house.emulator.clock.advance(HOUR_MS);
    await pass(MINUTE_MS);
    expect([posts(channel).length, await states()]).toEqual([1, [['2026-07-04', 'posted']]]);
  });

  it('a thread that cannot be opened keeps the next morning from nobody', async () => {
    const [channel, { pass }] = [await subscribed({ place: 'thread' }), await begin({ graceMs: HOUR_MS })];
    const end = house.emulator.faults.always(THREADS, { kind: 'status', status: 500 });
    await pass(23 * HOUR_MS);
    end();
    await pass(2 * HOUR_MS);
    const [, second, ...more] = posts(channel);
    expect([words(second).includes('2026-07-05 08:00'), more]).toEqual([true, []]);
    expect(posts(second?.id ?? '').map(words)).toEqual([expect.stringContaining('Zorkava0')]);
  });

  it('what was asked for and is written down comes, though it cannot be taken up at once', async () => {
    const { ledger } = house.store;
    let failing = 1;
    const claim: typeof ledger.claim = async (...given) => {
      if (failing-- > 0) throw new Error('the database is locked');
      return ledger.claim(...given);
    };
    const [channel, { clockwork }] = [await subscribed(), await begin({ ledger: { ...ledger, claim } })];
    const { id, guild } = (await first()) ?? { id: 0, guild: '' };
    await clockwork.apply({ kind: 'deliver', guild, id });
    await clockwork.settle();
    expect(posts(channel)).toHaveLength(1);
  });

  it('a subscription of which nothing can be worked out holds up no other, and is told of once', async () => {
    const said: string[] = [];
    const log = { info: () => {}, warn: () => {}, error: (_: unknown, problem: string) => void said.push(problem) };
    await subscribed({ zone: 'Mars/Olympus_Mons' });
    const [channel, { pass, clockwork }] = [await subscribed(), await begin({ log })];
    await pass(MINUTE_MS);
    await clockwork.tick();
    expect(posts(channel)).toHaveLength(1);
    expect(said).toEqual(['the slot of a briefing cannot be worked out']);
  });

  it('a post that waits for another in its channel is not sent once its lease is lost', async () => {
    const { emulator } = house;
    await house.subscribe(1, 2);
    const channel = (await first())?.channel ?? '';
    const { pass, clockwork } = await begin();
    emulator.faults.next(POST, { kind: 'delay', ms: 150 });
    emulator.clock.advance(MINUTE_MS);
    await clockwork.tick();
    await sleep(60);
    emulator.clock.advance(HOUR_MS);
    await sleep(250);
    expect(posts(channel)).toHaveLength(1);
    await pass(MINUTE_MS);
    expect(posts(channel)).toHaveLength(2);
  });

  it('a long wait that Discord asks of everybody holds up no end of the process', async () => {
    const [channel, { clockwork }] = [await subscribed(), await begin()];
    house.emulator.faults.next(POST, { kind: 'rate limit', retryAfter: 60, scope: 'global' });
    house.emulator.clock.advance(MINUTE_MS);
    await clockwork.settle();
    house.emulator.clock.advance(2 * MINUTE_MS);
    await clockwork.tick();
    const began = performance.now();
    await clockwork.close();
    expect([performance.now() - began < 5000, posts(channel)]).toEqual([true, []]);
  });

  it('orders of servers in which the bot is not are left to others', async () => {
    const [channel, { pass, clockwork }] = [
      await subscribed({ channel: house.emulator.channelId }),
      await begin({ here: () => ['another'] }),
    ];
    await pass(DAY_MS);
    expect([posts(channel), await states(), await clockwork.nextAt()]).toEqual([[], [], null]);
  });

  it('a subscription that goes on already is not made to miss what is due', async () => {
    const [channel, { clockwork }] = [await subscribed(), await begin()];
    house.emulator.clock.advance(MINUTE_MS);
    await change('resume');
    await clockwork.settle();
    expect(posts(channel)).toHaveLength(1);
  });
});

describe('where Discord will not have it', () => {
  const direct = () => posts(house.emulator.directChannel(house.emulator.userId));

  /** A morning on which posting is refused, and the next ones. */
  async function refused(order: Partial<Order>, trouble: (channel: string) => void | Promise<void>) {
    const channel = await subscribed(order);
    const worker = await begin();
    await trouble(channel);
    await worker.pass(MINUTE_MS);
    await worker.pass(3 * DAY_MS);
    return { channel, worker, why: (await first())?.pause?.why };
  }

  it('rests, and tells who made it once: a channel that is gone', async () => {
    const { why } = await refused({}, (channel) => house.emulator.removeChannel(channel));
    expect(why).toMatch(/^Its channel or thread is gone.* \/briefing change subscription:1 channel:/u);
    expect(direct()).toHaveLength(1);
    expect(words(direct()[0])).toContain('could not be posted at 2026-07-04 08:00, and rests.');
    expect(words(direct()[0])).toContain(why);
  });

  it.each([
    ['Send Messages', 1n << 11n],
    ['View Channel', 1n << 10n],
  ])('says which right is missing: %s', async (right, bit) => {
    const { emulator } = house;
    const deny = (channel: string) => emulator.overwrite(channel, { id: emulator.applicationId, deny: bit });
    const { channel, worker, why } = await refused({}, deny);
    expect(why).toBe(`The bot lacks ${right} there. Allow it, then /briefing resume subscription:1.`);
    expect(direct()).toHaveLength(1);
    emulator.overwrite(channel, { id: emulator.applicationId });
    await change('resume');
    await worker.pass(DAY_MS);
    expect(words(posts(channel)[0])).toContain('Zorkava0');
    expect((await first())?.pause).toBeNull();
  });

  it.each([401, 403, 404])('tries again where %d comes from something before Discord', async (status) => {
    const [channel, { pass }] = [await subscribed(), await begin()];
    house.emulator.faults.next(POST, { kind: 'status', status });
    await pass(10 * MINUTE_MS);
    expect([posts(channel).length, (await first())?.pause]).toEqual([1, null]);
  });

  it('takes no channel for one without its post while it cannot ask what it may read', async () => {
    const { emulator } = house;
    const [channel, { clockwork }] = [await subscribed(), await begin()];
    emulator.faults.next(POST, { kind: 'lose answer' });
    emulator.overwrite(channel, { id: emulator.applicationId, deny: 1n << 16n });
    emulator.clock.advance(MINUTE_MS);
    await clockwork.settle();
    // Nonces are forgotten by then.
    emulator.clock.advance(10 * MINUTE_MS);
    const lookup = 'GET /channels/:channel';
    emulator.faults.next(lookup, { kind: 'delay', ms: 0 });
    emulator.faults.next(lookup, { kind: 'drop' }, 4);
    await clockwork.settle();
    expect(posts(channel)).toHaveLength(1);
  });

  it('never takes a channel that it may not read for one without its post', async () => {
    const { emulator } = house;
    const { channel, why } = await refused({}, (channel) => {
      emulator.faults.next(POST, { kind: 'lose answer' });
      emulator.overwrite(channel, { id: emulator.applicationId, deny: 1n << 16n });
    });
    expect(posts(channel)).toHaveLength(1);
    expect(why).toContain('Read Message History');
  });

  it.each([
    ['is removed', (thread: string) => house.emulator.removeChannel(thread), /gone/u],
    ['is locked', (thread: string) => house.emulator.archiveThread(thread, { locked: true }), /locked/u],
  ])('rests where its thread %s', async (_, trouble, words) => {
    const thread = house.emulator.addThread(house.emulator.channelId, 'desk');
    const { emulator } = house;
    const everything = emulator.overwrite.bind(emulator);
    everything(emulator.channelId, { id: emulator.applicationId, deny: 1n << 34n });
    const { why } = await refused({ channel: thread }, () => trouble(thread));
    expect(why).toMatch(words);
    expect(direct()).toHaveLength(1);
  });

  it('rests without a word where who made it takes no direct messages', async () => {
    const { why } = await refused({}, (channel) => {
      house.emulator.closeDirect(house.emulator.userId);
      house.emulator.removeChannel(channel);
    });
    expect([why !== undefined, direct()]).toEqual([true, []]);
  });
});

describe('a bot', () => {
  it('waits with growing pauses through an hour without an answer, and posts once', async () => {
    const [channel, { pass }] = [await subscribed(), await begin()];
    const end = house.emulator.faults.always('*', { kind: 'drop' });
    const before = house.emulator.requests.length;
    await pass(HOUR_MS);
    expect(house.emulator.requests.length - before).toBeLessThan(60);
    end();
    await pass(10 * MINUTE_MS);
    expect(posts(channel)).toHaveLength(1);
    expect(words(posts(channel)[0])).toContain('Late: this was due at 2026-07-04 08:00.');
  });

  it('finds its post among many others, and nobody’s copy of its mark', async () => {
    const { emulator } = house;
    const [channel, { pass, clockwork }] = [await subscribed(), await begin()];
    emulator.faults.next(POST, { kind: 'drop' });
    emulator.clock.advance(MINUTE_MS);
    await clockwork.settle();
    const [delivery] = await house.store.ledger.claim(
      { holder: 'x', until: '2026-07-04T05:00:00.000Z' },
      '2027',
      1,
      [house.emulator.guildId],
      [],
    );
    emulator.say(`-# ${delivery?.delivery.posts[0]?.mark}`, { channelId: channel });
    for (let n = 0; n < 150; n++) emulator.say(`word ${n}`, { channelId: channel });
    await pass(10 * MINUTE_MS);
    expect(posts(channel).filter(({ author }) => author.bot)).toHaveLength(1);
  });
});
