import { describe, expect, it } from 'vitest';
import { pauseAfter } from '../../src/briefings/pauses.ts';

describe('the pause before the next attempt', () => {
  it('doubles each time, up to five minutes', () => {
    expect([1, 2, 3, 4, 20].map((attempt) => pauseAfter(attempt, null, 0))).toEqual([
      2000, 4000, 8000, 16_000, 300_000,
    ]);
  });

  it('is by chance up to half shorter, so that many do not come back at once', () => {
    expect(pauseAfter(3, null, 1)).toBe(4000);
    expect(pauseAfter(3, null, 0.5)).toBe(6000);
  });

  it('is never shorter than Discord asks, and little longer', () => {
    expect(pauseAfter(1, 10_000, 0)).toBe(10_000);
    expect(pauseAfter(9, 10_000, 1)).toBe(12_000);
  });
});
