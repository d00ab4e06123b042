import { skipBack, subjectBefore } from '../phrase.ts';
import { SENDING, TEXTS } from '../roles.ts';
import type { Attribution, QuoteRule } from '../rule.ts';
import type { Token } from '../tokens.ts';
import { RELATIVES, SUBORDINATORS } from '../words.ts';

/** How many tokens there may be from the text that is sent to the words in marks. */
const REACH = 14;

/** "Lind has sent a letter of thanks": who sends, and what. */
export function sending(
  tokens: readonly Token[],
  verb: number,
): { readonly attribution: Attribution; readonly text: number } | null {
  if (!SENDING.has(tokens[verb]?.word ?? '')) return null;
  for (let text = verb + 1; text < Math.min(tokens.length, verb + 6); text += 1) {
    if (tokens[text]?.kind !== 'word') return null;
    if (!TEXTS.has(tokens[text]?.word ?? '')) continue;
    const source = subjectBefore(tokens, skipBack(tokens, verb).at);
    return (
      source && {
        attribution: { tokens, source, cue: { from: verb, to: text + 1 }, way: 'governed', classes: ['utter'] },
        text,
      }
    );
  }
  return null;
}

/** Lind has sent a message of greetings to “all friends”. */
export const sentMessage: QuoteRule = {
  read({ tokens, at }) {
    for (let i = at - 1; i >= 0 && at - i <= REACH + 6; i -= 1) {
      const word = tokens[i]?.word ?? '';
      if (/^[,;:.]$/u.test(word) || SUBORDINATORS.has(word) || RELATIVES.has(word)) return null;
      const found = sending(tokens, i);
      if (found) return at - found.text <= REACH ? found.attribution : null;
    }
    return null;
  },
};
