import type { Range } from '../../../model/span.ts';
import type { QuotedRange } from '../../marks.ts';
import type { Attribution } from '../rule.ts';
import { type CueInside, cueInside } from './cue-inside.ts';

/** What was written or is read out may stand below in a paragraph of its own without marks. */
const WRITTEN =
  /^(?:wrote|writes|posted|posts|tweeted|reads|read|stated|states|написал[аи]?|пишет|говорится|сказано|напіса(?:ў|ла|лі)|піша|гаворыцца|napisa(?:ŭ|ła)|piša|havorycca|написа(?:в|ла)|пише|йдеться)$/u;
const WHOLE = /^[\p{Lu}\p{N}][^\n]{20,}[.!?…]$/u;
/** A page may have lost what was announced, so that a reporter's paragraph follows: only words in the first person are taken. */
const FIRST_PERSON =
  /(?<![\p{L}’'])(?:I|we|We|my|My|our|Our|us|me|[Яя]|[Мм]ы|[Мм]и|[Мм]о[йяеёі]|[Мм]не|[Нн]ам?с?|[Нн]аш[аиеуы]?|[Нн]ашы[яхм]|Ja|ja|My|mnie|nam|nas|naš[aye]?)(?![\p{L}])/u;
const FEWEST_WORDS = 6;

const asQuote = (inner: Range): QuotedRange => ({ ...inner, inner, closed: true, depth: 0 });

/** Lind wrote on Telegram: [paragraph] We are ready for talks. Whether such words are followed by a block of quotation. */
export function announcedBlock(text: string, { tokens, cue }: Attribution, block: Range): QuotedRange | null {
  const words = text.slice(block.start, block.end);
  const written = tokens.slice(cue.from, cue.to).some(({ word }) => WRITTEN.test(word));
  return written &&
    WHOLE.test(words) &&
    FIRST_PERSON.test(words) &&
    words.split(/\s+/u, FEWEST_WORDS).length === FEWEST_WORDS
    ? asQuote(block)
    : null;
}

/** — Мы готовы, — сказал Линд. — И давно. A dash opens direct speech; only with a cue of its own is it told whose. */
export function dashSpeech(text: string, block: Range): (CueInside & { readonly quote: QuotedRange }) | null {
  const dash = /^[—–-]\s{0,2}(?=[\p{L}\p{N}])/u.exec(text.slice(block.start, block.start + 5))?.[0];
  if (!dash) return null;
  const quote = asQuote({ start: block.start + dash.length, end: block.end });
  const inside = cueInside(text, quote);
  return inside && { ...inside, quote };
}
