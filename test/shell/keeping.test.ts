import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { fillDisk } from '../../bench/deliveries/full-disk.ts';
import { openHouse, type Worker, work } from '../../bench/deliveries/house.ts';
import { keepBriefings } from '../../src/shell/briefings.ts';
import { keptLog } from '../discord/log.ts';

/** Half a second before eight, with briefings due at eight. */
async function kept(
  everyMs: number,
  use: (given: { worker: Worker; house: Awaited<ReturnType<typeof openHouse>> }) => Promise<void>,
) {
  const house = await openHouse(500);
  // As many as need room of their own in the database.
  await house.subscribe(10);
  const worker = await work(house);
  const end = new AbortController();
  const log = keptLog();
  const now = () => new Date(house.emulator.clock.now());
  const keeping = keepBriefings({ clockwork: worker.clockwork, now, log, end: end.signal, everyMs });
  try {
    await use({ worker, house });
    return { log, keeping };
  } finally {
    end.abort();
    await keeping.ended;
    await worker.close();
    await house.close();
  }
}

describe('a running bot', () => {
  it('looks when a briefing is due, however seldom it looks besides', async () => {
    await kept(60_000, async ({ house: { emulator } }) => {
      await emulator.until('the post', () => emulator.messages()[0]);
    });
  });

  it('looks at once when it is told to', async () => {
    const house = await openHouse(3_600_000);
    await house.subscribe(1);
    const worker = await work(house);
    const end = new AbortController();
    const now = () => new Date(house.emulator.clock.now());
    const keeping = keepBriefings({ clockwork: worker.clockwork, now, log: keptLog(), end: end.signal });
    await sleep(100);
    house.emulator.clock.advance(3_600_000);
    expect(house.emulator.messages()).toEqual([]);
    keeping.wake();
    await house.emulator.until('the post', () => house.emulator.messages()[0]);
    end.abort();
    await keeping.ended;
    await worker.close();
    await house.close();
  });

  it('goes on after the disk was full, which it logs once', async () => {
    const { log } = await kept(50, async ({ house: { database, emulator } }) => {
      const free = await fillDisk(database);
      await sleep(1500);
      expect(emulator.messages()).toEqual([]);
      await free();
      await emulator.until('the post', () => emulator.messages()[0]);
    });
    expect(log.entries.filter(({ level }) => level === 'error')).toHaveLength(1);
  });
});
