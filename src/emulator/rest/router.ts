import type { ZodMiniType } from 'zod/mini';
import { errorTree, type Problem } from '../check/problem.ts';
import { schemaProblems } from '../check/schema.ts';
import { isObject, type JsonObject } from '../json.ts';
import { keepProblem, type State } from '../state.ts';
import type { SentFile } from '../wire.ts';

/** One request with what its path names. */
export interface Call {
  readonly state: State;
  readonly method: string;
  readonly route: string;
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly SentFile[];
}

/** A status and what goes with it; no body is 204. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  /** Below `/api/v10`; `:name` stands for one segment. */
  readonly path: string;
  /** Whether the token in the path stands for a bot's own. Such routes are not under the global limit. */
  readonly open?: boolean;
  /** Whether it has no rate limit at all. */
  readonly unlimited?: boolean;
  readonly answer: (call: Call) => Answer;
}

/** What Discord answers instead, in its own shape. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: JsonObject;
  constructor(status: number, code: number, message: string, more: JsonObject = {}) {
    super(message);
    this.status = status;
    this.body = { message, code, ...more };
  }
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const NO_CONTENT: Answer = { status: 204 };

/** The parameters of a path if it is the route's; `@original` arrives as `%40original`. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return params;
}

/** The body if Discord would take it; else keeps it among the problems and refuses as Discord does. */
export function checked(
  call: Call,
  schema: ZodMiniType,
  rules: (body: JsonObject) => readonly Problem[],
  body: unknown = call.body,
): JsonObject {
  const problems = schemaProblems(schema, body);
  const all = isObject(body) ? [...problems, ...rules(body)] : problems;
  if (all.length > 0) refuse(call, all);
  return isObject(body) ? body : {};
}

/** Keeps a body among the problems and refuses it. */
export function refuse(call: Call, problems: readonly Problem[]): never {
  keepProblem(call.state, {
    method: call.method,
    route: call.route,
    body: call.body,
    errors: problems.map(({ path, code, message }) => ({ path: path.join('.'), code, message })),
  });
  throw new Refusal(400, 50_035, 'Invalid Form Body', { errors: errorTree(problems) });
}

/** As `refuse`, for what Discord answers with a code of its own. */
export function refuseWhole(call: Call, code: number, message: string): never {
  const { method, route, body } = call;
  keepProblem(call.state, { method, route, body, errors: [{ path: '', code: String(code), message }] });
  throw new Refusal(400, code, message);
}
