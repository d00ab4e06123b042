import { RELATIONAL, TITLE_BEFORE } from './roles.ts';
import type { Token } from './tokens.ts';

/** After these a Cyrillic source stands in the genitive or dative: «по словам Линда», «паводле Лінда». */
const OBLIQUE_AFTER = /^(?:словам|мнению|слоў|слов|думку|паводле|согласно)$/u;

/** Surnames without cases: «Дудко», «Гройсо»; a woman’s also where they end in a consonant. */
const indeclinable = /[оеиуюэ]$/u;
const consonant = /[бвгджзйклмнпрстфхцчшщ]$/u;

interface Named {
  readonly start: number;
  readonly end: number;
  readonly oblique: boolean;
}

/** How many words before a name are looked at. */
const REACH = 4;

/**
 * Whether a Cyrillic name in a source only tells whose somebody is: in «сказал советник Линда» another speaks. Told by
 * the case of the name, or, where it has none, by the nouns before it. `from` is where the source begins and `at` the
 * first token of the name.
 */
export function isDependent(
  text: string,
  tokens: readonly Token[],
  { from, at }: { readonly from: number; readonly at: number },
  name: Named,
  gender: 'm' | 'f' | null,
): boolean {
  const printed = text.slice(name.start, name.end).toLowerCase();
  if (!/^[\u0400-\u04ff]/u.test(printed)) return false;
  const nouns = [];
  for (let i = at - 1; i >= 0 && at - i <= REACH && tokens[i]?.kind === 'word'; i -= 1)
    nouns.unshift(tokens[i]?.word ?? '');
  const nearest = nouns.at(-1) ?? '';
  const inSource = nouns.slice(-Math.max(1, at - from));
  const related = inSource.some((noun) => RELATIONAL.test(noun));
  const beside = RELATIONAL.test(nearest) || TITLE_BEFORE.test(nearest);
  if (tokens.slice(Math.max(0, from - 2), from).some(({ word }) => OBLIQUE_AFTER.test(word))) return related && beside;
  if (name.oblique) return true;
  const lone = !/\s/u.test(printed);
  const caseless = lone && (indeclinable.test(printed) || (gender === 'f' && consonant.test(printed)));
  return caseless && related && beside;
}
