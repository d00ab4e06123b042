import { Client, type ClientOptions, Events, GatewayIntentBits } from 'discord.js';
import type { Emulator } from '../../src/emulator/emulator.ts';

/** discord.js lets 5 s pass between two logins of one shard; a test need not wait. */
const ws = { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) };

/** A plain discord.js client at the emulator; resolves when it is ready. */
export async function loggedIn(emulator: Emulator, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    ws,
    ...options,
    rest: { api: emulator.api, ...options.rest },
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(emulator.token);
  return ready;
}
