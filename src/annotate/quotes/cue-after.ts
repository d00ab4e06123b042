import { speakerThenVerb, verbThenSpeaker } from './rules/speaker-after.ts';
import { plainTokens } from './tokens.ts';

/** How much of the text after a quotation is looked at. */
const REACH = 160;

/** Whether text right after a quotation says who spoke: "Lind asked." after “Why?”. */
export function cueAfterQuote(after: string): boolean {
  const next = after.search(/[“”„"«»!?;]/u);
  const words = after.slice(0, next < 0 ? REACH : Math.min(next, REACH));
  if (words === '') return false;
  const stand = {
    kind: 'quote',
    start: 0,
    end: 0,
    word: '',
    capital: false,
    possessive: false,
    contracted: false,
    quote: null,
  } as const;
  const tokens = [stand, ...plainTokens(words, { start: 0, end: words.length })];
  const site = { text: words, tokens, at: 0 };
  const found = verbThenSpeaker.read(site) ?? speakerThenVerb.read(site);
  return found !== null && found !== 'unsaid';
}
