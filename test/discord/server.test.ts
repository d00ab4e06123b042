import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { PERMISSION } from '../../src/emulator/permissions.ts';
import type { ChannelFacts, RoleFacts } from '../../src/model/briefing.ts';
import type { Store } from '../../src/model/store.ts';
import { unescapeMarkdown } from '../../src/render/escape.ts';
import { openStore } from '../../src/store/open.ts';
import { temporaryFolder } from '../archive/archives.ts';
import { subscribed } from '../command/server.ts';
import { EMPTY } from './archive.ts';
import { feed } from './commands.ts';
import { keptLog } from './log.ts';
import { textsOf } from './sent.ts';

interface Known {
  readonly guild: boolean;
  readonly here: string;
  readonly name: string | null;
  readonly channel: (Omit<ChannelFacts, 'may'> & { readonly may: readonly string[] }) | null;
  readonly role: RoleFacts | null;
  readonly subscriptions: readonly (readonly [number, readonly string[]])[];
}

const ALL = [
  'View Channel',
  'Send Messages',
  'Read Message History',
  'Attach Files',
  'Create Public Threads',
  'Send Messages in Threads',
];

let emulator: Emulator;
let store: Store;
let bot: Bot;
beforeAll(async () => {
  emulator = await startEmulator();
  store = await openStore(temporaryFolder());
  const { api, token } = emulator;
  const options = { token, api, guild: null, commands: feed, archive: () => EMPTY, now: () => new Date() };
  bot = await startBot({ ...options, log: keptLog(), reader: null, ledger: store.ledger, apply: async () => {} });
});
afterAll(async () => {
  await bot.close();
  await emulator.close();
  await store.close();
});

/** What a command is told of the server in which somebody uses it. */
async function known(options: Readonly<Record<string, string>> = {}, user = emulator.userId): Promise<Known> {
  const answer = await (await emulator.slash('feed look', options, { user })).answered();
  return JSON.parse(unescapeMarkdown(textsOf({ ...answer }).find((text) => text.startsWith('{')) ?? '{}'));
}
const channel = async (where: string) => (await known({ where })).channel;

describe('what a command knows of the server', () => {
  it('is where it is used, and by whom', async () => {
    const { id } = emulator.join('editor', { permissions: PERMISSION.ADMINISTRATOR });
    expect(await known({}, id)).toMatchObject({ guild: true, here: emulator.channelId, name: 'editor' });
  });

  it('is what the bot may do in a channel', async () => {
    expect(await channel(emulator.channelId)).toEqual({
      id: emulator.channelId,
      guild: emulator.guildId,
      name: 'general',
      isThread: false,
      isLocked: false,
      may: ALL,
      mayPingAll: true,
    });
  });

  it.each([
    ['Send Messages', PERMISSION.SEND_MESSAGES],
    ['View Channel', PERMISSION.VIEW_CHANNEL],
    ['Read Message History', PERMISSION.READ_MESSAGE_HISTORY],
    ['Attach Files', PERMISSION.ATTACH_FILES],
    ['Create Public Threads', PERMISSION.CREATE_PUBLIC_THREADS],
    ['Send Messages in Threads', PERMISSION.SEND_MESSAGES_IN_THREADS],
  ])('names %s as missing in a channel that denies it to the bot', async (right, deny) => {
    const id = emulator.addChannel('closed', { overwrites: [{ id: emulator.applicationId, deny }] });
    await expect.poll(() => channel(id)).toMatchObject({ name: 'closed' });
    const may = (await channel(id))?.may ?? [];
    expect(ALL.filter((each) => !may.includes(each))).toEqual([right]);
  });

  it('follows what is changed by hand', async () => {
    const id = emulator.addChannel('changing');
    await expect.poll(async () => (await channel(id))?.mayPingAll).toBe(true);
    emulator.overwrite(id, { id: emulator.applicationId, deny: PERMISSION.MENTION_EVERYONE });
    await expect.poll(async () => (await channel(id))?.mayPingAll).toBe(false);
  });

  it('is of a thread what its channel allows, and whether it is locked', async () => {
    const parent = emulator.addChannel('desk', {
      overwrites: [{ id: emulator.applicationId, deny: PERMISSION.SEND_MESSAGES_IN_THREADS }],
    });
    const thread = emulator.addThread(parent, 'July');
    await expect.poll(() => channel(thread)).toMatchObject({ name: 'July', isThread: true, isLocked: false });
    expect((await channel(thread))?.may).not.toContain('Send Messages in Threads');
    emulator.archiveThread(thread, { locked: true });
    // Who may manage threads writes in a locked one too.
    expect(await channel(thread)).toMatchObject({ isThread: true, isLocked: false });
    emulator.overwrite(parent, { id: emulator.applicationId, deny: PERMISSION.MANAGE_THREADS });
    await expect.poll(() => channel(thread)).toMatchObject({ isThread: true, isLocked: true });
  });

  it('is of a role whether everybody may ping it, and whether it is everybody', async () => {
    const open = emulator.addRole('desk', { mentionable: true });
    const closed = emulator.addRole('chiefs');
    await expect.poll(async () => (await known({ who: closed })).role).not.toBeNull();
    expect((await known({ who: open })).role).toEqual({ id: open, name: 'desk', mentionable: true, isEveryone: false });
    expect((await known({ who: closed })).role).toMatchObject({ name: 'chiefs', mentionable: false });
    expect((await known({ who: emulator.guildId })).role).toMatchObject({ isEveryone: true });
  });

  it('is its subscriptions, and no other server’s', async () => {
    const { id: _, ...order } = subscribed(0, { guild: emulator.guildId });
    const first = await store.ledger.subscribe(order);
    await store.ledger.subscribe({ ...order, guild: '987654321987654321' });
    const second = await store.ledger.subscribe({ ...order, time: '09:00' });
    expect((await known()).subscriptions).toEqual([
      [first, []],
      [second, []],
    ]);
  });

  it('took nothing that Discord would refuse', () => expect(emulator.problems).toEqual([]));
});
