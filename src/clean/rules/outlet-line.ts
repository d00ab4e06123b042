import { knownOutlet } from '../outlets.ts';
import type { LineRule } from '../rule.ts';

/** "…, Vilnius", "… in Vilnius", "… correspondent". */
const PLACE = /(?:,| in)\s\p{Lu}[\p{L} ]{2,30}$|\s(?:staff|correspondent|reporter|editor|desk)$/iu;

/** The site's name above or below its story. */
export const outletLine: LineRule = {
  name: 'outlet line',
  example: 'Reuters',
  where: 'around',
  read(line) {
    const publisher = line.length <= 60 ? (knownOutlet(line) ?? knownOutlet(line.replace(PLACE, ''))) : null;
    return publisher ? { publisher } : null;
  },
};
