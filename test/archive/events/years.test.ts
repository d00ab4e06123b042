import { describe, expect, it } from 'vitest';
import { toldBy } from './told.ts';

const RELEASE = 'Marek Kowal released 123 prisoners after talks with Karl Lind.';

describe('a year in a clause of its own', () => {
  it.each([
    'Marek Kowal released 123 prisoners, including the head of the 2020 campaign Anna Berg, after talks with Karl Lind.',
    'Marek Kowal released 123 prisoners, among them Anna Berg, a teacher until 2020, after talks with Karl Lind.',
  ])('does not date what the sentence tells: %s', async (sentence) => {
    const { eventWith } = await toldBy({ a: [null, `Snow fell.\n\n${sentence}`], b: [null, RELEASE] });
    expect(eventWith('released 123 prisoners after').date?.value ?? null).toBeNull();
  });

  it('does where it leans on the clause before it', async () => {
    const { areOne } = await toldBy({
      a: [null, 'Snow fell.\n\nKarl Lind planned the invasion of Norland, which began in February 2022.'],
      b: [null, 'Snow fell.\n\nIn February 2022, Karl Lind led the invasion of Norland with his troops.'],
    });
    expect(areOne('which began in February 2022', 'led the invasion')).toBe(true);
  });
});
