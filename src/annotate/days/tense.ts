import type { WordClass } from './lexicon.ts';
import { MOVED } from './ranges.ts';
import { slavicTense, WAS } from './slavic-tense.ts';
import type { Token } from './tokens.ts';

/**
 * What the words around a day say of its side; `failed`: what was planned for it did not happen, so it is past and yet
 * a plan. null where they leave it open.
 */
export type Tense = 'future' | 'past' | 'failed' | null;

/** Words that put what goes with them in the future. */
const FUTURE =
  /^(?:will|shall|ll|would|must|should|might|plans?|planned|planning|scheduled|slated|expected|upcoming|forthcoming|tomorrow|next)$/iu;

/** Words that do so before "to": "is due to", "has agreed to", "ready to". */
const FUTURE_BEFORE_TO =
  /^(?:set|expect\p{L}*|going|agree[sd]?|decide[sd]?|promise[sd]?|vow(?:s|ed)?|pledge[sd]?|ready|hope[sd]?|want(?:s|ed)?|intend(?:s|ed)?|aim(?:s|ed)?|prepar(?:es|ed|ing)|likely|is|are|was|were|order(?:s|ed)?|deadline|deal|plan(?:s|ned|ning)?)$/iu;

/** Finite verbs of the past that do not end in "ed". */
const PAST =
  /^(?:was|were|had|has|have|met|went|came|began|took|made|gave|held|left|sent|won|lost|became|saw|fell|rose|got|did|wrote|spoke|found|kept|brought|put|paid|let|led|shot|hit|flew|broke|chose|\p{Script=Latin}{2,20}ed)$/iu;

/** Ends in "ed" and is no past: "will succeed", "a hundred". */
const NO_PAST =
  /^(?:(?:succ|proc|exc|n|f|h|s|w|d|cr|gr|br|bl|sp|ind)eed|hundred|sacred|naked|wicked|kindred|shed|sped|united|so-called)$/iu;

/** "the United States", "Allied Command": a name, though it ends like a verb. */
const NAME_IN_ED = /^\p{Lu}\p{Ll}{1,19}ed$/u;

/** "set aside", "set off": done, where "set to" and "set for" are yet to come. */
const SET = /^set$/iu;
const AFTER_SET = /^(?:to|for|on|in|at|by|,)$/iu;

/** Verbs of speech: they date their own words only when next to the day; beyond them begins another clause. */
const SPEECH =
  /^(?:said|says?|told|tells?|added|announced|reported|reports?|noted|stated|claimed|wrote|warned|сказа[лў]\p{L}*|заяви\p{L}+|сообщи\p{L}+|заяві\p{L}+|паведамі\p{L}+|рассказа\p{L}+|отмети\p{L}+)$/iu;

/** After "is": "is expected Tuesday", "are arriving on Tuesday". */
const COMING = /^(?:expected|payable|effective|\p{Ll}{2,20}ing)$/u;

/** "The trial begins on Monday": what is fixed is told in the present. */
const SCHEDULED = /^(?:begins|starts|opens|expires|arrives|departs|resumes)$/u;
const SCHEDULED_MANY = /^(?:begin|start|expire|arrive|depart|resume)$/u;

/** "which start Monday", but "the start in March", "did not begin in March". */
const isScheduled = (before: string, word: string, next: Token | undefined): boolean =>
  SCHEDULED.test(word) ||
  (SCHEDULED_MANY.test(word) &&
    (/^\p{L}\p{Ll}{2,}s$/u.test(before) || /^(?:that|which|who|they|we)$/iu.test(before)) &&
    ['weekday', 'month', 'on', 'in', 'deictic'].includes(next?.class ?? 'x'));

/** "takes effect", "comes into force" */
const IN_FORCE = /^(?:takes?|comes?|goes?|enters?)$/u;

/** "It should be recalled that …": said to the reader, of no time. */
const TO_READERS = /^(?:recalled|noted|remembered|stressed|added|reminded|mentioned|said)$/u;

const ARTICLE = /^(?:the|a|an|his|her|its|their|our|this|that)$/iu;

/** Before "plan" as a verb. */
const PLURAL_SUBJECT = /^(?:they|we|you|i|who|also|\p{L}{3,}s)$/iu;

