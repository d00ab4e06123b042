import { type Client, DiscordAPIError, Routes } from 'discord.js';
import {
  ApplicationCommandResponseSchema,
  ErrorResponseSchema,
  GatewayBotResponseSchema,
  MessageResponseSchema,
  RatelimitedResponseSchema,
} from 'discord-api-spec/zod';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaProblems } from '../../src/emulator/check/schema.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { objectOf } from '../../src/emulator/json.ts';
import { loggedIn } from './client.ts';

let emulator: Emulator;
let client: Client<true>;
let time = Date.now();

beforeEach(async () => {
  time = Date.now();
  emulator = await startEmulator({ now: () => time });
  client = await loggedIn(emulator);
});
afterEach(async () => {
  await client.destroy();
  await emulator.close();
});

const POST_MESSAGE = 'POST /channels/:channel/messages';

async function channel() {
  const found = await client.channels.fetch(emulator.channelId);
  if (!found?.isSendable()) throw new Error('no text channel');
  return found;
}

const request = (path: string, init: RequestInit = {}) =>
  fetch(`${emulator.api}/v10${path}`, {
    ...init,
    headers: { authorization: `Bot ${emulator.token}`, 'content-type': 'application/json' },
  });

describe('commands', () => {
  const ping = { name: 'ping', description: 'Answers.' };

  it('are listed, set, made, changed and deleted', async () => {
    const { commands } = client.application;
    await commands.set([ping, { name: 'pong', description: 'Answers too.' }]);
    expect((await commands.fetch()).map(({ name }) => name)).toEqual(['ping', 'pong']);
    const made = await commands.create({ name: 'pang', description: 'New.' });
    await commands.edit(made, { description: 'Newer.' });
    await commands.delete((await commands.fetch()).find(({ name }) => name === 'pong') ?? '');
    expect(emulator.commands('global').map(({ name, description }) => [name, description])).toEqual([
      ['ping', 'Answers.'],
      ['pang', 'Newer.'],
    ]);
    expect(emulator.problems).toEqual([]);
    for (const command of emulator.commands('global')) {
      expect(schemaProblems(ApplicationCommandResponseSchema, command)).toEqual([]);
    }
  });

  it('of one server are apart from those of all, and go before them', async () => {
    await client.application.commands.set([ping]);
    await client.application.commands.set([{ ...ping, description: 'Here only.' }], emulator.guildId);
    expect(emulator.commands('global').map(({ description }) => description)).toEqual(['Answers.']);
    expect(emulator.commands('guild').map(({ description }) => description)).toEqual(['Here only.']);
  });

  it('keep their id where they are set again', async () => {
    const before = await client.application.commands.set([ping]);
    const after = await client.application.commands.set([{ ...ping, description: 'Changed.' }]);
    expect([...after.keys()]).toEqual([...before.keys()]);
  });

  it('take permissions as the strings that libraries send', async () => {
    const made = await client.application.commands.create({ ...ping, defaultMemberPermissions: 'ManageGuild' });
    expect(made.defaultMemberPermissions?.toArray()).toEqual(['ManageGuild']);
    expect(emulator.problems).toEqual([]);
  });
});

