import { cueAt } from '../cues.ts';
import { beginsSource, slavicSource, sourceFrom, subjectBefore } from '../phrase.ts';
import type { Attribution, QuoteRule } from '../rule.ts';
import type { Token } from '../tokens.ts';
import { isTransitive } from '../verbs.ts';

/** Washington can “change the region” by talks, Lind stressed. What ends the sentence reports all of it. */
export const trailing: QuoteRule = {
  read({ tokens, at }) {
    for (let i = at + 1; i < Math.min(tokens.length, at + 60); i += 1) {
      if (tokens[i]?.word !== ',') continue;
      const reversed = verbFirst(tokens, i + 1);
      if (reversed) return reversed;
      for (let verb = i + 2; verb < Math.min(tokens.length, i + 12); verb += 1) {
        if (tokens[verb]?.word === ',' || tokens[verb]?.kind === 'quote') break;
        const cue = cueAt(tokens, verb);
        if (!cue) continue;
        if (cue.form !== 'finite' || !cue.classes.includes('say')) break;
        const source = subjectBefore(tokens, cue.subjectEnd);
        if (source?.from !== i + 1 || cue.unsaid) break;
        return { tokens, source, cue: { from: i + 1, to: verb + 1 }, way: 'governed', classes: cue.classes };
      }
    }
    return null;
  },
};

/** "…, said Lind.", «…, заявил Линд.» */
function verbFirst(tokens: readonly Token[], verb: number): Attribution | null {
  const cue = cueAt(tokens, verb);
  if (cue?.form !== 'finite' || cue.unsaid || !cue.classes.includes('say')) return null;
  if (isTransitive(tokens[verb]?.word ?? '')) return null;
  const source = beginsSource(tokens[verb + 1]) ? sourceFrom(tokens, verb + 1) : slavicSource(tokens, verb + 1);
  return source && { tokens, source, cue: { from: verb, to: source.to }, way: 'governed', classes: cue.classes };
}
