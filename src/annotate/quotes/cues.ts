import { isDenied } from './denial.ts';
import { skipBack } from './phrase.ts';
import type { Token } from './tokens.ts';
import { type CueClass, cueVerbs } from './verbs.ts';
import { AUXILIARIES, CARRIERS, CONJUNCTIONS, DETERMINERS, MODALS, PREPOSITIONS, SUBJECT_PRONOUNS } from './words.ts';

/** A verb that reports, as it stands in a sentence. */
export interface Cue {
  readonly verb: number;
  readonly classes: readonly CueClass[];
  /** `ing`: "adding", whose subject is that of its clause. */
  readonly form: 'finite' | 'ing';
  /** Where its subject ends. */
  readonly subjectEnd: number;
  /** "did not say", "would say": nobody's words so far. */
  readonly unsaid: boolean;
}

const PLURAL_SUBJECT =
  /^(?:they|we|i|you|who|which|people|police|some|many|both|most)$|^(?!(?:his|its|this)$).*(?:[^s]s|men)$/u;
const ARTICLES = new Set(['a', 'an', 'the', 'his', 'their', 'its', 'no', 'any']);
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am']);
const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean));

/** Forms that are nouns unless a name or a pronoun stands before them: "late-night tweets". */
const MOSTLY_NOUNS = list(`
  tweets posts tweet post comments comment remarks remark hopes hope wishes wish answers answer questions quotes quote
  cites jokes joke rules rule finding findings reading readings writing writings saying sayings orders order points point
  threats attack attacks offers offer promises promise pledges pledge vows vow cite address hint calling greeting greetings
  warning warnings ruling filing
`);
/** Forms that are nouns after an article or a preposition only: "the report claims" has one of each. */
const SOMETIMES_NOUNS = list(
  'claims claim reports report calls call demands demand notes note state states view reads read answer',
);

/** "was heard saying", "can be seen telling": another saw or heard it, but he says it. */
const WITNESSED = /^(?:heard|overheard|seen|shown|filmed|recorded|caught|captured)$/u;

const isSubjectWord = ({ kind, word, capital }: Token): boolean =>
  kind === 'quote' || (capital && !DETERMINERS.has(word)) || SUBJECT_PRONOUNS.has(word);

/** "the Paris attacks", "last week’s Paris attack", "in Lind tweets": a name that only says which. */
function namesIt(tokens: readonly Token[], at: number): boolean {
  const [name, before] = [tokens[at - 1], tokens[at - 2]];
  if (tokens[at]?.word.endsWith('ing') || !name?.capital || !before || before.capital) return false;
  return before.possessive || DETERMINERS.has(before.word) || PREPOSITIONS.has(before.word);
}

function isNoun(tokens: readonly Token[], at: number, word: string): boolean {
  const before = tokens[skipBack(tokens, at).at - 1];
  const adjacent = tokens[at - 1];
  if (word === 'states' && adjacent?.word === 'united') return true;
  if (MOSTLY_NOUNS.has(word)) {
    const participle =
      word.endsWith('ing') &&
      (adjacent === undefined || adjacent.word === ',' || adjacent.kind === 'quote' || WITNESSED.test(adjacent.word));
    const subject =
      before !== undefined && isSubjectWord(before) && !before.possessive && tokens[at + 1]?.word !== 'of';
    return !(participle || (subject && !namesIt(tokens, at)));
  }
  if (!SOMETIMES_NOUNS.has(word)) return false;
  if (/^(?:states|claims|reports|calls)$/u.test(word) && tokens[at - 2]?.word !== 'the' && namesIt(tokens, at))
    return true;
  if (!adjacent || adjacent.possessive || DETERMINERS.has(adjacent.word) || PREPOSITIONS.has(adjacent.word))
    return true;
  return CONJUNCTIONS.has(adjacent.word) || tokens[at + 1]?.word === 'of';
}

/** "put it", "fired back", "chimed in": verbs that report only with the word behind them. */
const isPhrasal = (tokens: readonly Token[], at: number): boolean =>
  /^(?:put it|(?:fired|fires|shot|shoots|hit|hits|punched) back|chim(?:ed|es) in)$/u.test(
    `${tokens[at]?.word} ${tokens[at + 1]?.word}`,
  );

const known = new WeakMap<readonly Token[], Map<number, Cue | null>>();

