import { describe, expect, it } from 'vitest';
import { rangeWords } from '../../src/archive/day-words.ts';
import { FAR_AHEAD, LONG_AGO } from '../../src/model/date.ts';

describe('days in words', () => {
  for (const [first, last, words] of [
    ['2025-07-04', '2025-07-04', '4 July 2025'],
    ['2026-11-09', '2026-11-15', '9–15 November 2026'],
    ['2026-11-29', '2026-12-05', '29 November – 5 December 2026'],
    ['2025-12-29', '2026-01-04', '29 December 2025 – 4 January 2026'],
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['2025-02-01', '2025-02-27', '1–27 February 2025'],
    ['2025-01-01', '2025-12-31', '2025'],
    ['2020-01-01', '2029-12-31', '1 January 2020 – 31 December 2029'],
    [LONG_AGO, '2025-07-04', 'up to 4 July 2025'],
    ['2025-07-04', FAR_AHEAD, 'from 4 July 2025'],
  ] as const)
    it(words, () => expect(rangeWords({ first, last })).toBe(words));
});
