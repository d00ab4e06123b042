import { isSlavic } from './lacinka.ts';
import type { Phrase } from './phrase.ts';
import { HYPERNYMS, OFFICES, TRADES } from './roles.ts';
import type { Token } from './tokens.ts';
import { FEMININE, MASCULINE, PREPOSITIONS, RELATIVES } from './words.ts';

/** The part of a source that names: up to its first comma, preposition or relative pronoun. */
export function headOf(tokens: readonly Token[], { from, to }: Phrase): Phrase {
  let end = from + 1;
  while (end < to) {
    const token = tokens[end];
    if (token?.kind !== 'word' || RELATIVES.has(token.word)) break;
    if (PREPOSITIONS.has(token.word)) break;
    end += 1;
  }
  return { from, to: end };
}

/** The first token of a phrase that passes; -1 where none does. */
export function indexWithin(tokens: readonly Token[], { from, to }: Phrase, test: (token: Token) => boolean): number {
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (token && test(token)) return i;
  }
  return -1;
}

const HEADS: ReadonlySet<string> = new Set(['head', 'глава', 'главы', 'кіраўнік', 'кіраўніка']);

/** "the head of state", «глава государства». */
export function isHeadOfState(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const head = indexWithin(tokens, { from, to }, ({ word }) => HEADS.has(word));
  if (head < 0) return false;
  const state = tokens[head + 1]?.word === 'of' ? head + 2 : head + 1;
  return /^(?:state|государства|дзяржавы)$/u.test(tokens[state]?.word ?? '');
}

export const PRESIDENTS = ['president', 'президент', 'президента', 'прэзідэнт', 'прэзідэнта'];

export const isOffice = (token: Token | undefined): boolean =>
  token !== undefined && (OFFICES.has(token.word) || HYPERNYMS.has(token.word) || TRADES.has(token.word));

/** What follows "Deputy Secretary of State" in a source; an empty phrase where it names no such office. */
export function afterOffice(tokens: readonly Token[], { from, to }: Phrase): Phrase {
  const of = indexWithin(tokens, { from: from + 1, to }, ({ word }) => word === 'of');
  const holds = of > 0 && tokens[of - 1]?.capital && isOffice(tokens[of - 1]) && tokens[of + 1]?.capital;
  return holds ? { from: of + 2, to } : { from, to: from };
}

export const OWNERS: Readonly<Record<string, string>> = {
  ...{ his: 'he', him: 'he', her: 'she', его: 'он', её: 'она', ее: 'она', яго: 'ён', ягоных: 'ён', яе: 'яна' },
  ...{ jaho: 'jon', jaje: 'jana', його: 'він', її: 'вона' },
};

export const genderOf = (token: { readonly word: string } | undefined): 'm' | 'f' | null =>
  MASCULINE.has(token?.word ?? '') ? 'm' : FEMININE.has(token?.word ?? '') ? 'f' : null;

/** «сказал Лукашенко журналистам»: a name right after its verb, with more words behind it. */
export function isSlavicStart(tokens: readonly Token[], from: number, start: number): boolean {
  const first = tokens[from];
  return first?.start === start && (isSlavic(first.word) || isSlavic(tokens[from - 1]?.word ?? ''));
}

export function afterVerb(tokens: readonly Token[], verb: number): Phrase | null {
  const next = tokens[verb + 1];
  return next?.kind === 'word' && (next.capital || genderOf(next))
    ? { from: verb + 1, to: Math.min(tokens.length, verb + 5) }
    : null;
}
