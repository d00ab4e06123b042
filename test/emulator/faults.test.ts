import { type Client, Events } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { loggedIn, next, refusal } from './client.ts';

let emulator: Emulator;
let client: Client<true>;

beforeEach(async () => {
  emulator = await startEmulator();
  client = await loggedIn(emulator, { rest: { retries: 0 } });
});
afterEach(async () => {
  await client.destroy();
  await emulator.close();
});

const messagesPath = () => `/channels/${emulator.channelId}/messages` as const;
const post = (content = 'x') => client.rest.post(messagesPath(), { body: { content } });
const status = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'carried out',
    (error: unknown) => (error instanceof Error && 'status' in error ? error.status : 'no answer'),
  );

describe('a fault that lasts', () => {
  it('befalls each request of its route and no other, until it ends', async () => {
    const end = emulator.faults.always('POST /channels/:channel/messages', { kind: 'status', status: 502 });
    expect([await status(post()), await status(post())]).toEqual([502, 502]);
    expect(await status(client.rest.get('/users/@me'))).toBe('carried out');
    end();
    expect(await status(post())).toBe('carried out');
    expect(emulator.messages()).toHaveLength(1);
  });

  it('lets those go before it that wait for the next', async () => {
    const end = emulator.faults.always('*', { kind: 'status', status: 500 });
    emulator.faults.next('POST /channels/:channel/messages', { kind: 'status', status: 503 });
    expect([await status(post()), await status(post())]).toEqual([503, 500]);
    end();
  });

  it('gives way to a newer one, and is there again when that ends', async () => {
    const ends = [500, 502].map((code) => emulator.faults.always('*', { kind: 'status', status: code }));
    expect(await status(post())).toBe(502);
    ends[1]?.();
    expect(await status(post())).toBe(500);
    ends[0]?.();
    expect(await status(post())).toBe('carried out');
  });
});

it('the list of messages may fail for good, as where Discord chokes on one, and single ones be had', async () => {
  emulator.faults.always('GET /channels/:channel/messages', { kind: 'status', status: 500 });
  await post('One.');
  await post('Two.');
  expect(await status(client.rest.get(messagesPath()))).toBe(500);
  const [, last] = emulator.messages();
  expect(await client.rest.get(`/channels/${emulator.channelId}`)).toMatchObject({ last_message_id: last?.id });
  expect(await client.rest.get(`${messagesPath()}/${last?.id}`)).toMatchObject({ content: 'Two.' });
});

describe('an answer that is lost', () => {
  it('leaves its message and its nonce behind', async () => {
    const due = () => client.rest.post(messagesPath(), { body: { content: 'Due.', nonce: '1', enforce_nonce: true } });
    emulator.faults.next('POST /channels/:channel/messages', { kind: 'lose answer' });
    expect(await status(due())).toBe('no answer');
    expect(emulator.messages()).toHaveLength(1);
    expect(await due()).toMatchObject({ id: emulator.messages()[0]?.id });
    expect(emulator.messages()).toHaveLength(1);
  });

  it('leaves the nonce in its own channel only', async () => {
    const other = emulator.addChannel('other');
    for (const channel of [emulator.channelId, other])
      await client.rest.post(`/channels/${channel}/messages`, {
        body: { content: 'Due.', nonce: '1', enforce_nonce: true },
      });
    expect(emulator.messages().map(({ channel_id }) => channel_id)).toEqual([emulator.channelId, other]);
  });
});

describe('a Discord that is offline', () => {
  it('carries nothing out, and is there again when it is back', async () => {
    const { requests } = emulator;
    emulator.offline(true);
    const before = requests.length;
    expect(await status(post())).toBe('no answer');
    expect(requests.slice(before).map(({ status: answered }) => answered)).toEqual([null]);
    expect(emulator.messages()).toEqual([]);
    emulator.offline(false);
    expect(await status(post())).toBe('carried out');
  });

  it('carries nothing out that was on its way when it went', async () => {
    emulator.faults.next('POST /channels/:channel/messages', { kind: 'delay', ms: 60 });
    const sent = status(post());
    await expect.poll(() => emulator.requests.some(({ method }) => method === 'POST')).toBe(true);
    emulator.offline(true);
    expect(await sent).toBe('no answer');
    expect(emulator.messages()).toEqual([]);
  });

  it('keeps the faults that wait for those to come', async () => {
    emulator.faults.next('*', { kind: 'status', status: 503 });
    emulator.offline(true);
    expect(await status(post())).toBe('no answer');
    emulator.offline(false);
    expect(await status(post())).toBe(503);
  });

  it('lets no bot near, and bots come back by themselves', async () => {
    await client.application.commands.create({ name: 'ask', description: 'Asks.' });
    client.on(Events.Error, () => {});
    emulator.offline(true);
    await expect.poll(() => emulator.gateway.connected).toBe(0);
    // Long enough for a bot to try again.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(emulator.gateway.connected).toBe(0);
    emulator.offline(false);
    await expect.poll(() => emulator.gateway.connected, { timeout: 5000 }).toBe(1);
    const received = next(client, (one) => one.isChatInputCommand() && one);
    await emulator.slash('ask');
    expect((await received).commandName).toBe('ask');
  }, 10_000);
});

describe('a person who takes no messages from bots', () => {
  it('gets none, until they do again', async () => {
    const reader = emulator.join('reader');
    const direct = emulator.directChannel(reader.id);
    const write = () => client.rest.post(`/channels/${direct}/messages`, { body: { content: 'A word.' } });
    emulator.closeDirect(reader.id);
    const opened: unknown = await client.rest.post('/users/@me/channels', { body: { recipient_id: reader.id } });
    expect(opened).toMatchObject({ id: direct });
    expect(await refusal(write())).toEqual([403, 50_007]);
    expect(emulator.messages({ channelId: direct })).toEqual([]);
    emulator.closeDirect(reader.id, false);
    expect(await refusal(write())).toBe('carried out');
  });

  it('is the only one who gets none', async () => {
    emulator.closeDirect(emulator.join('reader').id);
    const other = emulator.directChannel(emulator.userId);
    expect(await refusal(client.rest.post(`/channels/${other}/messages`, { body: { content: 'A word.' } }))).toBe(
      'carried out',
    );
  });
});
