import type { Config } from '../../src/config.ts';
import type { Io } from '../../src/shell/io.ts';
import { NOW, SEEDS } from '../archive/archives.ts';

export interface Said {
  readonly io: Io;
  readonly out: string[];
  readonly err: string[];
}

type Given = Partial<Omit<Config, 'discord' | 'web'>> & {
  readonly discord?: Partial<Config['discord']>;
  readonly web?: Partial<Config['web']>;
};

/** What a shell command is given in this process, and what it says, a line each. */
export function said(config: Given, more: Partial<Io> = {}): Said {
  const [out, err]: [string[], string[]] = [[], []];
  const full: Config = {
    dataDir: '',
    seedsDir: SEEDS,
    logLevel: 'silent',
    graceMs: 6 * 3_600_000,
    ...config,
    discord: { token: null, api: '', guild: null, ...config.discord },
    web: { port: 0, publicUrl: null, ...config.web },
  };
  const io: Io = {
    now: () => NOW,
    out: (text) => out.push(...text.split('\n')),
    err: (text) => err.push(...text.split('\n')),
    input: async function* () {},
    config: async () => full,
    commands: new URL('../../commands/', import.meta.url),
    width: undefined,
    color: false,
    ...more,
  };
  return { io, out, err };
}
