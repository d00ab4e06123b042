import type { LineRule } from '../rule.ts';
import { isNames } from '../shape.ts';

const CREDITS =
  /^[(\s*_]{0,4}(?:with |additional )?(?:reporting|reporting and writing|writing|editing|edited|translated|translation|compiled|written|produced|репортаж|редактор|перевод|перевёл|перевела|пераклад|рэдактар)(?: by)?\s?:?\s+(.{3,300}?)[.)\s*_]{0,5}$/iu;
const FIRST = /^([^;]{3,120})/u;
const REPORTING = /^[(\s*_]{0,4}(?:with )?(?:additional )?(?:reporting|written)/iu;

const AGENCIES =
  /^\(?with (?:\p{L}{1,20} )?(?:inputs?|reporting|information|files|material)(?: from| by) [^.!?]{3,80}\.?\)?$/iu;
const PROVIDED =
  /^\(?some information (?:for|in) this (?:report|story|article) (?:was provided by|came from|is from) [^.!?]{2,80}\.?\)?$/iu;
const CONTRIBUTED = /^[(\s]{0,2}\p{Lu}[^.!?]{3,160} contributed (?:to this (?:report|story|article)|reporting)\.?\)?$/u;

/** Who reported and who edited, below a wire story. */
export const credits: LineRule = {
  name: 'credits',
  example: 'Reporting by Jane Doe in Vilnius; editing by John Smith',
  where: 'anywhere',
  read(line) {
    if (CONTRIBUTED.test(line) || AGENCIES.test(line) || PROVIDED.test(line)) return {};
    const names = CREDITS.exec(line)?.[1];
    if (!names || !/(?:\bby\b|:)/iu.test(line) || !isNames(names)) return null;
    const first = FIRST.exec(names)?.[1]?.trim();
    return first && REPORTING.test(line) ? { byline: first.replace(/\s(?:in|from|for)\s.{2,60}$/u, '') } : {};
  },
};
