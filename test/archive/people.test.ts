import { describe, expect, it } from 'vitest';
import { archiveOf, seedsFolder } from './archives.ts';

const peopleOf = async (texts: Readonly<Record<string, string>>) => {
  const archive = await archiveOf(seedsFolder([], texts));
  const named = archive.records.flatMap(({ annotations }) => annotations.mentions.map(({ person }) => person));
  return { archive, ids: [...new Set(named)] };
};

const note = (name: string, rest: string): string => `Human rights activist ${name} ${rest} in Minsk on Monday.\n`;

describe('people whom no table knows', () => {
  it('are one person in two romanisations, under the fuller name', async () => {
    const { archive, ids } = await peopleOf({
      'a.txt': note('Siarhiej Harbačoŭ', 'spoke to reporters'),
      'b.txt': note('Sergei Gorbachev', 'met the families of prisoners'),
    });
    expect(ids).toHaveLength(1);
    const match = archive.findPerson('Harbačoŭ');
    expect(archive.findPerson('Gorbachev')).toEqual(match);
  });

  it('are one person in Latin letters and in Cyrillic, under the Latin name', async () => {
    const { archive, ids } = await peopleOf({
      'a.txt': note('Michael Walberg', 'spoke to reporters'),
      'b.txt': 'В понедельник в Минске юрист Майкл Уолберг рассказал об этом. Ждали Уолберга долго.\n',
    });
    expect(ids).toHaveLength(1);
    expect(archive.findPerson('Уолберг')).toMatchObject({ kind: 'one', person: { name: 'Michael Walberg' } });
  });

  it('stay two where only the surname is the same', async () => {
    const { archive, ids } = await peopleOf({
      'a.txt': note('Anatol Harbačoŭ', 'spoke to reporters'),
      'b.txt': note('Vasil Harbačoŭ', 'met the families of prisoners'),
    });
    expect(ids).toHaveLength(2);
    expect(archive.findPerson('Harbačoŭ')).toMatchObject({ kind: 'several' });
    expect(archive.findPerson('Vasil Harbačoŭ')).toMatchObject({ kind: 'one', person: { name: 'Vasil Harbačoŭ' } });
  });

  it('stay two where a surname has a man’s and a woman’s form', async () => {
    const { ids } = await peopleOf({
      'a.txt': note('Alaksandar Harbačoŭski', 'spoke to reporters'),
      'b.txt': note('Alaksandra Harbačoŭskaja', 'met the families of prisoners'),
    });
    expect(ids).toHaveLength(2);
  });
});
