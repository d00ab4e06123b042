import type { Range } from '../../model/span.ts';
import { isAsked } from './asking.ts';
import { isNobody } from './denial.ts';
import type { Attribution, QuoteRule, Site } from './rule.ts';
import { accordingTo } from './rules/according-to.ts';
import { governed } from './rules/governed.ts';
import { nameColon } from './rules/name-colon.ts';
import { quotedAs } from './rules/quoted-as.ts';
import { sentMessage } from './rules/sent-message.ts';
import { signedBeside } from './rules/signed.ts';
import { speakerThenVerb, verbThenSpeaker } from './rules/speaker-after.ts';
import { trailing } from './rules/trailing.ts';

/** For a quotation that opens the sentence, or that ends in a comma: its cue comes after it. */
const AFTER_FIRST: readonly QuoteRule[] = [
  quotedAs, // before all that take whoever quotes for the speaker
  verbThenSpeaker, // before the other order: "said Lind, who added" has two verbs
  speakerThenVerb,
  governed,
  sentMessage,
  accordingTo,
  signedBeside,
  trailing, // last: it reports the whole sentence, not the quotation alone
];

/** For a quotation that goes on from words of the reporter: what governs it stands before it. */
const BEFORE_FIRST: readonly QuoteRule[] = [
  quotedAs,
  nameColon,
  governed,
  sentMessage,
  verbThenSpeaker,
  speakerThenVerb,
  accordingTo,
  trailing,
];

/** What a quotation ends with, not counting marks that close inside it: “… ‘no,’”. */
export const lastMark = (text: string, { end }: Range): string => {
  let at = end - 1;
  while (at > end - 4 && /[’'”»"]/u.test(text.charAt(at))) at -= 1;
  return text.charAt(at);
};

/** Verbs of what is in a mind: words in marks behind them may as well be those of whoever tells of it. */
const MINDS = /^(?:think|thinks|thought|believe|believes|believed|hope|hopes|hoped)$/u;

/** Candidates who think “we are neutral,” Lind said, are wrong: who reports it all is named right behind the words. */
function reportedBehind(site: Site): Attribution | null {
  const found = verbThenSpeaker.read(site) ?? speakerThenVerb.read(site);
  if (!found || found === 'unsaid') return null;
  const next = site.tokens[found.cue.to];
  return !next || next.kind === 'mark' ? found : null;
}

/** Who said a quotation, by its own sentence alone. */
export function attributionIn(site: Site): Attribution | null {
  const { text, tokens, at } = site;
  const before = tokens[at - 1];
  if (isAsked(tokens, at)) return null;
  const inner = tokens[at]?.quote?.inner;
  const last = inner ? lastMark(text, inner) : '';
  const apart = before === undefined || before.kind === 'mark' || /^(?:and|but|so)$/u.test(before.word);
  const rules = apart && (at === 0 || last === ',' || !/^[,:]$/u.test(before?.word ?? '')) ? AFTER_FIRST : BEFORE_FIRST;
  for (const rule of rules) {
    const found = rule.read(site);
    if (found === 'unsaid') return null;
    const outer = rule === governed && before && MINDS.test(before.word) && last === ',' ? reportedBehind(site) : null;
    if (outer) return outer;
    if (found) return isNobody(found.tokens, found.source.from) ? null : found;
  }
  return null;
}
