import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { archiveOf, seedsFolder } from '../archive/archives.ts';
import { emptyArchive } from '../command/empty-archive.ts';
import { asker } from './ask.ts';

const fieldsOf = async (archive: Parameters<typeof asker>[0]): Promise<Record<string, string>> => {
  const { blocks } = await asker(archive)('/about');
  return Object.fromEntries(
    blocks.flatMap((block) => (block.kind === 'fields' ? block.fields.map(({ name, value }) => [name, value]) : [])),
  );
};

describe('/about', () => {
  it('counts what the archive holds', async () => {
    const archive = await archiveOf();
    expect(await fieldsOf(archive)).toMatchObject({
      Articles: '6',
      Passages: String(archive.records.reduce((sum, { article }) => sum + article.paragraphs.length, 0)),
      Publishers: '2',
      'Newest article': '7 July 2025',
      'Oldest article': '30 June 2025',
      'Undated articles': '2',
      'Articles without a certain day': '1',
      'Cut-off articles': '1',
    });
  });

  it('counts a repeated story as an article, and its words once', async () => {
    const story = `---\npublished: 2025-07-01\n---\nTalks open in Vilnius\n\nThe talks on the border began on Tuesday in Vilnius, the ministry said in a statement to reporters.\n\n“We are ready to talk,” Anna Berg said after the first day of the talks.\n`;
    const once = await fieldsOf(await archiveOf(seedsFolder([], { 'a.txt': story })));
    const twice = await fieldsOf(await archiveOf(seedsFolder([], { 'a.txt': story, 'b.txt': story })));
    expect(twice).toEqual({ ...once, Articles: '2', 'Articles that repeat another': '1' });
  });

  it('says the version of the package', async () => {
    const file: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(file).toMatchObject({ version: (await fieldsOf(emptyArchive))['Version'] });
  });

  it('says of an empty archive that nothing is dated', async () => {
    expect(await fieldsOf(emptyArchive)).toMatchObject({ Articles: '0', 'Newest article': 'none is dated' });
  });
});
