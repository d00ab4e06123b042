import { REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommandError, defineCommand } from '../../src/command/define.ts';
import type { Command } from '../../src/command/load.ts';
import { type Bot, type BotOptions, startBot } from '../../src/discord/bot.ts';
import { type Emulator, type Interaction, startEmulator } from '../../src/emulator/emulator.ts';
import { PERMISSION } from '../../src/emulator/permissions.ts';
import type { Message } from '../../src/emulator/wire.ts';
import type { Change } from '../../src/model/briefing.ts';
import type { Store } from '../../src/model/store.ts';
import { openStore } from '../../src/store/open.ts';
import { temporaryFolder } from '../archive/archives.ts';
import { subscribed } from '../command/server.ts';
import { EMPTY } from './archive.ts';
import { echo, feed } from './commands.ts';
import { keptLog } from './log.ts';
import { choicesOf } from './sent.ts';

const CALLBACK = 'POST /interactions/:id/:token/callback';
const EPHEMERAL = 64;
const MANAGE_SERVER = 1n << 5n;

let emulator: Emulator;
let store: Store;
let bots: Bot[] = [];
let log = keptLog();
let applied: Change[] = [];

beforeEach(async () => {
  emulator = await startEmulator();
  store = await openStore(temporaryFolder());
  log = keptLog();
  applied = [];
});
afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.close()));
  bots = [];
  await emulator.close();
  await store.close();
});

async function apply(change: Change): Promise<void> {
  applied.push(change);
  if (change.kind === 'remove') await store.ledger.remove(change.guild, change.ids);
}

async function start(more: Partial<BotOptions> = {}): Promise<Bot> {
  const { api, token } = emulator;
  const options = { token, api, guild: null, commands: [echo, ...feed], archive: () => EMPTY, log, reader: null };
  const orders = { ledger: store.ledger, apply, deferAfterMs: 60, elsewhereMs: 300 };
  const bot = await startBot({ ...options, ...orders, now: () => new Date(), ...more });
  bots.push(bot);
  return bot;
}

const subscribe = (guild = emulator.guildId): Promise<number> => {
  const { id: _, ...order } = subscribed(0, { guild, channel: emulator.channelId });
  return store.ledger.subscribe(order);
};

/** Offers, in its own place, what only managers may ask. */
const offersOf = (command: string): Command => ({
  name: 'offers',
  ...defineCommand({
    description: 'Offers.',
    options: {},
    examples: [''],
    answer: async () => ({
      title: 'Offers',
      asOf: null,
      blocks: [{ kind: 'offer', label: 'Look', command, instead: true }],
      omitted: null,
      hint: null,
    }),
  }),
});

/** Lets everybody try the group everywhere, as somebody may by hand in Discord. */
async function openToAll(): Promise<void> {
  const rest = new REST({ api: emulator.api }).setToken(emulator.token);
  const id = emulator.commands('global').find(({ name }) => name === 'feed')?.id ?? '';
  const body = { default_member_permissions: null, contexts: [0, 1], integration_types: [0] };
  await rest.patch(Routes.applicationCommand(emulator.applicationId, id), { body });
}

const words = (message: Message): string => `${message.content} ${JSON.stringify(message.components)}`;
const isPrivate = (message: Message): boolean => (message.flags & EPHEMERAL) !== 0;
const errors = () => log.entries.filter(({ level }) => level === 'error');
const settled = (): number => log.entries.filter(({ message }) => message.startsWith('answered')).length;
const dropped = (id: number): Change => ({ kind: 'remove', guild: emulator.guildId, ids: [id] });

