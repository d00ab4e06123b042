import type { LineRule } from '../rule.ts';
import { reportsSpeech } from '../shape.ts';

const COOKIES = /cookie|куки|кукі/iu;
const NOTICE =
  /^(?:we (?:and our (?:\d+ )?partners )?use|we value your|this (?:web)?site (?:uses|is protected)|our (?:web)?site uses|by (?:using|continuing|clicking|closing|accepting)|accept|reject|manage|necessary|cookies? (?:policy|settings|preferences|notice|consent)|your (?:privacy|cookie)|мы используем|этот сайт|наш сайт|сайт использует|продолжая|мы выкарыстоўваем|гэты сайт|сайт выкарыстоўвае)(?!\p{L})/iu;

/** A banner about cookies. */
export const cookies: LineRule = {
  name: 'cookie notice',
  example: 'We use cookies to make our site better. Accept all',
  where: 'anywhere',
  read: (line) => (line.length <= 600 && NOTICE.test(line) && COOKIES.test(line) && !reportsSpeech(line) ? {} : null),
};
