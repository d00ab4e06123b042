import { openStore } from '../../src/store/open.ts';
import { reading } from './readings.ts';

/** Saves so many rounds of documents in one folder, a line on standard output after each: `saver.ts FOLDER NAME ROUNDS BATCH`. */
const [folder = '', name = '', rounds = '1', batch = '1'] = process.argv.slice(2);
const store = await openStore(folder);
process.stdout.write('open\n');
for (let round = 0; round < Number(rounds); round++) {
  const keys = Array.from({ length: Number(batch) }, (_, i) => `${name}-${i}`);
  await store.save(keys.map((key) => reading(key, { ids: [key, `${key}-2`], hash: `round-${round}` })));
  process.stdout.write(`${round}\n`);
}
await store.close();
