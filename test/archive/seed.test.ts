import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { addFile } from '../../src/archive/add.ts';
import { openArchive } from '../../src/archive/open.ts';
import { seed } from '../../src/archive/seed.ts';
import { openStore } from '../../src/store/open.ts';
import { NOW, seedsFolder, temporaryFolder } from './archives.ts';

const root = join(import.meta.dirname, '../..');

describe('seeding', () => {
  it('does nothing the second time', async () => {
    const store = await openStore(temporaryFolder());
    const seeds = seedsFolder(['000', '001']);
    expect((await seed(store, seeds, NOW)).read).toHaveLength(2);
    const revision = await store.revision();
    expect(await seed(store, seeds, NOW)).toEqual({ read: [], gone: [], refused: [] });
    expect(await store.revision()).toBe(revision);
    await store.close();
  });

  it('replaces the article of a changed seed, under the same id', async () => {
    const store = await openStore(temporaryFolder());
    const seeds = seedsFolder(['001']);
    await seed(store, seeds, NOW);
    const [before] = (await store.holdings()).articles;
    appendFileSync(
      join(seeds, '001_8389d71de4e98346.txt'),
      '\nThe talks on potash will go on in Minsk, the ministry said.\n',
    );
    expect((await seed(store, seeds, NOW)).read).toHaveLength(1);
    const after = (await store.holdings()).articles;
    expect(after.map(({ article }) => article.id)).toEqual([before?.article.id]);
    expect(after[0]?.article.body).toContain('potash');
    await store.close();
  });

  it('refuses a page that holds no article text, with one sentence that names it', async () => {
    const store = await openStore(temporaryFolder());
    const junk = 'Skip to main content\nMenu\nShare on Facebook\n\n© 2031 Example Media. All Rights Reserved.\n';
    const seeds = seedsFolder(['001'], { 'junk.txt': junk });
    const { read, refused } = await seed(store, seeds, NOW);
    expect(read).toEqual(['001_8389d71de4e98346.txt']);
    expect(refused).toEqual([expect.stringMatching(/junk\.txt holds no article text/u)]);
    const added = await addFile(store, join(seeds, 'junk.txt'), NOW);
    expect(added).toMatchObject({ ok: false, reason: expect.stringContaining('junk.txt holds no article text') });
    expect((await store.holdings()).articles.map(({ article }) => article.origin.file)).toEqual([
      '001_8389d71de4e98346.txt',
    ]);
    await store.close();
  });

  it('drops the articles of a seed that is gone, and those that were added by hand stay', async () => {
    const store = await openStore(temporaryFolder());
    const seeds = seedsFolder(['001', '004']);
    await seed(store, seeds, NOW);
    rmSync(join(seeds, '004_4198fd65b7220080.txt'));
    expect((await seed(store, seeds, NOW)).gone).toEqual(['004_4198fd65b7220080.txt']);
    expect((await store.holdings()).articles.map(({ article }) => article.origin.file)).toEqual([
      '001_8389d71de4e98346.txt',
    ]);
    await store.close();
  });

  it('says which folder cannot be read', async () => {
    const store = await openStore(temporaryFolder());
    await expect(seed(store, '/nosuch/seeds', NOW)).rejects.toThrow('The seeds folder /nosuch/seeds cannot be read');
    await store.close();
  });

  it('does no harm twice at once', async () => {
    const folder = temporaryFolder();
    const seeds = seedsFolder(['000', '001', '002', '003', '004']);
    const stores = await Promise.all([openStore(folder), openStore(folder)]);
    await Promise.all(stores.map((store) => seed(store, seeds, NOW)));
    for (const store of stores) expect((await store.holdings()).articles).toHaveLength(6);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('starts again where a process was killed in the middle of it', async () => {
    const folder = temporaryFolder();
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `${i}.txt`,
        `The envoy met the lawyer of case ${i} in Minsk.\n\n${'They spoke about trade. '.repeat(200)}\n`,
      ]),
    );
    const seeds = seedsFolder(['000'], many);
    const child = spawn(process.execPath, [join(root, 'src/cli.ts'), 'archive', 'list'], {
      env: { PATH: process.env['PATH'] ?? '', DATA_DIR: folder, SEEDS_DIR: seeds },
      stdio: 'ignore',
    });
    await sleep(450);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const store = await openStore(folder);
    const half = (await store.holdings()).articles;
    expect([0, 61]).toContain(half.length);
    await seed(store, seeds, NOW);
    expect((await store.holdings()).articles).toHaveLength(61);
    await store.close();
  });
});

describe('an open archive', () => {
  it('sees what another process has written', async () => {
    const folder = temporaryFolder();
    const seeds = seedsFolder(['001']);
    const [reader, writer] = await Promise.all([openStore(folder), openStore(folder)]);
    await seed(reader, seeds, NOW);
    const archive = await openArchive(reader);
    expect(await archive.refresh()).toBe(false);
    writeFileSync(
      join(seeds, 'more.txt'),
      'The potash talks will go on in Minsk next week, the ministry of trade said.\n',
    );
    await seed(writer, seeds, NOW);
    expect(await archive.refresh()).toBe(true);
    expect(archive.current().search({ words: 'potash' })).toHaveLength(1);
    await Promise.all([reader.close(), writer.close()]);
  });
});