describe('messages of a channel', () => {
  it('are sent, fetched, changed and deleted', async () => {
    const sent = await (await channel()).send('One.');
    await sent.edit('Two.');
    expect((await (await channel()).messages.fetch({ message: sent.id, force: true })).content).toBe('Two.');
    expect((await (await channel()).messages.fetch({ limit: 5 })).map(({ content }) => content)).toEqual(['Two.']);
    await sent.delete();
    expect(emulator.messages()).toEqual([]);
  });

  it('have the shape that Discord documents', async () => {
    await (await channel()).send({
      components: [{ type: 17, components: [{ type: 10, content: 'Boxed.' }] }],
      flags: 1 << 15,
    });
    const [message] = emulator.messages();
    expect(schemaProblems(MessageResponseSchema, message)).toEqual([]);
  });

  it('are made once for a nonce that is enforced, and anew after a few minutes', async () => {
    const send = async () =>
      (await channel()).send({ content: 'Due.', nonce: '2026-11-22/morning', enforceNonce: true });
    const first = await send();
    expect((await send()).id).toBe(first.id);
    time += 4 * 60_000;
    expect((await send()).id).not.toBe(first.id);
  });

  it('are made each time for a nonce that is not enforced, and forget it', async () => {
    for (let n = 0; n < 2; n += 1) await (await channel()).send({ content: 'Due.', nonce: 'same' });
    const fetched = await request(`/channels/${emulator.channelId}/messages`);
    const messages: unknown = await fetched.json();
    expect(messages).toHaveLength(2);
    expect(JSON.stringify(messages)).not.toContain('same');
  });

  it('ping whom their text names, unless they say otherwise', async () => {
    const content = `@everyone <@${emulator.userId}>`;
    await (await channel()).send(content);
    await (await channel()).send({ content, allowedMentions: { parse: [] } });
    await (await channel()).send({ content, allowedMentions: { users: [emulator.userId] } });
    expect(emulator.messages().map(({ mention_everyone, mentions }) => [mention_everyone, mentions.length])).toEqual([
      [true, 1],
      [false, 0],
      [false, 1],
    ]);
  });
});