describe('commands of a group', () => {
  it('are one command in Discord, registered once', async () => {
    const first = await start();
    expect(first.ready.commands.created).toEqual(['echo', 'feed']);
    const again = await start();
    expect(again.ready.commands).toMatchObject({ created: [], changed: [], removed: [], same: ['echo', 'feed'] });
    expect(emulator.problems).toEqual([]);
  });

  it('are answered by their names, with their options read, for the asker alone', async () => {
    await start();
    const asked = await emulator.slash('feed look', { where: emulator.channelId, zone: 'europe/minsk' });
    const answer = await asked.answered();
    expect(isPrivate(answer)).toBe(true);
    expect(words(answer).replaceAll('\\', '')).toContain('"zone":"Europe/Minsk"');
    expect(emulator.problems).toEqual([]);
  });

  it('complete their options by what the server has', async () => {
    await start();
    const id = await subscribe();
    const asked = await emulator.autocomplete('feed drop', 'subscription', { subscription: 'minsk' });
    expect(await asked.completed()).toEqual([
      { name: `${id} · #general · 08:00 Europe/Minsk · daily`, value: String(id) },
    ]);
  });

  it('that are gone are told so', async () => {
    await start();
    const rest = new REST({ api: emulator.api }).setToken(emulator.token);
    const options = [{ type: 1, name: 'gone', description: 'Of an earlier version.' }];
    const body = { name: 'feed', description: 'What is posted here.', options };
    await rest.post(Routes.applicationCommands(emulator.applicationId), { body });
    const answer = await (await emulator.slash('feed gone')).answered();
    expect(answer.content).toContain('/feed gone no longer exists');
    expect(isPrivate(answer)).toBe(true);
  });
});

describe('whoever may not manage the server', () => {
  const somebody = (permissions = 0n): string => emulator.join(`person${permissions}`, { permissions }).id;

  it('does not see the commands', async () => {
    await start();
    const names = (userId: string) => emulator.usableCommands({ user: userId }).map(({ name }) => name);
    expect(names(somebody())).toEqual(['echo']);
    expect(names(somebody(MANAGE_SERVER))).toEqual(['echo', 'feed']);
  });

  it.each([
    ['may not use them, whatever Discord lets through', 0n, false],
    ['may not with other rights', PERMISSION.MANAGE_CHANNELS | PERMISSION.MANAGE_ROLES, false],
    ['may with Manage Server', MANAGE_SERVER, true],
    ['may as an administrator', PERMISSION.ADMINISTRATOR, true],
  ])('%s', async (_, permissions, may) => {
    await start();
    await openToAll();
    const id = await subscribe();
    const user = somebody(permissions);
    const answer = await (await emulator.slash('feed drop', { subscription: String(id) }, { user })).answered();
    expect(isPrivate(answer)).toBe(true);
    expect(applied).toEqual(may ? [dropped(id)] : []);
    if (!may)
      expect(answer.content.replaceAll('\\', '')).toBe(
        '/feed drop is for those who may manage this server (Manage Server).',
      );
  });

  it('is shown no completions', async () => {
    await start();
    await openToAll();
    await subscribe();
    const asked = await emulator.autocomplete('feed drop', 'subscription', { subscription: '' }, { user: somebody() });
    expect(await asked.completed()).toEqual([]);
  });
});

describe('an offer that asks for such a command', () => {
  async function chosen(isPrivate: boolean, user: string, line = '/feed look', processes = 1): Promise<Interaction> {
    const commands = [{ ...offersOf(line), managers: isPrivate }, ...feed];
    for (let n = 0; n < processes; n++) await start({ commands });
    const message = await (await emulator.slash('offers')).answered();
    const [select] = choicesOf({ ...message });
    return emulator.choose(message, select?.id ?? '', select?.values ?? [], { user });
  }

  it('answers besides what all see, for whoever chose it alone', async () => {
    const asked = await chosen(false, emulator.userId);
    const answer = await asked.answered();
    expect(isPrivate(answer)).toBe(true);
    expect(words(answer)).toContain('subscriptions');
    const [message] = emulator.messages();
    expect(words(message ?? answer)).toContain('Offers');
  });

  it('answers in the place of what one alone sees', async () => {
    const asked = await chosen(true, emulator.userId);
    expect((await asked.acknowledged()).type).toBe(7);
    expect(words(emulator.messages().at(-1) ?? (await asked.answered()))).toContain('subscriptions');
  });

  it('changes something once where two processes are asked, and neither says otherwise', async () => {
    const id = await subscribe();
    const asked = await chosen(true, emulator.userId, `/feed drop subscription:${id}`, 2);
    await expect.poll(settled).toBe(4);
    expect(applied).toEqual([dropped(id)]);
    expect(words(emulator.messages().at(-1) ?? (await asked.answered()))).toContain(`removed ${id}`);
    expect(emulator.messages()).toHaveLength(1);
    expect(errors()).toEqual([]);
  });

  it('does nothing for whoever may not manage the server', async () => {
    const answer = await (await chosen(false, emulator.join('visitor', { permissions: 0n }).id)).answered();
    expect(answer.content).toContain('Manage Server');
    expect(isPrivate(answer)).toBe(true);
  });
});

