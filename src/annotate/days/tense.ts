import type { Token } from './tokens.ts';

/** What the words around a day say of its side; null where they leave it open. */
export type Tense = 'future' | 'past' | null;

/** Words that put what goes with them in the future. */
const FUTURE =
  /^(?:will|shall|ll|won|would|must|should|might|plans?|planned|scheduled|slated|upcoming|forthcoming|tomorrow|next|буд(?:ет|ут|зе|уць)|план(?:ирует|ируют|уе|уюць)|намерены?|запланирован\p{L}*|запланаван\p{L}*|состоится|собирается|збіраецца|предстоит|адбудзецца)$/iu;

/** Words that do so before "to": "is due to", "has agreed to", "ready to". */
const FUTURE_BEFORE_TO =
  /^(?:set|expect\p{L}*|going|agree[sd]?|decide[sd]?|promise[sd]?|vow(?:s|ed)?|pledge[sd]?|ready|hope[sd]?|want(?:s|ed)?|intend(?:s|ed)?|aim(?:s|ed)?|prepar(?:es|ed|ing)|is|are|was|were|order(?:s|ed)?|deadline|deal|plan(?:s|ned|ning)?)$/iu;

/** Finite verbs of the past that do not end in "ed", and Slavic past endings. */
const PAST =
  /^(?:was|were|had|has|have|met|went|came|began|took|made|gave|held|left|sent|won|lost|became|saw|fell|rose|got|did|wrote|spoke|found|kept|brought|put|paid|let|led|shot|hit|flew|broke|chose|\p{Script=Latin}{2,20}ed|\p{Script=Cyrillic}{2,20}(?:л|ла|ло|ли|лся|лась|лись|ў|лі|ліся|ўся|лася))$/iu;

/** "the United States", "Allied Command": a name, though it ends like a verb. */
const NAME_IN_ED = /^\p{Lu}\p{Ll}{1,19}ed$/u;

/** "set aside", "set off": done, where "set to" and "set for" are yet to come. */
const SET = /^set$/iu;
const AFTER_SET = /^(?:to|for|on|in|at|by|,)$/iu;

/** Verbs of speech: they date their own words only when next to the day; beyond them begins another clause. */
const SPEECH =
  /^(?:said|says?|told|tells?|added|announced|reported|reports?|noted|stated|claimed|wrote|warned|сказа\p{L}+|заяви\p{L}+|сообщи\p{L}+|заяві\p{L}+|паведамі\p{L}+)$/iu;

/** After "is": "is expected Tuesday", "are arriving on Tuesday". */
const COMING = /^(?:expected|\p{Ll}{2,20}ing)$/u;

const ARTICLE = /^(?:the|a|an|his|her|its|their|our|this|that)$/iu;

/** How many words each way may decide; a verb of speech only within `NEAR`. */
const REACH = 12;
const NEAR = 4;

const STOP = /^[;:.!?“”"«»`]$/u;

/** What one word says by itself; `open`: an infinitive, whose time its own verb does not tell; `stop`: the clause ends. */
type WordTense = 'future' | 'past' | 'speech' | 'open' | 'stop' | null;

const BE = /^(?:is|are|was|were|be|re)$/iu;

function tenseAt(tokens: readonly Token[], n: number): WordTense {
  const [earlier, before, token, next] = [
    tokens[n - 2]?.text ?? '',
    tokens[n - 1]?.text ?? '',
    tokens[n],
    tokens[n + 1],
  ];
  if (!token || STOP.test(token.text)) return 'stop';
  if (token.text === 'to' && next && /^\p{Ll}/u.test(next.text) && !ARTICLE.test(next.text)) {
    const isPlan = FUTURE_BEFORE_TO.test(before) || FUTURE.test(before) || (before === 'due' && BE.test(earlier));
    return isPlan ? 'future' : 'open';
  }
  if (FUTURE.test(token.text) || token.text === 'may') return 'future';
  if (SPEECH.test(token.text)) return 'speech';
  if (BE.test(before) && token.text === 'due') return 'future';
  if (BE.test(before)) return COMING.test(token.text) && !/^(?:was|were|be)$/iu.test(before) ? 'future' : null;
  if (/^(?:been|being)$/iu.test(before) || (NAME_IN_ED.test(token.text) && before !== '')) return null;
  return PAST.test(token.text) || (SET.test(token.text) && next && !AFTER_SET.test(next.text)) ? 'past' : null;
}

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
  const decide = (first: number, step: 1 | -1): Tense | 'open' => {
    for (let gap = 0; gap < REACH; gap++) {
      const tense = wordAt(first + gap * step);
      if (tense === 'stop') return null;
      if (tense === 'speech') return gap < NEAR ? 'past' : 'open';
      if (tense) return tense;
    }
    return null;
  };
  return (from, to) => {
    const before = tokens[from - 1]?.text ?? '';
    if (/^by$/iu.test(before)) return 'future';
    if (/^since$/iu.test(before)) return 'past';
    if (/^(?:until|till)$/iu.test(before)) return decide(to, 1) === 'past' ? 'past' : 'future';
    if (/^as$/iu.test(before) && /^(?:soon|early|late)$/iu.test(tokens[from - 2]?.text ?? '')) return 'future';
    const tense = decide(from - 1, -1) ?? decide(to, 1);
    return tense === 'open' ? null : tense;
  };
}