/** "the plan", "the reduced share": a noun or its attribute, though it has the form of a verb. */
const NO_VERB_AFTER_ARTICLE = /^(?:plans?|\p{Ll}{2,20}ed)$/u;

/** How many words each way may decide; a verb of speech only within `NEAR`. */
const REACH = 16;
const NEAR = 4;

const STOP = /^[;:!?“”"«»`]$/u;

/** What one word says by itself; `coming`: "is arriving", which looks ahead only
 * before its day; `open`: an infinitive, whose time its own verb does not tell; `stop`: the clause ends. */
type WordTense = 'future' | 'coming' | 'past' | 'failed' | 'maybe past' | 'speech' | 'open' | 'stop' | null;

const BE = /^(?:is|are|was|were|be|re)$/iu;

/** Before a day and a clock time: "until 9 a.m. Tuesday", "by noon on Friday". */
const CLOCK = /^(?:\d{1,2}|\d{1,2}:\d\d|[ap]|m|[ap]m|\.|on|noon|midnight|local|time|[A-Z]{2,3}T|GMT)$/u;

/** "the reduced share", but "this marked the end", "that ended". */
const isOfNoun = (word: string, next: Token | undefined): boolean =>
  word.startsWith('plan')
    ? !/^(?:to|for|on)$/u.test(next?.text ?? '')
    : next?.class === 'x' && /^\p{Ll}/u.test(next.text);

/** "a summit to be held in March"; but "believed to be held", "the first to be freed", "continue to be held". */
function isNounOfPlan(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  const isNoun =
    /^\p{Ll}{4,}$/u.test(word) &&
    (/^(?:meeting|hearing|gathering)$/u.test(word) || !/(?:ed|ing|ly)$/u.test(word)) &&
    !/^(?:first|last|next|only|ones|those|more|most|many|people|known|said|have|seems?|appears?|continues?|happens?|tends?|deserves?|claims?|turns?|needs?|used|came|proved|found|understood|still|also|even|left|about)$/u.test(
      word,
    );
  return (
    isNoun &&
    !tokens.slice(Math.max(0, at - 3), at).some(({ text }) => /^(?:first|second|third|last|latest|only)$/u.test(text))
  );
}

function tenseAt(tokens: readonly Token[], n: number): WordTense {
  const [earlier, before, token, next] = [
    tokens[n - 2]?.text ?? '',
    tokens[n - 1]?.text ?? '',
    tokens[n],
    tokens[n + 1],
  ];
  if (!token || STOP.test(token.text)) return 'stop';
  // "if he wins in November"
  if (/^(?:if|unless)$/iu.test(token.text)) return 'coming';
  if (token.text === 'to' && next && /^\p{Ll}/u.test(next.text) && !ARTICLE.test(next.text)) {
    const isPlan =
      (FUTURE_BEFORE_TO.test(before) && !/^in$/iu.test(earlier)) ||
      FUTURE.test(before) ||
      (before === 'due' && BE.test(earlier)) ||
      (next.text === 'be' && (before === ',' || isNounOfPlan(tokens, n - 1)));
    return isPlan ? 'future' : 'open';
  }
  if (/^won$/iu.test(token.text)) return /^['’]$/u.test(next?.text ?? '') ? 'future' : 'past';
  if (/^(?:as|than)$/iu.test(before) && token.text === 'expected') return null;
  if (/^plans$/u.test(token.text) && PAST.test(before)) return null;
  if (/^plan$/u.test(token.text) && next?.text !== 'to' && !PLURAL_SUBJECT.test(before)) return null;
  if (
    ARTICLE.test(before) &&
    !/^th(?:is|at)$/iu.test(before) &&
    NO_VERB_AFTER_ARTICLE.test(token.text) &&
    isOfNoun(token.text, next)
  )
    return null;
  if (next?.text === 'be' && TO_READERS.test(tokens[n + 2]?.text ?? '')) return null;
  if (token.text === 'next' && next?.text === 'to') return null;
  if (FUTURE.test(token.text) || token.text === 'may' || isScheduled(before, token.text, next)) return 'future';
  if (IN_FORCE.test(token.text) && /^(?:effect|into)$/iu.test(next?.text ?? '')) return 'future';
  if (SPEECH.test(token.text)) return 'speech';
  if (BE.test(before) && token.text === 'due') return 'future';
  if (BE.test(before)) return COMING.test(token.text) && !/^(?:was|were|be)$/iu.test(before) ? 'coming' : null;
  if (/^(?:been|being)$/iu.test(before) || (NAME_IN_ED.test(token.text) && before !== '')) return null;
  if (NO_PAST.test(token.text)) return null;
  if (PAST.test(token.text) || (SET.test(token.text) && next && !AFTER_SET.test(next.text))) return 'past';
  // "должны были встретиться": told of what has not been since.
  return WAS.test(token.text) && slavicTense(before) === 'future' ? 'failed' : slavicTense(token.text);
}

/** Words that take back what was planned before them: by themselves, or a "but" and a "not". */
const TAKES_BACK =
  /^(?:cancell?ed|postponed|scrapped|отменен\p{L}*|отменён|перенес\p{L}*|отложен\p{L}*|адмен\p{L}*)$/iu;
const BUT = /^(?:but|however|но|однако|але|аднак)$/iu;
const NOT = /^(?:not|never|didn|wasn|weren|failed|called|не|ня)$/iu;

const WAS_DUE = /^(?:was|were|had|планир\p{L}+л\p{L}?|планава\p{L}+|собирал\p{L}+|збіраў\p{L}*)$/iu;

/** The longest name in quotation marks that is stepped over: «Арт Сядзіба». */
const LONGEST_NAME = 6;

/** How many words to go on, from a mark that opens a short name in marks to the one that closes it; else 0. */
function nameLength(tokens: readonly Token[], at: number, step: 1 | -1): number {
  const mark = tokens[at]?.text ?? '';
  if (!(step > 0 ? /^[«“„"]$/u : /^[»”“"]$/u).test(mark)) return 0;
  for (let n = 2; n <= LONGEST_NAME; n++) {
    const text = tokens[at + n * step]?.text ?? '';
    if (/^[.!?;:,]$/u.test(text)) return 0;
    if ((step > 0 ? /^[»”“"]$/u : /^[«“„"]$/u).test(text)) return n + 1;
  }
  return 0;
}

const YEARS: ReadonlySet<WordClass> = new Set(['year', 'years', 'decade', 'date', 'yearmonth']);

/** What goes on to a day still to come: "extended until 2026". */
const EXTENDED =
  /^(?:extend(?:s|ed|ing)|prolong(?:s|ed|ing)|valid|banned|barred|suspended|sentenced|remains?|runs?|lasts)$/iu;

/** "The vote is Sunday", "Elections are on 25 February", "is set for 8 January". */
function isToBe(tokens: readonly Token[], from: number, first: number): boolean {
  const at = (/^on$/iu.test(tokens[from]?.text ?? '') ? from : first) - 1;
  const [earlier, before] = [tokens[at - 1]?.text ?? '', tokens[at]?.text ?? ''];
  if (tokens[from]?.class === 'in') return false;
  if (/^(?:is|are)$/iu.test(before)) return !/^(?:it|this|that|there)$/iu.test(earlier);
  return (
    /^for$/iu.test(before) && /^set$/iu.test(earlier) && /^(?:is|are|been|also)$/iu.test(tokens[at - 2]?.text ?? '')
  );
}

/** "effective Feb. 1", "notes due Jan. 15", "a meeting for Friday"; but "fell due", "jailed for Sunday's protest". */
function isFuturePhrase(tokens: readonly Token[], from: number, to: number, first: number): boolean {
  const [earlier, before] = [tokens[first - 2]?.text ?? '', tokens[first - 1]?.text ?? ''];
  if (/^due$/iu.test(earlier) && /^(?:out|back|in)$/iu.test(before)) return true;
  if (/^(?:effective|payable|due)$/iu.test(before)) return !/^(?:came|fell|was|were|been)$/iu.test(earlier);
  if (/^for$/iu.test(tokens[from - 1]?.text ?? '') && tokens[from]?.class === 'weekday')
    return !/^['’]$/u.test(tokens[to]?.text ?? '');
  return isToBe(tokens, from, first);
}

const LEADS = /^(?:by|until|till)$/iu;

/** "На пятницу объявили": for Friday; but "в ночь на пятницу". */
const isSlavicFor = (tokens: readonly Token[], from: number): boolean =>
  tokens[from]?.class === 'weekday' &&
  /^(?:на|na)$/iu.test(tokens[from - 1]?.text ?? '') &&
  !/^(?:ночь|ноч|noč)$/iu.test(tokens[from - 2]?.text ?? '');

/**
 * Tells on which side the clause around tokens `from` to `to` puts its day: the nearest verb before decides, else the
 * first one after. "by Friday" and "as soon as Friday" look ahead; "until Friday" does where no past follows.
 * Looks at each word once, however many days there are.
 */
export function tenseReader(tokens: readonly Token[]): (from: number, to: number) => Tense {
  const known: WordTense[] = [];
  const wordAt = (n: number): WordTense => {
    let tense = known[n];
    if (tense === undefined) {
      tense = tenseAt(tokens, n);
      known[n] = tense;
    }
    return tense;
  };
  /** The first word that decides; `step` away from `first`. */
  const decide = (first: number, step: 1 | -1): Exclude<Tense, null> | 'open' | null => {
    let maybe: 'past' | null = null;
    for (let gap = 0; gap < REACH; gap++) {
      gap += nameLength(tokens, first + gap * step, step);
      const tense = wordAt(first + gap * step);
      if (tense === 'stop') return maybe;
      if (tense === 'speech') return gap < NEAR ? 'past' : (maybe ?? 'open');
      if (tense === 'coming' && step > 0) continue;
      if (tense === 'coming') return 'future';
      if (tense === 'maybe past') maybe = 'past';
      else if (tense) return tense;
    }
    return maybe;
  };
  const has = (word: RegExp, first: number, last: number): boolean => {
    for (let n = Math.max(0, first); n < last; n++) {
      const text = tokens[n]?.text ?? '';
      if (word.test(text)) return true;
    }
    return false;
  };
  /** A day with its year that a verb of the past goes with: "he lived there until 1805". */
  const pastYear = (from: number, to: number): boolean =>
    tokens.slice(from, to).some(({ class: kind }) => YEARS.has(kind)) && decide(from - 1, -1) === 'past';
  /** "was due to come on Monday but did not". */
  const isTakenBack = (from: number, to: number): boolean => {
    const end = to + NEAR + 3;
    return has(WAS_DUE, from - REACH, from) && (has(TAKES_BACK, to, end) || (has(BUT, to, end) && has(NOT, to, end)));
  };
  return (from, to) => {
    let first = from;
    while (first > 0 && from - first < 8 && CLOCK.test(tokens[first - 1]?.text ?? '')) first -= 1;
    // "by the end of the year": the word that says so may be one of the day's own.
    const before = (LEADS.test(tokens[from]?.text ?? '') ? tokens[from] : tokens[first - 1])?.text ?? '';
    if (isSlavicFor(tokens, first)) return 'future';
    if (/^since$/iu.test(before)) return 'past';
    if (isFuturePhrase(tokens, from, to, first)) return 'future';
    if (/^by$/iu.test(before) && decide(from - 1, -1) === 'future') return 'future';
    if (/^by$/iu.test(before)) return decide(to, 1) === 'past' || pastYear(from, to) ? 'past' : 'future';
    if (/^through$/iu.test(before) && has(EXTENDED, from - REACH, from) && decide(to, 1) !== 'past') return 'future';
    if (/^(?:until|till)$/iu.test(before)) {
      const isExtended = EXTENDED.test(tokens[first - 2]?.text ?? '');
      return decide(to, 1) === 'past' || (!isExtended && pastYear(from, to)) ? 'past' : 'future';
    }
    if (/^as$/iu.test(before) && /^(?:soon|early|late)$/iu.test(tokens[first - 2]?.text ?? '')) return 'future';
    if (/^(?:to|for|на|до|да)$/iu.test(before) && MOVED.test(tokens[first - 2]?.text ?? '')) return 'future';
    const tense = decide(from - 1, -1) ?? decide(to, 1);
    if (tense === 'future' && isTakenBack(from, to)) return 'failed';
    return tense === 'open' ? null : tense;
  };
}