/** As `readCue`, read once for each token: the rules ask again and again. */
export function cueAt(tokens: readonly Token[], at: number): Cue | null {
  const cues = known.get(tokens) ?? new Map<number, Cue | null>();
  known.set(tokens, cues);
  const before = cues.get(at);
  if (before !== undefined) return before;
  const cue = readCue(tokens, at);
  cues.set(at, cue);
  return cue;
}

/** "said Friday", "is calling", "went on to say", "they say"; null for a noun, a passive or a bare infinitive. */
function readCue(tokens: readonly Token[], at: number): Cue | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.possessive) return null;
  if (/^(?:convinced|confident|sure)$/u.test(token.word)) return convictionAt(tokens, at);
  const verbs = cueVerbs(token.word);
  const phrasal = isPhrasal(tokens, at);
  if ((verbs.length === 0 && !phrasal) || isNoun(tokens, at, token.word)) return null;
  const classes = phrasal ? (['say'] as const) : verbs.map(({ cue }) => cue);
  const forms = new Set(phrasal ? (['past'] as const) : verbs.flatMap((verb) => verb.forms));
  const before = skipBack(tokens, at);
  const cue = {
    verb: at,
    classes,
    subjectEnd: before.at,
    unsaid: before.negated || before.words.some((word) => MODALS.has(word)) || isDenied(tokens, before.at),
  };
  if (forms.has('ing') && WITNESSED.test(tokens[at - 1]?.word ?? '')) {
    const witnessed = skipBack(tokens, at - 1);
    if (witnessed.words.some((word) => BE.has(word))) return { ...cue, form: 'finite', subjectEnd: witnessed.at };
  }
  const helped = before.words.some((word) => AUXILIARIES.has(word));
  const be = before.words.find((word) => AUXILIARIES.has(word));
  const subject = tokens[before.at - 1];
  const contracted = subject?.contracted ?? false;
  if (forms.has('ing')) return { ...cue, form: helped || contracted ? 'finite' : 'ing' };
  if (forms.has('past')) {
    const passive = be !== undefined && BE.has(be);
    const adjective = before.at === at && subject !== undefined && (subject.possessive || ARTICLES.has(subject.word));
    if (passive || adjective || isParticiple(tokens, at, before.at) || isNaming(tokens, at)) return null;
    return { ...cue, form: 'finite' };
  }
  if (forms.has('present')) return { ...cue, form: 'finite' };
  if (subject?.word === 'to') {
    const carrier = tokens[before.at - 2]?.word === 'on' ? before.at - 3 : before.at - 2;
    if (CARRIERS.has(tokens[carrier]?.word ?? '')) {
      return { ...cue, form: 'finite', subjectEnd: skipBack(tokens, carrier).at };
    }
  }
  if (helped) return { ...cue, form: 'finite' };
  return subject && PLURAL_SUBJECT.test(subject.word) ? { ...cue, form: 'finite' } : null;
}

const BE_CALLED =
  /^(?:called|described|labell?ed|branded|dubbed|denounced|condemned|hailed|praised|referred|characteri[sz]ed|portrayed|known|criticized|criticised|deemed|touted|termed)$/u;

/** "Lind, often called “the Fox”, left": what is right behind the first comma of a sentence is said of him, not by him. */
function isParticiple(tokens: readonly Token[], at: number, from: number): boolean {
  if (!BE_CALLED.test(tokens[at]?.word ?? '') || tokens[from - 1]?.word !== ',') return false;
  const start = Math.max(0, from - 14);
  return (
    !tokens.slice(start, from - 1).some(({ word }) => word === ',') ||
    /^(?:as|to|by)$/u.test(tokens[at + 1]?.word ?? '')
  );
}

/** "a book called “…”": a thing with an indefinite article bears the name, and gives none. */
function isNaming(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:called|dubbed|labell?ed|titled|termed)$/u.test(tokens[at]?.word ?? '')) return false;
  let from = at - 1;
  while (from > at - 5 && tokens[from]?.kind === 'word' && !DETERMINERS.has(tokens[from]?.word ?? '')) from -= 1;
  const next = tokens[at + 1];
  return /^an?$/u.test(tokens[from]?.word ?? '') && from > at - 5 && (next?.kind === 'quote' || next?.capital === true);
}

/** “…,” Lind is convinced. */
function convictionAt(tokens: readonly Token[], at: number): Cue | null {
  const { at: subjectEnd, words, negated } = skipBack(tokens, at);
  if (!words.some((word) => BE.has(word))) return null;
  return {
    verb: at,
    classes: ['say'],
    form: 'finite',
    subjectEnd,
    unsaid: negated || words.some((word) => MODALS.has(word)),
  };
}
