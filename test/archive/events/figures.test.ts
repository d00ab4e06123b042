import { describe, expect, it } from 'vitest';
import { type Articles, toldBy } from './told.ts';

const LEAD = 'Snow fell in the north.\n\n';

/** The day of the first figure of so many in an article of 4 March 2025, beside others. */
async function dayOf(value: number, text: string, others: Articles = {}): Promise<string | null> {
  const { archive } = await toldBy({ asked: ['2025-03-04', text], ...others });
  const record = archive.records.find(({ article }) => article.origin.file === 'asked.txt');
  const figure = record?.figures.find((each) => each.value === value);
  if (!figure) throw new Error(`no figure ${value}`);
  return figure.date?.value ?? null;
}

describe('a figure is of', () => {
  it.each([
    ['the day that its clause names', 14, 'On March 3, 14 prisoners were released in Hrodna.', '2025-03-03'],
    ['the month that it names', 14, 'In June 2024 Marek Kowal freed 14 prisoners.', '2024-06'],
    ['the article’s day, where it is still so', 900, 'More than 900 prisoners are still held.', '2025-03-04'],
    [
      'the article’s day, where it has been counted since a day',
      430,
      'They have freed 430 people since July 2024.',
      '2025-03-04',
    ],
    [
      'the day of a clause that begins with a letter which alone would be “and”',
      14,
      'В Гродно освободили 14 заключённых, администрация сообщила об этом 3 марта.',
      '2025-03-03',
    ],
    [
      'the nearer day of two',
      52,
      'They freed 14 people on March 1, and on March 3 they freed 52 people.',
      '2025-03-03',
    ],
  ] as const)('%s', async (_, value, sentence, day) => {
    expect(await dayOf(value, LEAD + sentence)).toBe(day);
  });

  it('the day of its event, which another article gives', async () => {
    const others: Articles = {
      b: ['2025-03-05', 'On March 2 Marek Kowal released 14 prisoners after talks with Karl Lind.'],
    };
    const text = 'Marek Kowal released 14 prisoners after talks with Karl Lind.';
    expect(await dayOf(14, text, others)).toBe('2025-03-02');
  });

  it('the day of its event, which the sentence before it gives', async () => {
    const text =
      'On March 3 Marek Kowal met envoy Karl Lind in Hrodna. After the talks 14 prisoners were released, among them Karl Lind’s driver.';
    expect(await dayOf(14, LEAD + text)).toBe('2025-03-03');
  });

  it.each([
    ['the day of somebody else’s arrest', 14, 'They freed 14 people, including Anna Berg, who was arrested in 2020.'],
    ['the day of another clause', 900, 'There are 900 voters there, and the vote was on March 1.'],
    ['any day, where its sentence gives none', 14, 'There were 14 prisoners in the room.'],
  ] as const)('not %s', async (_, value, sentence) => {
    expect(await dayOf(value, LEAD + sentence)).toBeNull();
  });

  it('of no day yet, where a lead only expects it', async () => {
    expect(await dayOf(900, 'Envoy Karl Lind says that 900 prisoners may be released.')).toBeNull();
  });
});
