import { get } from 'node:http';
import { type ChatInputCommandInteraction, Client, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { loggedIn } from './client.ts';

let emulator: Emulator;
let client: Client | null = null;

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(async () => {
  await client?.destroy();
  client = null;
  await emulator.close();
});

/** A client with `/ping`, which it answers "pong". */
async function ponging(): Promise<Client<true>> {
  const ready = await loggedIn(emulator);
  ready.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply('pong');
  });
  await ready.application.commands.create({ name: 'ping', description: 'Answers.' });
  client = ready;
  return ready;
}

describe('the gateway', () => {
  it('lets discord.js log in and shows it one server with one channel', async () => {
    const ready = await loggedIn(emulator);
    client = ready;
    expect(ready.user.id).toBe(emulator.applicationId);
    expect([...ready.guilds.cache.keys()]).toEqual([emulator.guildId]);
    expect(ready.channels.cache.get(emulator.channelId)?.isTextBased()).toBe(true);
    expect(emulator.gateway.identified).toBe(1);
  });

  it('turns a wrong token away', async () => {
    const stranger = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: emulator.api } });
    await expect(stranger.login('not.the.token')).rejects.toThrow(/401|token/iu);
    expect(emulator.gateway.connected).toBe(0);
  });

  it('acknowledges heartbeats', async () => {
    await emulator.close();
    emulator = await startEmulator({ heartbeatMs: 40 });
    const ready = await loggedIn(emulator);
    client = ready;
    await expect.poll(() => ready.ws.ping, { timeout: 1500 }).toBeGreaterThanOrEqual(0);
    expect(emulator.gateway.identified).toBe(1);
  });

  it('sends a slash command with its options, person, place and language', async () => {
    const ready = await loggedIn(emulator);
    client = ready;
    await ready.application.commands.create({
      name: 'who',
      description: 'Asks.',
      options: [{ type: 3, name: 'name', description: 'A name.', required: true }],
    });
    const received = new Promise<ChatInputCommandInteraction>((resolve) => {
      ready.once(Events.InteractionCreate, (interaction) => {
        if (interaction.isChatInputCommand()) resolve(interaction);
      });
    });
    await emulator.slash('who', { name: 'Coale' }, { locale: 'pl' });
    const interaction = await received;
    expect(interaction.commandName).toBe('who');
    expect(interaction.options.getString('name')).toBe('Coale');
    expect(interaction.user.id).toBe(emulator.userId);
    expect(interaction.guildId).toBe(emulator.guildId);
    expect(interaction.channelId).toBe(emulator.channelId);
    expect(interaction.locale).toBe('pl');
  });

  it('refuses to send what a person could not send', async () => {
    await ponging();
    await expect(emulator.slash('nobody')).rejects.toThrow('No command /nobody');
    await expect(emulator.slash('ping', { loud: true })).rejects.toThrow('no option loud');
    await expect(emulator.autocomplete('ping', 'loud')).rejects.toThrow('does not complete');
  });

  it('resumes a session whose line was cut, and sends what was missed', async () => {
    await ponging();
    emulator.gateway.drop();
    await emulator.until('the cut', () => (emulator.gateway.connected === 0 ? true : null));
    const missed = await emulator.slash('ping');
    expect((await missed.answered()).content).toBe('pong');
    expect(emulator.gateway).toMatchObject({ identified: 1, resumed: 1 });
  });

  it('has a bot resume when it asks for a reconnect', async () => {
    await ponging();
    emulator.gateway.reconnect();
    await emulator.until('a resumed session', () => (emulator.gateway.resumed === 1 ? true : null));
    expect((await (await emulator.slash('ping')).answered()).content).toBe('pong');
    expect(emulator.gateway.identified).toBe(1);
  });

  it('has a bot identify anew when its session is invalid', async () => {
    await ponging();
    emulator.gateway.invalidate();
    await emulator.until('a new session', () => (emulator.gateway.identified === 2 ? true : null), 8000);
    expect((await (await emulator.slash('ping')).answered()).content).toBe('pong');
    expect(emulator.gateway.resumed).toBe(0);
  });

  it('sends every interaction to every session, and only the first answer counts', async () => {
    const first = await loggedIn(emulator);
    const second = await loggedIn(emulator);
    client = first;
    await first.application.commands.create({ name: 'ask', description: 'Asks.' });
    const outcomes = [first, second].map(
      (one) =>
        new Promise<unknown>((resolve) => {
          one.once(Events.InteractionCreate, (interaction) => {
            if (interaction.isChatInputCommand())
              interaction
                .reply('Me.')
                .then(
                  () => 'answered',
                  ({ code }) => code,
                )
                .then(resolve);
          });
        }),
    );
    const asked = await emulator.slash('ask');
    expect((await Promise.all(outcomes)).sort()).toEqual([40_060, 'answered']);
    expect(asked.shown).toHaveLength(1);
    await second.destroy();
  });
});

describe('loopback', () => {
  it.each(['0.0.0.0', '192.168.0.1', 'example.org', '127.0.0.1.example.org'])('does not listen on %s', async (host) => {
    await expect(startEmulator({ host })).rejects.toThrow('loopback only');
  });

  it('does not answer a page that reaches it under another name', async () => {
    const { port } = new URL(emulator.api);
    const headers = { host: 'rebound.example' };
    const status = await new Promise((resolve, reject) => {
      const asked = get({ host: '127.0.0.1', port, path: '/api/v10/gateway', headers });
      asked.on('error', reject).on('response', (response) => resolve(response.resume().statusCode));
    });
    expect(status).toBe(403);
  });
});
