import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Origin, RawDocument } from '../model/article.ts';
import { decodeText } from './decode.ts';
import { parseFrontMatter } from './front-matter.ts';

/** `reason` is one sentence for people: which file, what is wrong, what to do. */
export type ReadResult =
  | { readonly ok: true; readonly document: RawDocument }
  | { readonly ok: false; readonly reason: string };

/** Bytes. An article has some thousand; a book has one million. */
const LARGEST = 5_000_000;

const refused = (reason: string): ReadResult => ({ ok: false, reason });

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';

function unreadable(path: string, error: unknown): ReadResult {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return refused(`${path} does not exist; check the name.`);
  if (code === 'EACCES' || code === 'EPERM') return refused(`${path} may not be read; give this user the right to.`);
  return refused(`${path} cannot be read (${code}); check the disk and the name.`);
}

async function readBytes(path: string): Promise<Uint8Array | ReadResult> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) return refused(`${path} is a folder; name the files in it.`);
    if (!about.isFile()) return refused(`${path} is no ordinary file; copy its text into one.`);
    if (about.size > LARGEST) {
      const size = (about.size / 1_000_000).toFixed(1);
      return refused(`${path} has ${size} MB and is refused above 5 MB; cut it into its articles.`);
    }
    return await readFile(path);
  } catch (error) {
    return unreadable(path, error);
  }
}

/** One document from bytes that are already here; `name` is what a refusal calls it. */
function documentFrom(bytes: Uint8Array, name: string, origin: Origin, retrievedAt: string): ReadResult {
  const decoded = decodeText(bytes);
  if (decoded === null) return refused(`${name} is binary, not text; save it as plain text first.`);
  if (decoded.trim() === '') return refused(`${name} is empty; put an article's text in it.`);
  const parsed = parseFrontMatter(decoded);
  if (!parsed.ok) return refused(`${name}: in the block at the top ${parsed.reason}.`);
  if (parsed.text.trim() === '') return refused(`${name} has no text below the block at its top; add the article.`);
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  return {
    ok: true,
    document: { origin, text: parsed.text, frontMatter: parsed.frontMatter, contentHash, retrievedAt },
  };
}

/** Reads one text file. Nothing is thrown: whatever is wrong comes back as a reason. */
export async function readTextFile(
  path: string,
  options: { readonly kind: Origin['kind']; readonly key: string; readonly retrievedAt: string },
): Promise<ReadResult> {
  const bytes = await readBytes(path);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const origin: Origin = { kind: options.kind, key: options.key, file: basename(path) };
  return documentFrom(bytes, path, origin, options.retrievedAt);
}
