import type { Clockwork } from './clockwork.ts';

/** A clock that can be moved on. */
interface MovableClock {
  now(): number;
  advance(ms: number): void;
}

/** More turns than a month of many briefings needs; a delivery that is put off again and again ends it too. */
const MOST_TURNS = 1000;

/** Moves a clock on as time passes in life: at each instant at which something is due, the clockwork has its turn. */
export async function passTime(clock: MovableClock, ms: number, clockwork: Clockwork): Promise<void> {
  const end = clock.now() + ms;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const next = (await clockwork.nextAt())?.getTime();
    if (next === undefined || next > end) break;
    clock.advance(Math.max(0, next - clock.now()));
    await clockwork.settle();
  }
  clock.advance(Math.max(0, end - clock.now()));
  await clockwork.settle();
}
