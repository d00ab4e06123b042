import { once } from 'node:events';
import { type Client, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { type JsonObject, objectOf } from '../../src/emulator/json.ts';
import { loggedIn } from './client.ts';

let emulator: Emulator;
let sockets: WebSocket[] = [];

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(async () => {
  for (const socket of sockets) socket.terminate();
  sockets = [];
  await emulator.close();
});

/** A bare line to the gateway, with what came over it. */
async function line(...sent: unknown[]) {
  const socket = new WebSocket(`${emulator.api.replace('http', 'ws').replace('/api', '/gateway')}?v=10&encoding=json`);
  sockets.push(socket);
  const got: JsonObject[] = [];
  socket.on('message', (data) => got.push(objectOf(JSON.parse(String(data)))));
  const closed: Promise<unknown> = once(socket, 'close').then(([code]) => code);
  await once(socket, 'open');
  for (const payload of sent) socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload));
  return {
    socket,
    got,
    closed,
    event: (name: string) => expect.poll(() => got.some(({ t }) => t === name)).toBe(true),
  };
}
const identify = (more: JsonObject = {}) => ({ op: 2, d: { token: emulator.token, intents: 1, ...more } });

describe('a line to the gateway', () => {
  it.each<[string, () => unknown[], number]>([
    ['something is sent before a login', () => [{ op: 3, d: {} }], 4003],
    ['what is sent is no JSON', () => ['{'], 4002],
    ['what is sent is too long', () => [JSON.stringify({ op: 1, d: 'x'.repeat(4096) })], 4002],
    ['the token is wrong', () => [identify({ token: 'wrong' })], 4004],
    ['a bot logs in twice', () => [identify(), identify()], 4005],
    ['an operation is unknown', () => [identify(), { op: 99 }], 4001],
    ['an intent is unknown', () => [identify({ intents: 1 << 30 })], 4013],
    ['no intents are given', () => [identify({ intents: undefined })], 4013],
    ['a shard is none', () => [identify({ shard: [2, 2] })], 4010],
    [
      'more than 120 events are sent in a minute',
      () => [identify(), ...Array.from({ length: 121 }, () => ({ op: 1 }))],
      4008,
    ],
  ])('is closed where %s', async (_, sent, code) => {
    expect(await (await line(...sent())).closed).toBe(code);
  });

  it('is closed where a bot asks for what it may not have', async () => {
    await emulator.close();
    emulator = await startEmulator({ privilegedIntents: false });
    expect(await (await line(identify({ intents: GatewayIntentBits.MessageContent }))).closed).toBe(4014);
    await (await line(identify())).event('GUILD_CREATE');
  });

  it('stays open for heartbeats, presences and voice', async () => {
    const { socket, event, got } = await line(identify(), { op: 1 }, { op: 3, d: {} }, { op: 4, d: {} });
    await event('GUILD_CREATE');
    expect(got.some(({ op }) => op === 11)).toBe(true);
    expect(socket.readyState).toBe(WebSocket.OPEN);
  });

  it('tells only the shard that a server belongs to', async () => {
    const shard = Number((BigInt(emulator.guildId) >> 22n) % 2n);
    const own = await line(identify({ shard: [shard, 2] }));
    const other = await line(identify({ shard: [1 - shard, 2] }));
    await own.event('GUILD_CREATE');
    await other.event('READY');
    emulator.addChannel('more');
    await own.event('CHANNEL_CREATE');
    expect(other.got.map(({ t }) => t)).not.toContain('CHANNEL_CREATE');
    expect(other.got.map(({ t }) => t)).not.toContain('GUILD_CREATE');
  });

  it('tells nothing that was not asked for', async () => {
    const { event, got } = await line(identify({ intents: 0 }));
    await event('READY');
    emulator.addChannel('more');
    emulator.say('x');
    expect(got.map(({ t }) => t).filter(Boolean)).toEqual(['READY']);
  });
});

describe('a session', () => {
  const sessionOf = (got: readonly JsonObject[]): unknown =>
    objectOf(got.find(({ t }) => t === 'READY')?.['d'])['session_id'];
  const resume = (session_id: unknown, seq: number) => ({ op: 6, d: { token: emulator.token, session_id, seq } });

  it('is resumed with what was missed', async () => {
    const first = await line(identify());
    await first.event('GUILD_CREATE');
    first.socket.terminate();
    await expect.poll(() => emulator.gateway.connected).toBe(0);
    emulator.addChannel('missed');
    const second = await line(resume(sessionOf(first.got), 2));
    await second.event('RESUMED');
    expect(second.got.flatMap(({ t }) => t ?? [])).toEqual(['CHANNEL_CREATE', 'RESUMED']);
  });

  it('is not resumed from the future, nor where it is unknown, nor after minutes', async () => {
    const first = await line(identify());
    await first.event('GUILD_CREATE');
    const id = sessionOf(first.got);
    first.socket.terminate();
    await expect.poll(() => emulator.gateway.connected).toBe(0);
    const unknown = await line(resume('unknown', 1));
    await expect.poll(() => unknown.got.at(-1)).toMatchObject({ op: 9, d: false });
    emulator.clock.advance(6 * 60_000);
    const late = await line(resume(id, 2));
    await expect.poll(() => late.got.at(-1)).toMatchObject({ op: 9, d: false });

    const other = await line(identify());
    await other.event('GUILD_CREATE');
    other.socket.terminate();
    expect(await (await line(resume(sessionOf(other.got), 99))).closed).toBe(4007);
  });

  it('is taken up again by discord.js when its line is dead and says nothing', async () => {
    await emulator.close();
    emulator = await startEmulator({ heartbeatMs: 60 });
    const client: Client = await loggedIn(emulator);
    emulator.gateway.hush(true);
    await emulator.until('a resumed session', () => (emulator.gateway.resumed > 0 ? true : null));
    emulator.gateway.hush(false);
    expect(emulator.gateway.identified).toBe(1);
    await client.destroy();
  });

  it('answers at once when it is asked for a heartbeat', async () => {
    const client = await loggedIn(emulator);
    emulator.gateway.askHeartbeat();
    await expect.poll(() => client.ws.ping).toBeGreaterThanOrEqual(0);
    await client.destroy();
  });
});
