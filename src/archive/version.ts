import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const READERS = ['ingest', 'clean', 'annotate', 'model'];

let version: string | undefined;

/**
 * Names the rules that read articles: the hash of their source. What was read under another version is read again,
 * so that no rule can change without what it made changing too.
 */
export function readerVersion(): string {
  if (version) return version;
  const source = join(import.meta.dirname, '..');
  const hash = createHash('sha256');
  for (const folder of READERS) {
    for (const file of readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.ts')) hash.update(file).update(readFileSync(join(source, folder, file)));
  }
  version = hash.digest('hex').slice(0, 16);
  return version;
}
