import { serve as listen } from '@hono/node-server';
import type { Hono } from 'hono';

export interface Server {
  /** `http://127.0.0.1:4170` */
  readonly origin: string;
  /** Closes at once, with what is still open. */
  close(): Promise<void>;
}

/** The pages cannot be offered there; the message says what to change. */
class ListenError extends Error {
  override readonly name = 'ListenError';
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else listens there; set PORT to another one, or to 0 for any that is free',
  EACCES: 'this user may not; set PORT to one above 1023',
  EADDRNOTAVAIL: 'this machine has no such address',
};

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

/** Serves an application; port 0 takes any that is free. A `ListenError` where it cannot listen. */
export function serve(app: Hono, { host, port }: { readonly host: string; readonly port: number }): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname: host, port, autoCleanupIncoming: true }, ({ port: taken }) =>
      resolve({
        origin: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
    server.once('error', (error: Error) =>
      reject(
        new ListenError(`Cannot listen on ${host}:${port}: ${REASONS[codeOf(error)] ?? error.message}.`, {
          cause: error,
        }),
      ),
    );
  });
}
