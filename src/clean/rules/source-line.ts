import { knownOutlet } from '../outlets.ts';
import type { LineRule } from '../rule.ts';
import { wordsOf } from '../shape.ts';

const SOURCE = /^(?:source|via|publisher|outlet|источник|крыніца|джерело|źródło|krynica)\s?:\s*(\S.{0,60})$/iu;
/** "Via Example news wire". */
const VIA = /^via (.{2,40}?)(?: news)?(?: ?wire)?$/iu;
const ADDRESS = /^(?:https?:\/\/|www\.)?(?:[\w-]{1,40}\.){1,3}[a-z]{2,10}(?:\/\S{0,200})?$/iu;

/** Where a text was taken from. Inside a story "Source: …" says where a figure comes from. */
export const sourceLine: LineRule = {
  name: 'source line',
  example: 'Source: Example News',
  where: 'around',
  read(line) {
    const via = knownOutlet(VIA.exec(line)?.[1] ?? '');
    if (via) return { publisher: via };
    const name = SOURCE.exec(line)?.[1]?.trim();
    if (!name || (wordsOf(name).length > 5 && !ADDRESS.test(name))) return null;
    const known = knownOutlet(name);
    return /[!?…;,]$/u.test(name) && !known ? null : { publisher: known ?? name.replace(/\.$/u, '') };
  },
};
