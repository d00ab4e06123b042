import { type Cue, cueAt } from '../cues.ts';
import { beginsSource, type Phrase, slavicSpeaker, sourceFrom, subjectBefore, withBearer } from '../phrase.ts';
import type { QuoteRule, Site } from '../rule.ts';
import type { Token } from '../tokens.ts';
import { isTransitive, isWeak } from '../verbs.ts';
import { PREPOSITIONS } from '../words.ts';

/** How far from the quotation the verb may stand. */
const REACH = 30;

/** The first token after the comma or dash that follows a quotation; -1 where the sentence ends there. */
function afterMarks(tokens: readonly Token[], at: number): number {
  let i = at + 1;
  while (i < tokens.length && i < at + 4 && /^[,—.…-]$/u.test(tokens[i]?.word ?? '')) i += 1;
  return i < tokens.length ? i : -1;
}

const OWN_TEXT = /^(?:tweet|wrote|writes|post|написа|напіса|napisa)/u;

/** “We are ready,” Lind said, quoting Berg: whoever is quoted speaks. What somebody writes may only hold what he quotes. */
function quotedAfter(tokens: readonly Token[], at: number): Phrase | null {
  if (OWN_TEXT.test(tokens[at - 1]?.word ?? '')) return null;
  const quoting = tokens[at]?.word === ',' && /^(?:quoting|цитируя|цытуючы)$/u.test(tokens[at + 1]?.word ?? '');
  return quoting ? sourceFrom(tokens, at + 2) : null;
}

/** “We are ready,” the paper quotes Lind. */
const QUOTES = /^(?:quot|cit)(?:es|ed)$/u;

/** “We are ready,” Lind said Berg had told him: Berg speaks. */
function toldAfter(tokens: readonly Token[], at: number): Phrase | null {
  if (!tokens[at]?.capital) return null;
  for (let i = at + 1; i < at + 6 && tokens[i]?.kind === 'word'; i += 1) {
    const cue = cueAt(tokens, i);
    if (cue?.form !== 'finite' || !cue.classes.includes('say')) continue;
    const named = tokens.slice(at, cue.subjectEnd).every(({ capital }) => capital);
    return named ? { from: at, to: cue.subjectEnd } : null;
  }
  return null;
}

/** “Welcome,” Lind greeted him: after a whole quotation such verbs tell who spoke as well. */
const speaks = (cue: Cue | null): cue is Cue =>
  cue?.form === 'finite' && (cue.classes.includes('say') || cue.classes.includes('utter'));

/** “We are ready,” said Lind. «Мы готовы», — сказал Линд. */
export const verbThenSpeaker: QuoteRule = {
  read({ tokens, at }: Site) {
    const verb = afterMarks(tokens, at);
    const cue = cueAt(tokens, verb);
    if (cue?.form !== 'finite' || !cue.classes.includes('say') || isTransitive(tokens[verb]?.word ?? '')) return null;
    const next = tokens[verb + 1];
    const trade = next?.kind === 'word' && tokens[verb + 2]?.capital === true && !PREPOSITIONS.has(next.word);
    const found = beginsSource(next) || trade ? sourceFrom(tokens, verb + 1) : slavicSpeaker(tokens, verb);
    const source = found && withBearer(tokens, found);
    if (!source) return null;
    const said = { from: verb, to: source.to };
    return { tokens, source: quotedAfter(tokens, said.to) ?? source, cue: said, way: 'direct', classes: cue.classes };
  },
};

/** “We are ready,” Lind, the envoy, said. “Why?” he asked. */
export const speakerThenVerb: QuoteRule = {
  read({ tokens, at }: Site) {
    const next = afterMarks(tokens, at);
    if (next < 0) return null;
    const first = tokens[next]?.word === 'as' ? next + 1 : next;
    for (let i = first + 1; i < Math.min(tokens.length, first + REACH); i += 1) {
      const token = tokens[i];
      if (!token || token.kind === 'quote' || /^[.;:!?]$/u.test(token.word)) return null;
      const cue = cueAt(tokens, i);
      if (!speaks(cue)) continue;
      const ends = tokens[i + 1] === undefined || tokens[i + 1]?.word === '.';
      if (isWeak(token.word) && i - first > 3 && !ends) continue;
      const source = subjectBefore(tokens, cue.subjectEnd);
      if (source?.from !== first) continue;
      if (first > next && isWeak(token.word) && !/^(?:|[,.;!?—]|it)$/u.test(tokens[i + 1]?.word ?? '')) return null;
      if (cue.unsaid) return 'unsaid';
      const said = { from: first, to: i + 1 };
      const quoted =
        quotedAfter(tokens, said.to) ??
        toldAfter(tokens, said.to) ??
        (QUOTES.test(token.word) ? sourceFrom(tokens, said.to) : null);
      return { tokens, source: quoted ?? source, cue: said, way: 'direct', classes: cue.classes };
    }
    return null;
  },
};
