import type { Log } from '../../src/model/log.ts';

export interface Entry {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** A log that can be read back. */
export function keptLog(): Log & { readonly entries: readonly Entry[] } {
  const entries: Entry[] = [];
  const at = (level: Entry['level']) => (fields: Entry['fields'], message: string) => {
    entries.push({ level, fields, message });
  };
  return { entries, info: at('info'), warn: at('warn'), error: at('error') };
}
