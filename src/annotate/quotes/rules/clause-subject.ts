import { type Cue, cueAt } from '../cues.ts';
import { opensWithTime, type Phrase, sourceFrom, subjectBefore } from '../phrase.ts';
import type { Token } from '../tokens.ts';
import { cueVerbs } from '../verbs.ts';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS, SUBORDINATORS } from '../words.ts';
import { speakerThenVerb, verbThenSpeaker } from './speaker-after.ts';

/** How many tokens are looked back over. */
const REACH = 40;

/** Who a clause is about, for a participle at `end`: the source of a quotation before it, or what the sentence begins with. */
export function clauseSubject(text: string, tokens: readonly Token[], end: number): Phrase | null {
  for (let i = end - 1; i >= 0 && end - i < REACH; i -= 1) {
    if (tokens[i]?.kind !== 'quote') continue;
    const said = verbThenSpeaker.read({ text, tokens, at: i }) ?? speakerThenVerb.read({ text, tokens, at: i });
    if (said && said !== 'unsaid') return said.source;
  }
  return openingSubject(tokens, end);
}

/** How many tokens "WASHINGTON —" at the beginning of a report has. */
function placeLength(tokens: readonly Token[]): number {
  const dash = tokens.slice(0, 6).findIndex(({ word }) => word === '—');
  const place = dash > 0 && tokens.slice(0, dash).every(({ capital, word }) => capital || word === ',');
  const inserts = tokens.slice(dash + 1, dash + 16).some(({ word }) => word === '—');
  return place && !inserts ? dash + 1 : 0;
}

/** How many tokens "Ohio," at `from` has, behind "In Salem,". */
function placeBefore(tokens: readonly Token[], from: number): number {
  const comma = tokens.slice(from, from + 4).findIndex(({ word }) => word === ',');
  const place = comma > 0 && tokens.slice(from, from + comma).every(({ capital }) => capital);
  const next = tokens[from + comma + 1];
  if (!place || !next) return 0;
  const described = DETERMINERS.has(next.word) ? sourceFrom(tokens, from + comma + 1) : null;
  const acts = next.capital || SUBJECT_PRONOUNS.has(next.word) || (described && tokens[described.to]?.word !== ',');
  return acts ? comma + 1 : 0;
}

/** What a sentence begins with, after "But", "In May," and the like, if that names or describes somebody or something. */
export function openingSubject(tokens: readonly Token[], end: number): Phrase | null {
  let from = placeLength(tokens);
  for (let opened = 0; opened < 3; opened += 1) {
    const first = tokens[from];
    if (!first) return null;
    if (/^(?:but|and|so|yet|still|however|meanwhile|also|then|later)$/u.test(first.word)) {
      from += tokens[from + 1]?.word === ',' ? 2 : 1;
      continue;
    }
    const opening =
      PREPOSITIONS.has(first.word) ||
      SUBORDINATORS.has(first.word) ||
      /^(?:here|there)$|(?:ing|ed|ly)$/u.test(first.word) ||
      opensWithTime(tokens, from);
    if (!opening) break;
    let comma = from;
    while (comma < Math.min(end, from + REACH) && tokens[comma]?.word !== ',') comma += 1;
    if (comma >= end - 1 || tokens[comma]?.word !== ',') return null;
    from = comma + 1;
    if (tokens[comma - 1]?.capital) from += placeBefore(tokens, from);
  }
  const source = sourceFrom(tokens, from);
  return source && source.to <= end ? source : null;
}

/** Prepositions after which a name acts: "with Lind saying", "footage of Lind saying". */
const OF_ACTORS = /^(?:of|with|and|like|including)$/u;

/** Where the nearest token before `end` stands that passes; -1 where none does within reach. */
function lastBefore(tokens: readonly Token[], end: number, test: (token: Token, at: number) => boolean): number {
  for (let i = end - 1; i >= Math.max(0, end - REACH); i -= 1) {
    const token = tokens[i];
    if (token && test(token, i)) return i;
  }
  return -1;
}

/** Whom a participle's clause has for its subject: "Lind left, saying …", "with Lind saying so and asking …". */
export function participleSubject(text: string, tokens: readonly Token[], cue: Cue, joined = true): Phrase | null {
  const end = cue.subjectEnd;
  const before = tokens[end - 1];
  const around = () => (isSplit(tokens, end) ? null : clauseSubject(text, tokens, end));
  if (!before) return null;
  if (CONJUNCTIONS.has(before.word)) {
    const earlier = cueAt(
      tokens,
      lastBefore(tokens, end, (_, i) => cueAt(tokens, i)?.form === 'ing'),
    );
    return earlier && joined ? participleSubject(text, tokens, earlier, false) : around();
  }
  if (before.kind === 'quote' || PREPOSITIONS.has(before.word)) return around();
  if (before.capital) {
    let from = end - 1;
    while (from > end - 8 && tokens[from - 1]?.capital && !tokens[from - 1]?.possessive) from -= 1;
    const opening = tokens[from - 1]?.word ?? '';
    if (!PREPOSITIONS.has(opening) || OF_ACTORS.test(opening)) return { from, to: end };
    const actor = lastBefore(tokens, end, ({ word }) => word === 'with' || word === ',');
    return tokens[actor]?.word === 'with' ? sourceFrom(tokens, actor + 1) : around();
  }
  if (before.word === ',' && isSplit(tokens, end)) return null;
  const hangsOn = before.word === ',' || cueVerbs(before.word).length > 0;
  const beside = subjectBefore(tokens, end);
  const explains = beside?.to === end - 1 && tokens[beside.from - 1]?.word === ',';
  return explains && openingSubject(tokens, beside.from - 1) ? around() : (beside ?? (hangsOn ? around() : null));
}

/** "Lind left when Berg came, saying …", "Lind met Berg, who left, saying …": somebody else acts in a clause between. */
function isSplit(tokens: readonly Token[], end: number): boolean {
  for (let i = end - 2; i > Math.max(0, end - REACH); i -= 1) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (token?.kind !== 'word') return false;
    if (/^(?:who|which)$/u.test(token.word) && !PREPOSITIONS.has(tokens[i - 1]?.word ?? '')) return true;
    if (/^(?:when|after|as|while|before)$/u.test(token.word) && (next?.capital || DETERMINERS.has(next?.word ?? '')))
      return tokens.slice(i, end).some((_, at) => isVerb(tokens, i + at));
  }
  return false;
}

/** Whether a word is likely a finite verb. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const { word, capital } = tokens[at] ?? { word: '', capital: true };
  return !capital && (AUXILIARIES.has(word) || word.endsWith('ed') || cueAt(tokens, at)?.form === 'finite');
}
