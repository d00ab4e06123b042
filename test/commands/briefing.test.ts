import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type House, MINUTE_MS, openHouse } from '../../bench/deliveries/house.ts';
import { type OpenArchive, openArchive } from '../../src/archive/open.ts';
import { seed } from '../../src/archive/seed.ts';
import { type Clockwork, createClockwork } from '../../src/briefings/clockwork.ts';
import { loadCommands } from '../../src/command/load.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import type { OptionValues, Setting } from '../../src/emulator/emulator.ts';
import { textOf } from '../../src/emulator/json.ts';
import type { Message } from '../../src/emulator/wire.ts';
import { unescapeMarkdown } from '../../src/render/escape.ts';
import { SEEDS } from '../archive/archives.ts';
import { keptLog } from '../discord/log.ts';
import { textsOf } from '../discord/sent.ts';

const VIEW = 1n << 10n;
const SEND = 1n << 11n;
const ATTACH = 1n << 15n;
const HISTORY = 1n << 16n;
const THREADS = 1n << 35n;
const EVERYBODY = (1n << 31n) | VIEW | SEND;

let house: House;
let bot: Bot;
let clockwork: Clockwork;
let archive: OpenArchive;
const log = keptLog();
const commands = await loadCommands(new URL('../../commands/', import.meta.url));

beforeAll(async () => {
  house = await openHouse();
  const { emulator, store } = house;
  await seed(store, SEEDS, new Date(emulator.clock.now()));
  archive = await openArchive(store);
  const now = (): Date => new Date(emulator.clock.now());
  const { ledger } = store;
  const common = { archive: archive.current, now, log, reader: null, ledger };
  const apply: Clockwork['apply'] = (change) => clockwork.apply(change);
  const { api, token } = emulator;
  const onLeave = (guild: string) => void ledger.forget(guild);
  bot = await startBot({ ...common, api, token, guild: null, commands, apply, onLeave });
  const { courier } = bot;
  clockwork = createClockwork({ ...common, archive, courier, random: () => 0, holder: 'one' });
});
afterAll(async () => {
  await clockwork.close();
  await bot.close();
  expect(house.emulator.problems).toEqual([]);
  const errors = log.entries.filter(({ level }) => level === 'error').map(({ message }) => message);
  // Of the channel that is removed below.
  expect(errors).toEqual(['a briefing cannot be posted']);
  await house.close();
});

const words = (message: Message): string => unescapeMarkdown([message.content, ...textsOf(message)].join('\n')).trim();
const ask = async (name: string, values: OptionValues = {}, setting: Setting = {}): Promise<Message> =>
  (await house.emulator.slash(`briefing ${name}`, values, setting)).answered();
const say = async (name: string, values: OptionValues = {}, setting: Setting = {}): Promise<string> =>
  words(await ask(name, values, setting));
const MINSK = { time: '8', zone: 'minsk' };
const subscriptions = () => house.store.ledger.subscriptions();
const posts = (channelId: string) => house.emulator.messages({ channelId }).filter(({ flags }) => (flags & 64) === 0);
const remove = () => say('remove', { all: 'everything' });

describe('/briefing', () => {
  it('is for those who manage the server, and answers them alone', async () => {
    const { emulator } = house;
    const guest = emulator.join('guest', { permissions: EVERYBODY });
    expect(emulator.usableCommands({ user: guest.id }).map(({ name }) => name)).not.toContain('briefing');
    await expect(ask('list', {}, { user: guest.id })).rejects.toThrow('cannot be used here by this person');
    expect((await ask('list')).flags & 64).toBe(64);
  });

  it('says what to do where there is none', async () => {
    for (const name of ['preview', 'pause', 'resume', 'now', 'remove'])
      expect(await say(name)).toBe('No briefing is subscribed in this server. Begin with /briefing subscribe.');
    expect(await say('list')).toContain('Nothing is kept.');
  });
});

