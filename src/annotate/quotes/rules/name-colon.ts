import type { QuoteRule } from '../rule.ts';

/** Lind: “The talks go on.” In headlines and transcripts the colon alone says who speaks. */
export const nameColon: QuoteRule = {
  read({ tokens, at }) {
    if (tokens[at - 1]?.word !== ':' || at < 2 || at > 6) return null;
    const name = tokens.slice(0, at - 1);
    if (!name.every(({ kind, capital, possessive }) => kind === 'word' && capital && !possessive)) return null;
    return { tokens, source: { from: 0, to: at - 1 }, cue: { from: at - 1, to: at }, way: 'direct', classes: ['say'] };
  },
};
