import type { Config } from '../config.ts';

/** What a shell command may use of the process that runs it. */
export interface Io {
  now(): Date;
  /** One or more whole lines to standard output. */
  out(text: string): void;
  /** One or more whole lines to standard error. */
  err(text: string): void;
  input(): AsyncIterable<string>;
  config(): Promise<Config>;
  /** The folder of the command files. */
  readonly commands: URL;
  /** Columns of the terminal; undefined where output goes elsewhere. */
  readonly width: number | undefined;
  readonly color: boolean;
}

/** What a process ends with: an answer; wrong configuration, database or input; a wrong question. */
export const exit = { answered: 0, failed: 1, misused: 2 } as const;
export type Exit = (typeof exit)[keyof typeof exit];
