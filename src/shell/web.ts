import type { Hono } from 'hono';
import type { Archive } from '../archive/archive.ts';
import type { Command } from '../command/load.ts';
import { isLoopback } from '../emulator/loopback.ts';
import type { Server } from '../web/server.ts';

/** What the pages show. */
export interface Shown {
  readonly archive: () => Archive;
  readonly commands: readonly Command[];
  readonly now: () => Date;
}

/** This machine alone, or everybody who can reach it. */
export const HOSTS = { here: '127.0.0.1', everywhere: '0.0.0.0' } as const;

interface Address {
  readonly host: (typeof HOSTS)[keyof typeof HOSTS];
  readonly port: number;
}

/** Serves the reader, and at `/` the playground, or the way to the reader. A `ListenError` where the port cannot be had. */
export async function serveWeb(address: Address, shown: Shown, playground: Hono | null): Promise<Server> {
  const [{ Hono }, { createReader }, { serve }] = await Promise.all([
    import('hono'),
    import('../web/reader/reader.ts'),
    import('../web/server.ts'),
  ]);
  const app = new Hono();
  // A page elsewhere, whose name is led to this machine, gets nothing to read.
  if (address.host === HOSTS.here)
    app.use(async ({ req, text }, next) =>
      isLoopback(new URL(req.url).hostname) ? next() : text('This is for localhost and 127.0.0.1 only.', 403),
    );
  app.route('/', createReader(shown));
  if (playground) app.route('/', playground);
  else app.get('/', (context) => context.redirect('/articles'));
  return serve(app, address);
}
