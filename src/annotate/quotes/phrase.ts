import { isSlavic } from './lacinka.ts';
import { HYPERNYMS, OFFICES, RELATIONAL } from './roles.ts';
import type { Token } from './tokens.ts';
import { cueVerbs } from './verbs.ts';
import {
  ADVERBS,
  AUXILIARIES,
  BARE_SOURCES,
  CARRIERS,
  CONJUNCTIONS,
  DETERMINERS,
  INSIDE_SOURCE,
  NEGATIONS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from './words.ts';

/** Tokens from `from` up to, not including, `to`. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** A source never has more words. Bounds every search. */
const LONGEST = 24;

const isAdverb = (word: string): boolean => ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly'));

/** Words that no name for a speaker holds. */
const endsPhrase = ({ kind, word, capital }: Token): boolean =>
  kind !== 'word' ||
  SUBORDINATORS.has(word) ||
  RELATIVES.has(word) ||
  AUXILIARIES.has(word) ||
  NEGATIONS.has(word) ||
  CARRIERS.has(word) ||
  (!capital && cueVerbs(word).some(({ forms }) => !forms.includes('base')));

/** Whether a phrase that names somebody may begin with this word. */
export function beginsSource(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const { word, capital, possessive } = token;
  if (SUBJECT_PRONOUNS.has(word) || DETERMINERS.has(word) || BARE_SOURCES.has(word) || possessive) return true;
  return (
    (capital && !PREPOSITIONS.has(word) && !SUBORDINATORS.has(word) && !CONJUNCTIONS.has(word) && !isAdverb(word)) ||
    /^\d/u.test(word)
  );
}

/** A title or trade before a name: "spokeswoman Natalia Eismont", "longtime pollster Pat Caddell". */
function nameWithTrade(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (!first || endsPhrase(first)) return false;
  for (let i = from; i < to && i < from + 6; i += 1) {
    const token = tokens[i];
    if (token?.kind !== 'word' || PREPOSITIONS.has(token.word) || CONJUNCTIONS.has(token.word)) return false;
    if (token.capital && i > from) return true;
  }
  return false;
}

const startsPhrase = (tokens: readonly Token[], from: number, to: number): boolean =>
  beginsSource(tokens[from]) || nameWithTrade(tokens, from, to);

/** An office without an article: "deputy head of the union". */
function namesOffice(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to && i < from + 5; i += 1) {
    const word = tokens[i]?.word ?? '';
    if (OFFICES.has(word) || HYPERNYMS.has(word)) return true;
    if (tokens[i]?.kind !== 'word' || PREPOSITIONS.has(word)) return false;
  }
  return false;
}

const TIME =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|mornings?|afternoons?|evenings?|today|yesterday|tonight|now|moments?|\p{L}+day)$/u;

const COUNTS_TIME =
  /^(?:\d+|last|next|late|early|earlier|later|same|six|seven|eight|nine|ten|first|previous|following)$/u;

/** "Hours later,", "Last month,", "Eight years ago,", "A day before the vote,": when, not who. */
export const opensWithTime = (tokens: readonly Token[], from: number): boolean =>
  [0, 1, 2].some(
    (i) =>
      TIME.test(tokens[from + i]?.word ?? '') &&
      !tokens[from + i]?.possessive &&
      tokens.slice(from, from + i).every(({ word }) => DETERMINERS.has(word) || COUNTS_TIME.test(word)),
  );

/** Whether a stretch between commas could be a name or what explains one, and is no clause. */
function isNominal(tokens: readonly Token[], { from, to }: Phrase): boolean {
  if (from >= to || /^who|^which/u.test(tokens[from]?.word ?? '')) return false;
  if (opensWithTime(tokens, from) || tokens[from]?.contracted) return false;
  if (from === 0 && /^(?:here|there)$|(?:ing|ed)$/u.test(tokens[from]?.word ?? '') && !tokens[1]?.capital) return false;
  if (!(startsPhrase(tokens, from, to) || namesOffice(tokens, from, to))) return false;
  for (let i = from + 1; i < to; i += 1) {
    const token = tokens[i];
    if (!token || RELATIVES.has(token.word)) return true;
    if (token.kind === 'quote') return false;
    if (AUXILIARIES.has(token.word) || SUBORDINATORS.has(token.word)) return false;
    if (/[^e]ed$/u.test(token.word) && !token.capital && DETERMINERS.has(tokens[i + 1]?.word ?? '')) return false;
  }
  return true;
}

