import { printedDay } from '../../annotate/days/printed.ts';
import type { LineRule } from '../rule.ts';

/** The forms in which programs write a moment: JavaScript's Date, RFC 5322 and ISO 8601. */
const FORMS = [
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} \d{2} \d{4} \d{2}:\d{2}:\d{2}(?: GMT[+-]\d{4})?(?: \([^()]{1,60}\))?$/u,
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC|[+-]\d{4})$/u,
  /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?$/u,
];

/** The moment at which a program wrote the page. It says only that the story is no younger. */
export const pageStamp: LineRule = {
  name: 'page stamp',
  example: 'Fri Jul 18 2025 08:52:07 GMT+0300 (Eastern European Summer Time)',
  where: 'anywhere',
  read(line) {
    if (line.length > 120 || !FORMS.some((form) => form.test(line))) return null;
    const value = printedDay(line);
    return value ? { day: { kind: 'page stamp', value, printed: line } } : {};
  },
};
