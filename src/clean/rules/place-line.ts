import { isKnownPlace } from '../places.ts';
import type { LineRule } from '../rule.ts';

/** Where an agency's story was written, on a line of its own above it. */
export const placeLine: LineRule = {
  name: 'place of writing',
  example: 'ISTANBUL',
  where: 'anywhere',
  read: (line) => (/^\p{Lu}{3,20}[.:]?$/u.test(line) && isKnownPlace(line.replace(/[.:]$/u, '')) ? {} : null),
};