/** Cuts what opens the clause off a subject: "In a Bloomberg interview Trump" → "Trump". */
function withoutOpening(tokens: readonly Token[], { from, to }: Phrase): Phrase | null {
  if (startsPhrase(tokens, from, to)) return { from, to };
  for (let i = to - 1; i > from; i -= 1) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (!token || !before) return null;
    if (SUBJECT_PRONOUNS.has(token.word)) return { from: i, to };
    if (DETERMINERS.has(token.word)) return PREPOSITIONS.has(before.word) ? null : { from: i, to };
    if (token.capital && !(before.capital || before.possessive) && !PREPOSITIONS.has(before.word))
      return { from: i, to };
    if (token.capital && before.capital && PREPOSITIONS.has(before.word)) return null;
  }
  return null;
}

/** "report linked to", "Lind embracing the deal": a verb with its object, which no name for a speaker holds. */
function isParticipial(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !token || !next || token.capital || PREPOSITIONS.has(token.word)) return false;
  if (DETERMINERS.has(before.word) || PREPOSITIONS.has(before.word) || isAdverb(before.word)) return false;
  if (/...ed$/u.test(token.word)) return /^(?:to|with)$/u.test(next.word);
  return before.capital && /...ing$/u.test(token.word) && (next.capital || DETERMINERS.has(next.word));
}

/** The stretch right before `end` that no border cuts, at most `LONGEST` words. */
function stretchBefore(tokens: readonly Token[], end: number): Phrase {
  let from = end;
  while (from > 0 && end - from < LONGEST) {
    const token = tokens[from - 1];
    if (!token || endsPhrase(token)) break;
    if (isParticipial(tokens, from - 1)) return { from: end, to: end };
    const joins = token.word === 'and' || token.word === 'but' || token.word === 'so';
    const next = tokens[from];
    if (joins && !(token.word === 'and' && next?.capital && tokens[from - 2]?.capital)) break;
    from -= 1;
  }
  return { from, to: end };
}

/** "in Columbus, Ohio,": a name that only says where the place before it lies. */
function isWiderPlace(tokens: readonly Token[], { from, to }: Phrase): boolean {
  let place = from - 2;
  while (place > from - 8 && tokens[place]?.capital) place -= 1;
  const named = place < from - 2 && tokens[from - 1]?.word === ',';
  return (
    named &&
    /^(?:in|at|near|from|of)$/u.test(tokens[place]?.word ?? '') &&
    tokens.slice(from, to).every(({ capital }) => capital)
  );
}

