import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '..');

/** The hash of the source of some folders, taken once. */
function versionOf(...folders: readonly string[]): () => string {
  let version: string | undefined;
  return () => {
    if (version) return version;
    const hash = createHash('sha256');
    for (const folder of folders) {
      for (const file of readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).sort())
        if (file.endsWith('.ts')) hash.update(file).update(readFileSync(join(source, folder, file)));
    }
    version = hash.digest('hex').slice(0, 16);
    return version;
  };
}

/**
 * Names the rules that read articles. What was read under another version is read again, so that no rule can change
 * without what it made changing too.
 */
export const readerVersion = versionOf('ingest', 'clean', 'annotate', 'model');

const archiveRules = versionOf('archive', 'search');

/** Names the rules by which all articles together are read, and those of each. */
export const archiveVersion = (): string => `${readerVersion()}-${archiveRules()}`;