describe('/briefing subscribe', () => {
  it('orders one for the channel in which it is asked, and says what it understood and when it comes first', async () => {
    const answer = await say('subscribe', {
      ...MINSK,
      days: 'weekdays',
      topics: 'prisoners, sanctions',
      people: 'Лукашенко',
    });
    for (const line of [
      '**When** 08:00 Europe/Minsk, weekdays',
      '**Where** #general',
      '**About** prisoners, sanctions, Alaksandar Łukašenka',
      '**Pings** nobody',
      '**First** 2026-07-06 08:00 Europe/Minsk',
    ])
      expect(answer).toContain(line);
    expect(await subscriptions()).toMatchObject([
      { channel: house.emulator.channelId, time: '08:00', zone: 'Europe/Minsk', days: [1, 2, 3, 4, 5], told: null },
    ]);
    expect(
      await say('subscribe', { ...MINSK, days: 'Mon-Fri', topics: 'prisoners,sanctions', people: 'Łukašenka' }),
    ).toContain('That is briefing 1 already; change it with /briefing change.');
    await remove();
  });

  it.each([
    [{ time: 'soon', zone: 'Europe/Minsk' }, /^"soon" .* 08:00/u],
    [{ time: '08:00', zone: 'Mimsk' }, /^"Mimsk" .*Europe\/Minsk/u],
    [{ ...MINSK, days: 'sometimes' }, /^"sometimes"/u],
    [{ ...MINSK, people: 'John' }, /^"John" .*John/u],
  ])('says in one line what was wrong with %j', async (values, sentence) => {
    const answer = await say('subscribe', values);
    expect(answer).toMatch(sentence);
    await remove();
  });

  it.each([
    ['View Channel', VIEW, {}],
    ['Send Messages', SEND, {}],
    ['Read Message History', HISTORY, {}],
    ['Attach Files', ATTACH, {}],
    ['Create Public Threads', THREADS, { place: 'thread' }],
  ])('names the right that is missing: %s', async (right, deny, more) => {
    const { emulator } = house;
    const channel = emulator.addChannel('desk', { overwrites: [{ id: emulator.applicationId, deny }] });
    expect(await say('subscribe', { ...MINSK, channel, ...more })).toMatch(
      new RegExp(`^The bot lacks (?:View Channel, .*)?${right}.* in #desk\\. Allow it there`, 'u'),
    );
    expect(await subscriptions()).toEqual([]);
  });

  it('takes a thread, but opens none in it', async () => {
    const channel = house.emulator.addThread(house.emulator.channelId, 'talks');
    expect(await say('subscribe', { ...MINSK, channel, place: 'thread' })).toMatch(/^#talks is a thread itself/u);
    expect(await say('subscribe', { ...MINSK, channel })).toContain('**Where** #talks');
    await remove();
  });

  it('takes a role that the bot can ping, and never everybody', async () => {
    const { emulator } = house;
    const [open, closed] = [emulator.addRole('desk', { mentionable: true }), emulator.addRole('board')];
    const channel = emulator.addChannel('roles', { overwrites: [{ id: emulator.applicationId, deny: 1n << 17n }] });
    expect(await say('subscribe', { ...MINSK, channel, role: closed })).toBe(
      'The bot may not mention @board. Let everybody mention it in the settings of the role, or give the bot Mention Everyone in #roles.',
    );
    expect(await say('subscribe', { ...MINSK, channel, role: emulator.guildId })).toMatch(/never pings everyone/u);
    expect(await say('subscribe', { ...MINSK, channel, role: open })).toContain('**Pings** @desk');
    expect(await say('change', { ping: 'nobody' })).toContain('**Pings** nobody');
    await remove();
  });
});

describe('what the archive does not know yet', () => {
  afterEach(remove);

  it.each([
    [{ topics: 'prisoners, zorkavaxyz' }, 'No article in the archive is about “zorkavaxyz” so far.'],
    [{ topics: 'sanctons' }, '“sanctons” stands nowhere in the archive; shown for “sanctions”.'],
    [{ people: 'Coale, Nobody Atall' }, 'No article in the archive names “Nobody Atall” so far.'],
    [{ publishers: 'Pozirk, Nosuch' }, 'No article in the archive is from “Nosuch” so far.'],
  ])('is subscribed to all the same, and said: %j', async (values, sentence) => {
    const answer = await say('subscribe', { ...MINSK, ...values });
    expect(answer).toContain('Briefing subscribed');
    expect(answer.split('\n').filter((line) => line.includes('“'))).toEqual([expect.stringContaining(sentence)]);
  });

  it('is not what it knows in other letters', async () => {
    expect(await say('subscribe', { ...MINSK, publishers: 'POZIRK', topics: 'prisoners' })).toMatch(
      /\*\*About\*\* prisoners; from Pozirk$/mu,
    );
  });
});

describe('where two managers are at it at once', () => {
  afterEach(remove);

  it('one briefing is made of one order', async () => {
    const answers = await Promise.all([say('subscribe', MINSK), say('subscribe', MINSK)]);
    expect(answers.filter((answer) => answer.includes('Briefing subscribed'))).toHaveLength(1);
    expect(answers.filter((answer) => /That is briefing \d+ already/u.test(answer))).toHaveLength(1);
    expect(await subscriptions()).toHaveLength(1);
  });

  it.each(['change', 'pause', 'now'])('nothing is said to be done to one that is gone: %s', async (name) => {
    await say('subscribe', MINSK);
    const [one] = await subscriptions();
    const answers = await Promise.all([say('remove'), say(name, name === 'change' ? { time: '9' } : {})]);
    expect(answers).toEqual([
      expect.stringContaining('removed'),
      `There is no briefing ${one?.id} in this server any more.`,
    ]);
  });
});

describe('what contradicts itself', () => {
  it('changes nothing', async () => {
    await say('subscribe', MINSK);
    const [one] = await subscriptions();
    const both = { subscription: String(one?.id), all: 'everything' };
    expect(await say('remove', both)).toBe('Say subscription: or all:everything, not both.');
    const role = house.emulator.addRole('readers', { mentionable: true });
    expect(await say('change', { role, ping: 'nobody' })).toBe('Say role: or ping:nobody, not both.');
    expect(await subscriptions()).toEqual([one]);
    await remove();
  });
});

describe('a briefing that is subscribed', () => {
  it('is previewed for one person exactly as it is posted', async () => {
    const { emulator } = house;
    const channel = emulator.addChannel('briefings');
    await say('subscribe', { ...MINSK, channel });
    const preview = await ask('preview');
    expect(preview.flags & 64).toBe(64);
    emulator.clock.advance(MINUTE_MS);
    await clockwork.settle();
    const [post] = posts(channel);
    const withoutMark = (message: Message | undefined) => (message ? textsOf(message).slice(0, -1) : []);
    expect(withoutMark(post)).toEqual(withoutMark(preview));
    expect(post && textsOf(post).at(-1)).toMatch(/^-# Briefing 2026-07-04 08:00 · \w{6}$/u);
    // The file has all of it too.
    expect(post?.attachments.map(({ filename }) => filename)).toEqual(
      preview.attachments.map(({ filename }) => filename),
    );
    expect(await say('preview')).toMatch(/^Nothing new in the archive since the last briefing/u);
  });

  it('is listed with all that is kept, and taken along as a file', async () => {
    const answer = await say('list');
    expect(answer).toContain('**Where** #briefings');
    expect(answer).toContain('**Last** 2026-07-04 08:00: posted');
    expect(answer).toContain('**Next** 2026-07-05 08:00 Europe/Minsk');
    expect(answer).toMatch(/\*\*Made\*\* by analyst \(\d+\), 2026-07-04 0\d:\d\d/u);
    const [file] = (await ask('export')).attachments;
    const kept = await (await fetch(file?.url ?? '')).json();
    expect(kept).toMatchObject({ briefings: [{ deliveries: [{ state: 'posted' }] }] });
  });

  it('rests and goes on', async () => {
    expect(await say('pause')).toContain('rests');
    expect(await say('pause')).toMatch(/rests already/u);
    expect(await say('now')).toMatch(/rests\. Go on with \/briefing resume subscription:\d+\.$/u);
    expect(await say('list')).toMatch(/\*\*Rests\*\* since 2026-07-04 \d\d:\d\d\. Paused by a manager\.$/mu);
    // It does not say when it comes next.
    expect(await say('change', { length: 'long' })).toMatch(
      /rests\. Go on with \/briefing resume subscription:\d+\.$/u,
    );
    expect(await say('resume')).toContain('goes on');
    expect(await say('resume')).toMatch(/does not rest/u);
  });

  it('posts at once what is new, and nothing where nothing is', async () => {
    const [one] = await subscriptions();
    const before = posts(one?.channel ?? '').length;
    expect(await say('now')).toContain('Nothing new in the archive since the last briefing. Nothing was posted.');
    const word = await house.tell();
    await archive.refresh();
    expect(await say('now')).toContain('On its way to #briefings.');
    await clockwork.settle();
    expect(await say('now')).toContain('Nothing was posted.');
    expect(
      posts(one?.channel ?? '')
        .slice(before)
        .map(words)
        .filter((text) => text.includes(word)),
    ).toHaveLength(1);
  });

  it('is changed option by option', async () => {
    expect(await say('change')).toMatch(/^Say what to change/u);
    expect(await say('change', { time: '19.30', topics: 'embassy' })).toContain('19:30 Europe/Minsk');
    expect(await say('change', { topics: 'all' })).toContain('**About** everything');
    expect(await subscriptions()).toMatchObject([{ time: '19:30', topics: [], zone: 'Europe/Minsk' }]);
  });

  it('has to be named where there are several', async () => {
    await say('subscribe', { ...MINSK, topics: 'embassy' });
    const ids = (await subscriptions()).map(({ id }) => id);
    expect(await say('pause')).toContain(
      `There are several briefings. Say which with subscription:, one of ${ids.join(', ')}`,
    );
    expect(await say('pause', { subscription: `#${ids[1]}` })).toContain(`Briefing ${ids[1]} rests`);
    expect(await say('remove', { subscription: '999' })).toContain('There is no briefing 999 in this server');
    expect(await say('remove', { subscription: String(ids[1]) })).toContain(`Briefing ${ids[1]} removed`);
    expect((await subscriptions()).map(({ id }) => id)).toEqual([ids[0]]);
  });

  it('completes: its number, zones, times, and the last of several topics', async () => {
    const { emulator } = house;
    const complete = async (name: string, option: string, typed: string): Promise<string[]> => {
      const asked = await emulator.autocomplete(`briefing ${name}`, option, { [option]: typed });
      return (await asked.completed()).map(({ name }) => textOf(name));
    };
    expect((await complete('pause', 'subscription', ''))[0]).toMatch(/#briefings · 19:30 Europe\/Minsk/u);
    expect((await complete('subscribe', 'zone', 'lord'))[0]).toMatch(/^Australia\/Lord_Howe/u);
    expect(await complete('subscribe', 'time', '8')).toContain('08:30');
    expect(await complete('subscribe', 'topics', 'embassy, pris')).toContain('embassy, prisoners');
  });

  it('is forgotten when the bot is taken out of the server', async () => {
    house.emulator.removeBot();
    await house.emulator.until('forgetting', () => null, 300).catch(() => null);
    expect(await subscriptions()).toEqual([]);
    house.emulator.addBot();
  });
});

describe('a briefing that Discord does not take any more', () => {
  const lost = async (): Promise<string> => {
    const channel = house.emulator.addChannel('lost');
    await say('subscribe', { ...MINSK, channel });
    house.emulator.removeChannel(channel);
    return channel;
  };
  afterEach(remove);

  it('is not said to be on its way', async () => {
    await lost();
    expect(await say('now')).toMatch(
      /^The bot does not see that channel\. .* with \/briefing change subscription:\d+ channel:\.$/u,
    );
  });

  it('rests, tells who made it where, and goes on in another channel', async () => {
    const { emulator } = house;
    const channel = await lost();
    emulator.clock.advance(24 * 60 * MINUTE_MS);
    await clockwork.settle();
    const [word] = emulator.messages({ channelId: emulator.directChannel(emulator.userId) }).slice(-1);
    expect(word && words(word)).toContain(`(<#${channel}>, 08:00 Europe/Minsk, daily) could not be posted`);
    const list = await say('list');
    // Why and the mend once, and nothing that reads as if it had been posted.
    expect(list.match(/remove it with/gu)).toHaveLength(1);
    expect(list).toMatch(/\*\*Last\*\* \S+ \S+: who made it was told; \S+ 08:00: could not be posted \(Its channel/u);
    expect(await say('now')).toMatch(/rests: Its channel .* or remove it with \/briefing remove subscription:\d+\.$/u);
    // What has nothing to do with the channel can be changed meanwhile.
    expect(await say('change', { topics: 'embassy' })).toMatch(/rests: Its channel/u);
    const other = emulator.addChannel('found');
    expect(await say('change', { channel: other })).toMatch(/It goes on\. Next: \S+ 08:00 Europe\/Minsk\.$/u);
    expect(await say('list')).not.toContain('remove it with');
  });
});
