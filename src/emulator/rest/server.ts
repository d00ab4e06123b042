import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, Faults } from '../faults.ts';
import { isLoopback } from '../loopback.ts';
import { keepRequest, type RequestRecord, type State } from '../state.ts';
import { aboutRoutes } from './about.ts';
import { readBody } from './body.ts';
import { callbackRoutes } from './callbacks.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { guildRoutes } from './guilds.ts';
import { bucketOf, type Limits } from './limits.ts';
import { messageRoutes } from './messages.ts';
import { type Answer, matchPath, Refusal, type Route } from './router.ts';
import { threadRoutes } from './threads.ts';
import { webhookRoutes } from './webhooks.ts';

const ROUTES: readonly Route[] = [
  ...aboutRoutes,
  ...commandRoutes,
  ...callbackRoutes,
  ...webhookRoutes,
  ...messageRoutes,
  ...channelRoutes,
  ...threadRoutes,
  ...guildRoutes,
];

function find(method: string, path: string): { route: Route; params: Record<string, string> } | null {
  for (const route of ROUTES) {
    const params = route.method === method ? matchPath(route.path, path) : null;
    if (params) return { route, params };
  }
  return null;
}

function send(response: ServerResponse, { status, body }: Answer, headers: Record<string, string> = {}): void {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** 429, with the seconds to wait: exact in the body, whole ones in the header. */
function limited(response: ServerResponse, retryAfter: number, headers: Readonly<Record<string, string>>): void {
  const scope = headers['x-ratelimit-scope'];
  const whose = scope === 'shared' ? 'The resource is' : 'You are';
  const message = `${whose} being rate limited.`;
  const body = { message, retry_after: retryAfter, global: scope === 'global', code: 0 };
  send(response, { status: 429, body }, { 'retry-after': String(Math.ceil(retryAfter)), ...headers });
}

/** The headers of a rate limit that is a fault, and nobody's count. */
function faultHeaders(bucket: string, retryAfter: number, scope: 'user' | 'shared' | 'global'): Record<string, string> {
  if (scope === 'global') return { 'x-ratelimit-scope': scope, 'x-ratelimit-global': 'true' };
  return {
    'x-ratelimit-limit': '50',
    // A resource's limit is none of the bot's own count.
    'x-ratelimit-remaining': scope === 'shared' ? '49' : '0',
    'x-ratelimit-reset-after': String(retryAfter),
    'x-ratelimit-scope': scope,
    'x-ratelimit-bucket': bucket,
  };
}

/** Whether the fault has settled the request, so that nothing is left to do. */
async function befall(
  fault: Fault | null,
  bucket: string,
  record: RequestRecord,
  response: ServerResponse,
): Promise<boolean> {
  switch (fault?.kind) {
    case 'delay':
      await sleep(fault.ms);
      return false;
    case 'drop':
      response.destroy();
      return true;
    case 'status':
      record.status = fault.status;
      send(response, { status: fault.status, body: { message: `${fault.status}: Server Error`, code: 0 } });
      return true;
    case 'rate limit':
      record.status = 429;
      limited(response, fault.retryAfter, faultHeaders(bucket, fault.retryAfter, fault.scope ?? 'user'));
      return true;
    default:
      return false;
  }
}

/** Of one file in bytes, where nobody paid for more. */
const LARGEST_FILE = 10 * 1024 * 1024;

interface Served {
  readonly state: State;
  readonly faults: Faults;
  readonly limits: Limits;
}

async function serve(
  { state, faults, limits }: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://loopback');
  if (!isLoopback(new URL(`http://${request.headers.host ?? ''}`).hostname)) {
    send(response, { status: 403, body: { message: 'Loopback only', code: 0 } });
    return;
  }
  const file = /^\/attachments\/(\d+)\/([^/]+)$/u.exec(url.pathname);
  if (file && !state.isOffline) {
    const kept = state.files.get(`${file[1]}/${decodeURIComponent(file[2] ?? '')}`);
    response.writeHead(kept ? 200 : 404, kept ? { 'content-type': kept.contentType } : {}).end(kept?.bytes);
    return;
  }
  const path = /^\/api(?:\/v10)?(\/.*)$/u.exec(url.pathname)?.[1] ?? '';
  const method = request.method ?? 'GET';
  const match = find(method, path);
  const { body, files } = await readBody(request);
  const record: RequestRecord = { method, path, route: match?.route.path ?? null, body, status: null };
  keepRequest(state, record);
  const route = `${method} ${record.route}`;
  const bucket = bucketOf(route);
  const fault = state.isOffline ? null : faults.take(route);
  if (await befall(fault, bucket, record, response)) return;
  if (state.isOffline) {
    response.destroy();
    return;
  }
  const allowance = match ? limits.take(method, match.route, match.params) : null;
  if (allowance && allowance.retryAfter !== null) {
    record.status = 429;
    limited(response, allowance.retryAfter, allowance.headers);
    return;
  }
  const answer = answerOf(state, request, match, { method, query: url.searchParams, body, files });
  record.status = answer.status;
  if (fault?.kind === 'lose answer') response.destroy();
  else send(response, answer, { ...allowance?.headers });
}

function answerOf(
  state: State,
  request: IncomingMessage,
  match: ReturnType<typeof find>,
  sent: Pick<Parameters<Route['answer']>[0], 'method' | 'query' | 'body' | 'files'>,
): Answer {
  try {
    if (!match) throw new Refusal(404, 0, '404: Not Found');
    const { route, params } = match;
    if (!route.open && request.headers.authorization !== `Bot ${state.token}`) {
      throw new Refusal(401, 0, '401: Unauthorized');
    }
    if (sent.files.some(({ bytes }) => bytes.byteLength > LARGEST_FILE))
      throw new Refusal(413, 40_005, 'Request entity too large');
    return route.answer({ state, route: route.path, param: (name) => params[name] ?? '', ...sent });
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.body };
    throw error;
  }
}

/** Discord's HTTP side. An error of the emulator itself is answered 500 with its message, so that a test shows it. */
export function createRest(served: Served): Server {
  return createServer((request, response) => {
    serve(served, request, response).catch((error: unknown) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (response.headersSent) response.destroy();
      else send(response, { status: 500, body: { message, code: 0 } });
    });
  });
}