/** "Scott Pruitt, the attorney general of Oklahoma," before `end`: the first of the stretches between commas that belong together. */
function subjectWithAppositives(tokens: readonly Token[], end: number): Phrase | null {
  let to = end - 1;
  let subject: Phrase | null = null;
  for (let parts = 0; parts < 5 && to > 0; parts += 1) {
    let from = to;
    while (from > 0 && to - from < LONGEST && tokens[from - 1]?.word !== ',' && tokens[from - 1]?.kind !== 'quote') {
      if (/^[:;]$/u.test(tokens[from - 1]?.word ?? '')) return null;
      if (tokens[from - 1]?.kind === 'mark' && tokens[from - 1]?.word !== '.') break;
      from -= 1;
    }
    const part = { from, to };
    const relative = RELATIVES.has(tokens[from]?.word ?? '');
    const inserted = PREPOSITIONS.has(tokens[from]?.word ?? '') || /(?:ing|ed)$/u.test(tokens[from]?.word ?? '');
    // "Lind, of Springfield, Va., said": the place is not whom it places.
    const placed = from > 0 && tokens[from]?.word === 'of' && tokens[from - 1]?.word === ',';
    if (isNominal(tokens, part)) subject = parts === 0 && isWiderPlace(tokens, part) ? null : part;
    else if (placed) subject = null;
    else if (!(subject === null && (inserted || relative || isAdverb(tokens[from]?.word ?? '')))) break;
    // "The talks go on, Anna Lind, the envoy, said": a full name that something explains is whom it explains.
    const fullName = to - from > 1 && tokens.slice(from, to).every(({ capital }) => capital);
    if (parts > 0 && fullName && subject === part) break;
    if (tokens[from - 1]?.word !== ',') break;
    to = from - 1;
  }
  const named = subject && withoutOpening(tokens, subject);
  return named && (sourceFrom(tokens, named.from) ?? named);
}

/** What a verb at `verb` has before it besides its subject: auxiliaries, adverbs, "went on to". */
export interface BeforeVerb {
  readonly at: number;
  readonly negated: boolean;
  readonly words: readonly string[];
}

export function skipBack(tokens: readonly Token[], verb: number): BeforeVerb {
  let at = verb;
  let negated = false;
  const words: string[] = [];
  while (at > 0 && verb - at < 6) {
    const word = tokens[at - 1]?.word ?? '';
    const day = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u.test(word);
    if (!AUXILIARIES.has(word) && !NEGATIONS.has(word) && !isAdverb(word) && !day) break;
    negated ||= NEGATIONS.has(word);
    words.push(word);
    at -= 1;
  }
  return { at, negated, words };
}

/** The subject of a verb before which `end` is: a pronoun, a name with its appositives, "the head of the union". */
export function subjectBefore(tokens: readonly Token[], end: number, relatives = 1): Phrase | null {
  const last = tokens[end - 1];
  if (!last) return null;
  if (last.word === ',') return subjectWithAppositives(tokens, end);
  if (last.word === 'who' || last.word === 'which') {
    const comma = tokens[end - 2]?.word === ',' ? 1 : 0;
    return relatives > 0 ? subjectBefore(tokens, end - 1 - comma, relatives - 1) : null;
  }
  if (last.kind !== 'word') return null;
  if (SUBJECT_PRONOUNS.has(last.word)) return { from: end - 1, to: end };
  const stretch = stretchBefore(tokens, end);
  return stretch.from < stretch.to ? withoutOpening(tokens, stretch) : null;
}

const ARTICLE = /^(?:the|an?|his|her|its|their|our|my|your)$/u;

/** The name or description that begins at `from`, up to what cannot belong to it: "Malkia Cyril" of "said Malkia Cyril in May". */
export function sourceFrom(tokens: readonly Token[], from: number): Phrase | null {
  if (!startsPhrase(tokens, from, from + 6)) return null;
  let to = from;
  while (to - from < LONGEST) {
    const token = tokens[to];
    const named =
      to === from + 1 &&
      ARTICLE.test(tokens[from]?.word ?? '') &&
      token?.kind === 'word' &&
      cueVerbs(token.word).length > 0;
    if (!token || (endsPhrase(token) && !named)) break;
    const before = tokens[to - 1]?.word ?? '';
    if (to > from && SUBJECT_PRONOUNS.has(before) && before !== 'one') break;
    if (to > from && !token.capital && isAdverb(token.word) && !DETERMINERS.has(tokens[to - 1]?.word ?? '')) break;
    const qualifies = DETERMINERS.has(tokens[to - 1]?.word ?? '') || isAdverb(tokens[to - 1]?.word ?? '');
    if (to > from && !token.capital && token.word.endsWith('ed') && !qualifies) break;
    if (to > from && PREPOSITIONS.has(token.word) && !INSIDE_SOURCE.has(token.word)) break;
    if (to > from && PREPOSITIONS.has(token.word) && !beginsSource(tokens[to + 1])) break;
    if (to > from && CONJUNCTIONS.has(token.word) && !tokens[to + 1]?.capital) break;
    to += 1;
  }
  const bare = to === from + 1 && ARTICLE.test(tokens[from]?.word ?? '');
  return to > from && !bare ? { from, to } : null;
}

