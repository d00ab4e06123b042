import { buildArchive } from '../../src/archive/build.ts';
import { createPassageSearch } from '../../src/search/engine.ts';

/** An archive without articles, which still reads days. */
export const emptyArchive = buildArchive(
  { revision: 0, overrides: [], arrivals: [] },
  [],
  { events: [], disagreements: [] },
  createPassageSearch([]),
);