describe('outside a server', () => {
  it('one sentence says where such a command can be used', async () => {
    await start();
    await openToAll();
    const asked = await emulator.slash('feed look', {}, { channelId: emulator.directChannel(emulator.userId) });
    expect((await asked.answered()).content).toContain('belongs to a server');
  });
});

describe('a bot without briefings', () => {
  it.each<[string, Partial<BotOptions>]>([
    ['without a ledger', { ledger: null }],
    ['without a way to change them', { apply: null }],
  ])('says so, privately (%s)', async (_, without) => {
    await start(without);
    const answer = await (await emulator.slash('feed look')).answered();
    expect(answer.content).toContain('without briefings');
    expect(isPrivate(answer)).toBe(true);
    expect(await (await emulator.autocomplete('feed drop', 'subscription')).completed()).toEqual([]);
  });
});

describe('a change', () => {
  const drop = (id: number): Promise<Interaction> => emulator.slash('feed drop', { subscription: String(id) });

  it('is made before its answer is shown', async () => {
    let shownBefore = -1;
    let asked: Interaction | null = null;
    await start({
      async apply(change) {
        await emulator.until('the acknowledgement', () => asked?.callback);
        shownBefore = asked?.edits.length ?? -1;
        await apply(change);
      },
    });
    const id = await subscribe();
    asked = await drop(id);
    const answer = await asked.answered();
    expect(words(answer)).toContain(`removed ${id}`);
    expect(isPrivate(answer)).toBe(true);
    expect(shownBefore).toBe(0);
    expect(await store.ledger.subscriptions()).toEqual([]);
    expect(asked.shown).toHaveLength(1);
    expect(emulator.problems).toEqual([]);
  });

  it('that fails is not said to be made', async () => {
    await start({ apply: () => Promise.reject(new Error('the disk is full')) });
    const answer = await (await drop(await subscribe())).answered();
    expect(words(answer)).not.toContain('removed');
    expect(answer.content).not.toContain('disk');
    const reference = /\b[0-9a-f]{6}\b/u.exec(answer.content)?.[0];
    expect(errors().map(({ fields }) => fields['reference'])).toEqual([reference]);
    expect(await store.ledger.subscriptions()).toHaveLength(1);
  });

  it('that cannot be made any more is refused in its own sentence', async () => {
    await start({ apply: () => Promise.reject(new CommandError('There is no briefing 1 any more.')) });
    const answer = await (await drop(await subscribe())).answered();
    expect(answer.content).toBe('There is no briefing 1 any more.');
    expect(errors()).toEqual([]);
  });

  it('is made once where two processes are asked', async () => {
    await start();
    await start();
    const id = await subscribe();
    const asked = await drop(id);
    expect(words(await asked.answered())).toContain(`removed ${id}`);
    await expect.poll(settled).toBe(2);
    expect(applied).toEqual([dropped(id)]);
    expect(asked.shown).toHaveLength(1);
    expect(errors()).toEqual([]);
  });

  it('is not made where Discord loses our acknowledgement, and the person is told', async () => {
    await start();
    const id = await subscribe();
    emulator.faults.next(CALLBACK, { kind: 'lose answer' });
    const asked = await drop(id);
    expect((await asked.answered()).content).toContain('nothing was changed');
    expect(applied).toEqual([]);
    expect(await store.ledger.subscriptions()).toHaveLength(1);
  });

  it('is not made where Discord takes no acknowledgement', async () => {
    await start();
    const id = await subscribe();
    emulator.faults.next(CALLBACK, { kind: 'status', status: 400 });
    const answer = await (await drop(id)).answered();
    expect(words(answer)).not.toContain('removed');
    expect(applied).toEqual([]);
  });
});
