import { describe, expect, it } from 'vitest';
import { TROUBLES, withTrouble } from '../../bench/deliveries/faults.ts';
import { MINUTE_MS } from '../../bench/deliveries/house.ts';
import { killed } from '../../bench/deliveries/killed.ts';
import { year } from '../../bench/deliveries/year.ts';

/** The short form of `npm run bench -- deliveries`. */
const ONCE = { doubled: 0, lost: 0, toldTwice: 0, neverTold: 0 };

describe.concurrent('every briefing is in its channel once', { timeout: 60_000 }, () => {
  // A storm lasts as long as discord.js keeps to what it was told, by a clock that no test can move.
  const quick = Object.entries(TROUBLES).filter(([name]) => name !== '429 storms');
  it.each(quick)('with %s', async (_, trouble) => {
    expect(await withTrouble(trouble, 2, 2)).toMatchObject({ due: 12, posted: 12, ...ONCE });
  });

  it('with bots that are killed while they post, and started again', async () => {
    const killing = { kills: 4, aMorning: 2, channels: 10, each: 2, processes: 1, seed: 7 };
    const { foundAgain, ...verdict } = await killed(killing);
    expect(verdict).toMatchObject({ due: 40, posted: 40, ...ONCE });
    expect(foundAgain).toBeGreaterThan(0);
  });
});

describe('each local day has its briefing once', () => {
  it.each([
    ['2026-03-07T00:00:00Z', '2026-03-10T00:00:00Z', 'America'],
    ['2026-03-28T00:00:00Z', '2026-03-31T00:00:00Z', 'Europe'],
    ['2026-10-03T00:00:00Z', '2026-10-06T00:00:00Z', 'Australia'],
    ['2026-10-24T00:00:00Z', '2026-10-27T00:00:00Z', 'Europe'],
    ['2026-10-31T00:00:00Z', '2026-11-03T00:00:00Z', 'America'],
  ])('from %s to %s, when the clocks of %s change', async (from, until) => {
    const { due, posted, doubled, lost, late } = await year(new Date(from), new Date(until), 15 * MINUTE_MS);
    expect({ posted, doubled, lost, late }).toEqual({ posted: due, doubled: 0, lost: 0, late: 0 });
    expect(due).toBeGreaterThan(40);
  });
});