describe('errors', () => {
  it('of a body name the field, nested along its path, and are kept as problems', async () => {
    const failed = await (await channel())
      .send({ components: [{ type: 1, components: [{ type: 2, style: 2, label: 'x'.repeat(81), custom_id: 'a' }] }] })
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(DiscordAPIError);
    expect(failed).toMatchObject({
      code: 50_035,
      status: 400,
      rawError: {
        message: 'Invalid Form Body',
        errors: {
          components: {
            0: {
              components: {
                0: {
                  label: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 80 or fewer in length.' }] },
                },
              },
            },
          },
        },
      },
    });
    expect(emulator.problems).toMatchObject([
      { method: 'POST', route: '/channels/:channel/messages', errors: [{ path: 'components.0.components.0.label' }] },
    ]);
    expect(emulator.messages()).toEqual([]);
  });

  it('have the shape that Discord documents', async () => {
    const path = `/channels/${emulator.channelId}/messages`;
    const bodies = [
      { content: 'x'.repeat(2001) },
      { components: [{ type: 99 }] },
      { embeds: [{ fields: [{}] }] },
      {},
      [],
      'x',
    ];
    for (const body of bodies) {
      time += 5000;
      const response = await request(path, { method: 'POST', body: JSON.stringify(body) });
      expect(response.status).toBe(400);
      // The document's own schema has numbers for the codes of fields; Discord sends names, such as BASE_TYPE_REQUIRED.
      const { errors, ...rest } = objectOf(await response.json());
      expect(schemaProblems(ErrorResponseSchema, rest)).toEqual([]);
      if (errors !== undefined)
        expect(JSON.stringify(errors)).toMatch(/"_errors":\[\{"code":"[A-Z_]+","message":".+"/u);
    }
    expect(emulator.problems).toHaveLength(bodies.length);
  });

  it.each([
    ['a stranger', '/users/@me', 401, 'Bot wrong'],
    ['a place that is not there', '/nowhere', 404, null],
    ['a channel that is not there', '/channels/1/messages', 404, null],
    ['another application', '/applications/1/commands', 404, null],
  ])('tell %s so', async (_, path, status, authorization) => {
    const response = await fetch(`${emulator.api}/v10${path}`, {
      headers: { authorization: authorization ?? `Bot ${emulator.token}` },
    });
    expect(response.status).toBe(status);
    expect(schemaProblems(ErrorResponseSchema, await response.json())).toEqual([]);
  });

  it('are answered too where a form or its JSON cannot be read', async () => {
    const path = `/channels/${emulator.channelId}/messages`;
    expect((await request(path, { method: 'POST', body: '{' })).status).toBe(400);
    const form = { 'content-type': 'multipart/form-data; boundary=x', authorization: `Bot ${emulator.token}` };
    const response = await fetch(`${emulator.api}/v10${path}`, { method: 'POST', headers: form, body: 'no form' });
    expect(response.status).toBe(400);
  });
});

describe('faults', () => {
  it('a rate limit has its headers and body, and discord.js waits and sends again', async () => {
    emulator.faults.next('GET /gateway/bot', { kind: 'rate limit', retryAfter: 0.1 });
    const limited = await request('/gateway/bot');
    expect(limited.status).toBe(429);
    expect(limited.headers.get('retry-after')).toBe('1');
    expect(limited.headers.get('x-ratelimit-remaining')).toBe('0');
    const body: unknown = await limited.json();
    expect(body).toMatchObject({ retry_after: 0.1, global: false });
    expect(schemaProblems(RatelimitedResponseSchema, body)).toEqual([]);
    expect(schemaProblems(GatewayBotResponseSchema, await (await request('/gateway/bot')).json())).toEqual([]);

    emulator.faults.next(POST_MESSAGE, { kind: 'rate limit', retryAfter: 0.1 });
    const before = performance.now();
    await (await channel()).send('Patient.');
    expect(performance.now() - before).toBeGreaterThanOrEqual(100);
    expect(emulator.messages()).toHaveLength(1);
  });

  it('a global limit says that it is one', async () => {
    emulator.faults.next('*', { kind: 'rate limit', retryAfter: 0.1, scope: 'global' });
    const limited = await request('/users/@me');
    expect(limited.headers.get('x-ratelimit-global')).toBe('true');
    expect(limited.headers.get('x-ratelimit-bucket')).toBeNull();
    expect(await limited.json()).toMatchObject({ global: true });
  });

  it('a limit of a resource is not the bot’s own', async () => {
    emulator.faults.next('*', { kind: 'rate limit', retryAfter: 0.1, scope: 'shared' });
    const limited = await request('/users/@me');
    expect(limited.headers.get('x-ratelimit-scope')).toBe('shared');
    expect(limited.headers.get('x-ratelimit-remaining')).not.toBe('0');
    expect(await limited.json()).toMatchObject({ global: false, message: expect.stringContaining('resource') });
  });

  it('an error of the server carries nothing out, and discord.js sends again', async () => {
    emulator.faults.next(POST_MESSAGE, { kind: 'status', status: 503 });
    await (await channel()).send('Again.');
    expect(emulator.requests.filter(({ method }) => method === 'POST').map(({ status }) => status)).toEqual([503, 200]);
    expect(emulator.messages()).toHaveLength(1);
  });

  it('a delay delays', async () => {
    emulator.faults.next('GET /users/@me', { kind: 'delay', ms: 60 });
    const before = performance.now();
    expect((await request('/users/@me')).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThanOrEqual(55);
  });

  it('a dropped request is not carried out; one whose answer is lost is', async () => {
    const post = () => request(`/channels/${emulator.channelId}/messages`, { method: 'POST', body: '{"content":"x"}' });
    emulator.faults.next(POST_MESSAGE, { kind: 'drop' });
    await expect(post()).rejects.toThrow();
    expect(emulator.messages()).toHaveLength(0);
    emulator.faults.next(POST_MESSAGE, { kind: 'lose answer' });
    await expect(post()).rejects.toThrow();
    expect(emulator.messages()).toHaveLength(1);
  });

  it('befall only the route and the number of requests that they are meant for', async () => {
    emulator.faults.next('GET /users/@me', { kind: 'status', status: 500 }, 2);
    const statuses: number[] = [];
    for (const path of ['/gateway', '/users/@me', '/users/@me', '/users/@me'])
      statuses.push((await request(path)).status);
    expect(statuses).toEqual([200, 500, 500, 200]);
  });
});

describe('the log of requests', () => {
  it('has every body with its method, route and status', async () => {
    await client.rest.post(Routes.channelMessages(emulator.channelId), { body: { content: 'Kept.' } });
    expect(emulator.requests.at(-1)).toEqual({
      method: 'POST',
      path: `/channels/${emulator.channelId}/messages`,
      route: '/channels/:channel/messages',
      body: { content: 'Kept.' },
      status: 200,
    });
  });
});
