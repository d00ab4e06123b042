import type { Config } from '../config.ts';
import type { Clock } from '../emulator/clock.ts';
import { HOSTS, type Shown, serveWeb } from './web.ts';

/** Where the bot goes, and what is served beside it. */
export interface Place {
  readonly discord: { readonly token: string; readonly api: string; readonly guild: string | null };
  /** The bot's clock: in a playground the page may move it. */
  readonly now: () => Date;
  /** Where articles are read; null: nowhere. */
  readonly reader: string | null;
  /** What is served here; null: nothing. */
  readonly pages: string | null;
  /** What standard output says when all is ready. */
  readonly announcement: string | null;
  close(): Promise<void>;
}

/** How the page of a trial lets time pass on the clock of its server; the clock is moved at once where nothing is said. */
export type PassTime = (clock: Clock, ms: number) => Promise<void>;

/** A Discord of our own on this machine, with a page in which one types and sees the replies. */
export async function trial({ web }: Config, shown: Shown, passTime?: PassTime): Promise<Place> {
  const [{ startEmulator }, { createPlayground }] = await Promise.all([
    import('../emulator/emulator.ts'),
    import('../web/playground/playground.ts'),
  ]);
  const emulator = await startEmulator({ now: () => shown.now().getTime() });
  const now = (): Date => new Date(emulator.clock.now());
  try {
    const playground = createPlayground({
      emulator,
      ...(passTime ? { passTime: (ms) => passTime(emulator.clock, ms) } : {}),
    });
    const served = await serveWeb({ host: HOSTS.here, port: web.port }, { ...shown, now }, playground);
    return {
      discord: { token: emulator.token, api: emulator.api, guild: null },
      now,
      reader: served.origin,
      pages: served.origin,
      announcement: `Playground: ${served.origin}/`,
      async close() {
        await served.close();
        await emulator.close();
      },
    };
  } catch (error) {
    await emulator.close();
    throw error;
  }
}

/** Discord itself; with PUBLIC_URL the reader too, for everybody who can reach this machine. */
export async function live({ discord, web }: Config, token: string, shown: Shown): Promise<Place> {
  const place = { discord: { ...discord, token }, now: shown.now, announcement: null };
  if (web.publicUrl === null) return { ...place, reader: null, pages: null, close: async () => {} };
  const served = await serveWeb({ host: HOSTS.everywhere, port: web.port }, shown, null);
  return { ...place, reader: web.publicUrl, pages: served.origin, close: served.close };
}