/** The word before `from`, over the name of an outlet: «сказал «Белому дню» Линд». */
const wordBefore = (tokens: readonly Token[], from: number): string =>
  tokens[from - (tokens[from - 1]?.kind === 'quote' ? 2 : 1)]?.word ?? '';

/** Up to eight words behind a Slavic one: nouns there have neither article nor capital, «глава государства». */
export function slavicSource(tokens: readonly Token[], from: number): Phrase | null {
  if (!isSlavic(wordBefore(tokens, from))) return null;
  let to = from;
  while (to < from + 8 && tokens[to]?.kind === 'word') {
    const word = tokens[to]?.word ?? '';
    if (PREPOSITIONS.has(word) || SUBORDINATORS.has(word) || CONJUNCTIONS.has(word) || RELATIVES.has(word)) break;
    to += 1;
  }
  return to > from ? { from, to } : null;
}

/** «сказал в эфире канала Пётр Линд», «сказала в интервью Берг репортёру»: the last name behind a prepositional phrase. */
function nameBehindPhrase(tokens: readonly Token[], from: number): Phrase | null {
  const end = endOfPhrase(tokens, from);
  if (end === null) return null;
  let to = end;
  while (to > from && !tokens[to - 1]?.capital) to -= 1;
  let start = to;
  while (tokens[start - 1]?.capital && start - 1 > from + 1) start -= 1;
  const before = tokens[start - 1]?.word ?? '';
  return to > start && !PREPOSITIONS.has(before) ? { from: start, to } : null;
}

/** «сообщил представитель в посольстве Пётр Линд»: an office that a prepositional phrase parts from its bearer, at his name. */
export function withBearer(tokens: readonly Token[], source: Phrase): Phrase {
  const office = tokens
    .slice(source.from, source.to)
    .some(({ word }) => OFFICES.has(word) || HYPERNYMS.has(word) || RELATIONAL.test(word));
  const bearer = office ? nameBehindPhrase(tokens, source.to) : null;
  return bearer && bearer.to - bearer.from > 1 ? bearer : source;
}

/** Who is named behind a verb at `verb`, over the name of an outlet between them. */
export function slavicSpeaker(tokens: readonly Token[], verb: number): Phrase | null {
  const from = tokens[verb + 1]?.kind === 'quote' ? verb + 2 : verb + 1;
  return slavicSource(tokens, from) ?? placeBehind(tokens, verb) ?? nameBehindPhrase(tokens, from);
}

const IMPERSONAL =
  /^(?:говорится|сказано|сказана|skazana|отмечается|гаворыцца|адзначаецца|havorycca|adznačajecca|йдеться|зазначено)$|л[иі]$|li$/u;

/** «говорится в заявлении посольства», «сообщили в пресс-службе»: where it was said, for want of who said it. */
function placeBehind(tokens: readonly Token[], verb: number): Phrase | null {
  if (!IMPERSONAL.test(tokens[verb]?.word ?? '')) return null;
  const to = endOfPhrase(tokens, verb + 1);
  return to !== null && to > verb + 2 ? { from: verb + 2, to } : null;
}

/** Where the words end that follow a Slavic verb and the preposition at `from`; null where neither is there. */
function endOfPhrase(tokens: readonly Token[], from: number): number | null {
  if (!isSlavic(wordBefore(tokens, from)) || !PREPOSITIONS.has(tokens[from]?.word ?? '')) return null;
  let to = from;
  while (to < from + 12 && tokens[to]?.kind === 'word') to += 1;
  return to < from + 12 ? to : null;
}
