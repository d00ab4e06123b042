import { cueAt } from '../cues.ts';
import { subjectBefore } from '../phrase.ts';
import type { Attribution } from '../rule.ts';
import type { Token } from '../tokens.ts';
import { isWeak } from '../verbs.ts';
import { clauseSubject } from './clause-subject.ts';

/** A sentence that is nothing but a quotation, or, in Cyrillic print, goes on with one after a dash. */
export const standsAlone = (tokens: readonly Token[]): boolean =>
  (tokens[0]?.kind === 'quote' || (tokens[0]?.word === '—' && tokens[1]?.kind === 'quote')) &&
  tokens.every(({ kind, word }, i) => kind === 'quote' || /^[.…]$/u.test(word) || (i === 0 && word === '—'));

/** Lind stated: [paragraph] “The talks go on.” What ends in a colon speaks for the quotation that comes next. */
export function announced(text: string, previous: readonly Token[]): Attribution | null {
  if (previous.at(-1)?.word !== ':') return null;
  for (let i = previous.length - 2; i >= 0 && previous.length - i < 60; i -= 1) {
    const cue = cueAt(previous, i);
    if (!cue?.classes.includes('say') || cue.unsaid) continue;
    if (isWeak(previous[i]?.word ?? '') && i < previous.length - 2) continue;
    const before = previous[cue.subjectEnd - 1]?.word;
    const source =
      cue.form === 'finite' && before !== 'and' && before !== ','
        ? subjectBefore(previous, cue.subjectEnd)
        : ((before === ',' ? subjectBefore(previous, cue.subjectEnd) : null) ??
          clauseSubject(text, previous, cue.subjectEnd));
    return source && { tokens: previous, source, cue: { from: i, to: i + 1 }, way: 'direct', classes: cue.classes };
  }
  return null;
}

/** Lind said the talks were hard. “We need time.” The speaker of a sentence goes on in the quotation after it, in one paragraph. */
export function spokeBefore(previous: readonly Token[]): Attribution | null {
  for (let i = 1; i < previous.length && i < 40; i += 1) {
    const cue = cueAt(previous, i);
    if (cue?.form !== 'finite') continue;
    if (cue.unsaid || !cue.classes.includes('say')) return null;
    const source = subjectBefore(previous, cue.subjectEnd);
    if (!source) return null;
    return { tokens: previous, source, cue: { from: i, to: i + 1 }, way: 'governed', classes: cue.classes };
  }
  return null;
}

/** As `spokeBefore`, but null where the sentence reports somebody's words in somebody's words: "Lind said Berg had told him". */
export function spokeAlone(previous: readonly Token[]): Attribution | null {
  const told = spokeBefore(previous);
  if (!told) return null;
  for (let i = told.cue.to; i < previous.length && i < told.cue.to + 40; i += 1) {
    const cue = cueAt(previous, i);
    if (cue?.form === 'finite' && cue.classes.includes('say')) return null;
  }
  return told;
}
