import { Client, type ClientOptions, DiscordAPIError, Events, GatewayIntentBits, type Interaction } from 'discord.js';
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

/** The next interaction of a kind: `next(client, (one) => one.isButton() && one)`. */
export function next<T>(client: Client, kind: (interaction: Interaction) => T | false): Promise<T> {
  return new Promise((resolve) => {
    const take = (interaction: Interaction): void => {
      const found = kind(interaction);
      if (found === false) return;
      client.off(Events.InteractionCreate, take);
      resolve(found);
    };
    client.on(Events.InteractionCreate, take);
  });
}

/** The status and code of the error that Discord would answer. */
export const refusal = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'carried out',
    (error: unknown) => (error instanceof DiscordAPIError ? [error.status, error.code] : error),
  );
