import { createInterface } from 'node:readline';
import { readConfig } from '../config.ts';
import type { Io } from './io.ts';

/** The widest that lines of an answer grow, in columns. */
const WIDEST = 100;

/** A process as the shell commands see it. */
export const processIo = ({ stdout, stderr, stdin, env }: NodeJS.Process, now: () => Date): Io => ({
  now,
  out: (text) => stdout.write(`${text}\n`),
  err: (text) => stderr.write(`${text}\n`),
  input: () => createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  config: () => readConfig(env),
  commands: new URL('../../commands/', import.meta.url),
  width: stdout.isTTY ? Math.min(stdout.columns, WIDEST) : undefined,
  color: stdout.isTTY === true && !env['NO_COLOR'],
});
