import { crowd } from './deliveries/crowd.ts';
import { TROUBLES, withTrouble } from './deliveries/faults.ts';
import type { Verdict } from './deliveries/judge.ts';
import { type AfterKills, killed } from './deliveries/killed.ts';
import { year } from './deliveries/year.ts';
import type { Row } from './measure/row.ts';

const row = (name: string, value: number, target: number | null, unit = 'briefings'): Row => ({
  name,
  value,
  unit,
  floor: null,
  target,
  ok: target === null || value === target,
});

/** Everything that was due is there once; how much of it was late is told. */
function verdictRows(scenario: string, verdict: Omit<Verdict, 'toldTwice' | 'neverTold'> & Partial<Verdict>): Row[] {
  const { due, posted, doubled, lost, late, toldTwice, neverTold } = verdict;
  return [
    row(`${scenario}: due`, due, null),
    row(`${scenario}: posted`, posted, due),
    row(`${scenario}: doubled`, doubled, 0),
    row(`${scenario}: lost`, lost, 0),
    row(`${scenario}: late`, late, null),
    ...(toldTwice === undefined ? [] : [row(`${scenario}: news told twice`, toldTwice, 0, 'articles')]),
    ...(neverTold === undefined ? [] : [row(`${scenario}: news never told`, neverTold, 0, 'articles')]),
  ];
}

/** Kills prove something only where some of them come between a post and the note of it. */
function killedRows(scenario: string, { foundAgain, ...verdict }: AfterKills): Row[] {
  const name = `${scenario}: found again`;
  const found: Row = { name, value: foundAgain, unit: 'briefings', floor: 1, target: null, ok: foundAgain > 0 };
  return [...verdictRows(scenario, verdict), found];
}

/** So much slower than the limit of Discord allows may the last of a thousand be. */
const SLOWEST = 1.25;

/**
 * Whether each briefing comes once, whatever happens: against the emulator, with its faults and its clock; what is in
 * the channels counts, and nothing that the bot says of itself.
 */
export async function rows(): Promise<readonly Row[]> {
  const all: Row[] = [];
  const one = { channels: 25, each: 2, aMorning: 4, processes: 1, seed: 1 };
  all.push(...killedRows('100 kills', await killed({ ...one, kills: 100 })));
  all.push(...killedRows('two processes, 40 kills', await killed({ ...one, kills: 40, processes: 2, seed: 2 })));
  for (const [name, trouble] of Object.entries(TROUBLES))
    all.push(...verdictRows(name, await withTrouble(trouble, 25, 2)));
  const begin = new Date('2025-12-30T00:00:00Z');
  all.push(...verdictRows('a year in six zones', await year(begin, new Date('2027-01-02T00:00:00Z'))));
  const { verdict, lastMs, floorMs } = await crowd(1000);
  all.push(...verdictRows('1,000 in one minute', verdict));
  const ratio = lastMs / floorMs;
  all.push({
    name: '1,000 in one minute: the last posted / as the rate limit allows',
    value: ratio,
    unit: 'times',
    floor: 1,
    target: SLOWEST,
    ok: ratio <= SLOWEST,
  });
  return all;
}
