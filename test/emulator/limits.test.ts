import { RatelimitedResponseSchema } from 'discord-api-spec/zod';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaProblems } from '../../src/emulator/check/schema.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { loggedIn } from './client.ts';

let emulator: Emulator;
/** A clock that stands, unless it is moved. */
const now = Date.now();

beforeEach(async () => {
  emulator = await startEmulator({ now: () => now });
});
afterEach(() => emulator.close());

const request = (path: string, init: RequestInit = {}) =>
  fetch(`${emulator.api}/v10${path}`, {
    ...init,
    headers: { authorization: `Bot ${emulator.token}`, 'content-type': 'application/json' },
  });
const post = (channel = emulator.channelId) =>
  request(`/channels/${channel}/messages`, { method: 'POST', body: '{"content":"x"}' });

describe('a route’s rate limit', () => {
  it('counts down in the headers, refuses with 429, and is over when its time is over', async () => {
    const left: (string | null)[] = [];
    for (let n = 0; n < 5; n += 1) {
      const { status, headers } = await post();
      expect(status).toBe(200);
      expect(headers.get('x-ratelimit-limit')).toBe('5');
      left.push(headers.get('x-ratelimit-remaining'));
    }
    expect(left).toEqual(['4', '3', '2', '1', '0']);

    emulator.clock.advance(1500);
    const refused = await post();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('4');
    expect(refused.headers.get('x-ratelimit-reset-after')).toBe('3.5');
    expect(refused.headers.get('x-ratelimit-scope')).toBe('user');
    expect(refused.headers.get('x-ratelimit-bucket')).toBe((await post()).headers.get('x-ratelimit-bucket'));
    const body: unknown = await refused.json();
    expect(body).toMatchObject({ retry_after: 3.5, global: false });
    expect(schemaProblems(RatelimitedResponseSchema, body)).toEqual([]);
    expect(emulator.messages()).toHaveLength(5);

    emulator.clock.advance(3500);
    expect((await post()).status).toBe(200);
  });

  it('is counted for each channel apart, and for each route', async () => {
    const other = emulator.addChannel('other');
    for (let n = 0; n < 5; n += 1) await post();
    expect((await post()).status).toBe(429);
    expect((await post(other)).status).toBe(200);
    expect((await request(`/channels/${emulator.channelId}/messages`)).status).toBe(200);
  });

  it('is kept by discord.js, which waits of itself', async () => {
    await emulator.close();
    emulator = await startEmulator();
    const client = await loggedIn(emulator);
    const made: Promise<unknown>[] = [];
    for (let n = 0; n < 6; n += 1)
      made.push(client.rest.delete(`/channels/${emulator.channelId}/messages/${emulator.say('x').id}`));
    await Promise.all(made);
    expect(emulator.requests.filter(({ method }) => method === 'DELETE').map(({ status }) => status)).toEqual(
      Array.from({ length: 6 }, () => 204),
    );
    await client.destroy();
  });
});

describe('the global rate limit', () => {
  it('is 50 requests a second', async () => {
    const answers = await Promise.all(
      Array.from({ length: 51 }, (_, n) => request(n % 2 ? '/users/@me' : '/gateway/bot')),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.headers.get('x-ratelimit-global')).toBe('true');
    expect(refused[0]?.headers.get('x-ratelimit-scope')).toBe('global');
    expect(await refused[0]?.json()).toMatchObject({ global: true });
    emulator.clock.advance(1000);
    expect((await request('/users/@me')).status).toBe(200);
  });

  it('leaves interactions alone', async () => {
    await request(`/applications/${emulator.applicationId}/commands`, {
      method: 'POST',
      body: '{"name":"ask","description":"Asks."}',
    });
    const asked = await Promise.all(Array.from({ length: 120 }, () => emulator.slash('ask')));
    const statuses = await Promise.all(
      asked.map(async ({ id, token }) => {
        const answer = { method: 'POST', body: '{"type":5}' };
        await request(`/interactions/${id}/${token}/callback`, answer);
        const edit = { method: 'PATCH', body: '{"content":"Done."}' };
        return (await request(`/webhooks/${emulator.applicationId}/${token}/messages/@original`, edit)).status;
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});

it('limits are not there where they are switched off', async () => {
  await emulator.close();
  emulator = await startEmulator({ rateLimits: false });
  const answers = await Promise.all(Array.from({ length: 60 }, () => post()));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});
