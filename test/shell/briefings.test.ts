import { expect, it } from 'vitest';
import { DEFAULT_ORDER } from '../../src/briefings/order.ts';
import { start } from '../../src/shell/start.ts';
import { openStore } from '../../src/store/open.ts';
import { NOW, temporaryFolder } from '../archive/archives.ts';
import { said } from './said.ts';

it('a playground at the store of a bot leaves the orders of its servers as they are', async () => {
  const dataDir = temporaryFolder();
  const store = await openStore(dataDir);
  const after = new Date(NOW.getTime() - 3 * 86_400_000).toISOString();
  await store.ledger.subscribe({
    guild: '900000000000000001',
    channel: '900000000000000002',
    maker: '900000000000000003',
    madeAt: after,
    time: '08:00',
    zone: 'Europe/Minsk',
    ...DEFAULT_ORDER,
    pause: null,
    after,
    told: null,
  });
  const before = await store.ledger.subscriptions();
  const stop = Promise.withResolvers<string>();
  const out = (text: string): void => stop.resolve(text);
  const { io } = said({ dataDir, seedsDir: temporaryFolder() }, { out });
  expect(await start(io, stop.promise)).toBe(0);
  expect(await stop.promise).toContain('Playground:');
  expect([await store.ledger.subscriptions(), await store.ledger.deliveries('900000000000000001', 9)]).toEqual([
    before,
    [],
  ]);
  await store.close();
});
