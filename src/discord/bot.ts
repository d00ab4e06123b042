import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises';
import { Client, Events, GatewayIntentBits, type Interaction, REST, RESTEvents } from 'discord.js';
import type { Archive } from '../archive/archive.ts';
import type { Courier } from '../briefings/courier.ts';
import type { Command } from '../command/load.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Log } from '../model/log.ts';
import type { Reader } from '../render/discord-text.ts';
import { createCourier } from './courier.ts';
import { failureFields } from './failure.ts';
import { type Difference, registerCommands } from './register.ts';
import { type Desk, type Orders, route } from './route.ts';
import { asStartError } from './start-error.ts';

export interface BotOptions {
  readonly token: string;
  /** Without a version and a slash at the end: `https://discord.com/api`. */
  readonly api: string;
  /** The one server to register commands in; null: everywhere. */
  readonly guild: string | null;
  readonly commands: readonly Command[];
  /** The archive as it is now; asked anew for every interaction. */
  readonly archive: () => Archive;
  readonly now: () => Date;
  readonly log: Log;
  /** Where the reader's pages are; null where nobody serves them. */
  readonly reader: Reader;
  /** The orders for briefings, and how one is changed: whole, or it rejects. Without both, briefings are off. */
  readonly ledger?: Ledger | null;
  readonly apply?: Orders['apply'] | null;
  /** The bot has been taken out of a server; never for one that is only out of reach. */
  readonly onLeave?: (guild: string) => void;
  /** How long after a question "thinking" is shown. */
  readonly deferAfterMs?: number;
  /** How long another process may take over what it has taken. */
  readonly elsewhereMs?: number;
  /** How long `close` waits for answers under way. */
  readonly drainMs?: number;
}

export interface Bot {
  /** Who the bot is, and what registering did. */
  readonly ready: { readonly user: string; readonly guilds: number; readonly commands: Difference };
  /** The servers in which the bot is, those out of reach too. */
  guilds(): readonly string[];
  /** Takes briefings to Discord. */
  readonly courier: Courier;
  /** Resolves with Discord's code where it ends the session for good (a token withdrawn), and never otherwise. */
  readonly ended: Promise<number>;
  /** Takes no more interactions, lets those under way finish, and leaves. */
  close(): Promise<void>;
}

/** Well inside the 3 s after which Discord gives up, and long enough for almost every answer to come at once. */
const DEFER_AFTER_MS = 800;
/** A change is one transaction of the database. */
const ELSEWHERE_MS = 5000;
const DRAIN_MS = 10_000;

const logLimits = (rest: REST, log: Log): void =>
  void rest.on(RESTEvents.RateLimited, ({ route: limited, timeToReset, global }) =>
    log.warn({ route: limited, ms: timeToReset, global }, 'rate limited by Discord'),
  );

function logLine(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log.error(failureFields(error), 'the Discord client reports an error'));
  client.on(Events.Warn, (problem) => log.warn({ problem }, 'the Discord client warns'));
  client.on(Events.ShardError, (error) => log.warn(failureFields(error), 'the line to Discord broke'));
  client.on(Events.ShardReconnecting, () => log.info({}, 'reconnecting to Discord'));
  client.on(Events.ShardResume, (_, replayed) => log.info({ replayed }, 'resumed the session with Discord'));
}

/** How long answers are worked out before whatever waits on the line has its turn. */
const SLICE_MS = 20;

/**
 * Lets answers be worked out in slices of time, and between two of them whatever waits on the line: else of many
 * questions at once the last would hear nothing before all others were answered.
 */
function turnsOfAnswers(): Desk['turns'] {
  let last: Promise<void> = Promise.resolve();
  let begun = Number.NEGATIVE_INFINITY;
  let waiting = 0;
  const turn = async (): Promise<void> => {
    if (performance.now() - begun > SLICE_MS) {
      await immediate();
      begun = performance.now();
    }
    waiting -= 1;
  };
  return {
    get waiting() {
      return waiting;
    },
    next() {
      waiting += 1;
      last = last.then(turn);
      return last;
    },
  };
}

/** Registers the commands that changed, logs in, and answers from then on. A `DiscordError` where Discord will not have it. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { commands, archive, now, log, reader, ledger, apply } = options;
  const { deferAfterMs = DEFER_AFTER_MS, elsewhereMs = ELSEWHERE_MS } = options;
  const api = options.api.replace(/\/+$/u, '');
  // Answers to interactions are not under Discord's limit of 50 requests a second, which a client keeps for all.
  const answering = new REST({ api, globalRequestsPerSecond: Number.POSITIVE_INFINITY });
  const orders = ledger && apply ? { ledger, apply } : null;
  const asked = { commands, archive, now, log, reader, orders };
  const desk: Desk = { ...asked, deferAfterMs, elsewhereMs, turns: turnsOfAnswers(), rest: answering };
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: { api },
  });
  logLine(client, log);
  for (const rest of [client.rest, answering]) logLimits(rest, log);

  const ended = new Promise<number>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      log.error({ code }, 'Discord ended the session for good');
      resolve(code);
    });
  });

  const underWay = new Set<Promise<void>>();
  const take = (interaction: Interaction): void => {
    const work = route(interaction, desk).finally(() => underWay.delete(work));
    underWay.add(work);
  };
  client.on(Events.InteractionCreate, take);
  client.on(Events.GuildDelete, ({ id }) => options.onLeave?.(id));

  try {
    const rest = client.rest.setToken(options.token);
    // First, because it finds out at once whether the token, the server and the address are right.
    const difference = await registerCommands({ rest, guild: options.guild, commands });
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(options.token);
    const at = await ready;
    const { user, guilds } = at;
    return {
      ready: { user: user.username, guilds: guilds.cache.size, commands: difference },
      guilds: () => [...guilds.cache.keys()],
      courier: createCourier({ client: at, api, token: options.token }),
      ended,
      async close() {
        client.off(Events.InteractionCreate, take);
        const patience = new AbortController();
        const limit = sleep(options.drainMs ?? DRAIN_MS, 'late', { signal: patience.signal }).catch(() => 'done');
        const outcome = await Promise.race([Promise.allSettled(underWay).then(() => 'done'), limit]);
        patience.abort();
        if (outcome === 'late') log.warn({ left: underWay.size }, 'closed with answers still under way');
        // discord.js reports its own goodbye as a line that it will take up again.
        client.removeAllListeners(Events.ShardReconnecting);
        await client.destroy();
      },
    };
  } catch (error) {
    await client.destroy();
    throw asStartError(error);
  }
}
