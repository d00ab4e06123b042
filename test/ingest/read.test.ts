import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTextFile } from '../../src/ingest/read.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const at = '2031-03-15T09:00:00.000Z';
const read = (name: string) => readTextFile(join(folder, name), { kind: 'file', key: name, retrievedAt: at });
const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return name;
};

describe('a text file', () => {
  it('becomes a document with its origin, its hash and its text', async () => {
    const content = '\ufeff---\ntitle: Landed\n---\nThe envoy has landed.\r\n';
    expect(await read(put('a.txt', content))).toEqual({
      ok: true,
      document: {
        origin: { kind: 'file', key: 'a.txt', file: 'a.txt' },
        text: 'The envoy has landed.\n',
        frontMatter: { title: 'Landed' },
        contentHash: createHash('sha256').update(content).digest('hex'),
        retrievedAt: at,
      },
    });
  });

  it('of just 5 MB is read', async () => {
    expect(await read(put('five.txt', 'a'.repeat(5_000_000)))).toMatchObject({ ok: true });
  });
});

describe('what is refused, in one sentence with the file’s name and what to do', () => {
  it.each([
    ['missing.txt', null, /does not exist; check/],
    ['empty.txt', '', /is empty; put/],
    ['blank.txt', ' \n\t\n', /is empty; put/],
    ['binary.txt', Uint8Array.from([1, 2, 0, 3, 4]), /is binary, not text; save/],
    ['only-front.txt', '---\ntitle: Landed\n---\n\n', /no text below the block/],
    ['wrong-day.txt', '---\npublished: 31 June\n---\nText.', /"published" is "31 June" and is no date; write YYYY/],
  ])('%s', async (name, content, reason) => {
    if (content !== null) put(name, content);
    const result = await read(name);
    expect(result).toMatchObject({ ok: false });
    const said = result.ok ? '' : result.reason;
    expect(said).toMatch(reason);
    expect(said).toContain(name);
    expect(said).toMatch(/^[^\n]+\.$/u);
  });

  it('a folder', async () => {
    expect(await read('.')).toMatchObject({ ok: false, reason: expect.stringMatching(/is a folder; name the files/) });
  });

  it('a file above 5 MB, from its size alone', async () => {
    put('huge.txt', 'a');
    truncateSync(join(folder, 'huge.txt'), 50_000_000_000);
    expect(await read('huge.txt')).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/50000\.0 MB and is refused above 5 MB/),
    });
  });
});
