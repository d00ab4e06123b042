import { isObliqueLacinka } from './lacinka.ts';
import { RELATIONAL, TITLE_BEFORE } from './roles.ts';
import type { Token } from './tokens.ts';

/** After these a source stands in the genitive or dative: «по словам Линда», «паводле Лінда», «цитирует Линда». */
const OBLIQUE_AFTER =
  /^(?:словам|мнению|слоў|слов|думку|паводле|согласно|словами|pavodle|słoŭ|dumku|(?:про)?цитиру[ею]т|(?:про)?цитировал[аи]?|цытуе|працытава(?:ў|ла)|цитує|cytuje|слова|словы|słovy)$/u;

/** Surnames without cases: «Дудко», «Гройсо»; a woman’s also where they end in a consonant. */
const indeclinable = /[оеиуюэ]$/u;
const consonant = /[бвгджзйклмнпрстфхцчшщ]$/u;

interface Named {
  readonly start: number;
  readonly end: number;
  readonly oblique: boolean;
}

export const isObliqueAfter = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(Math.max(0, from - 2), from).some(({ word }) => OBLIQUE_AFTER.test(word));

/** Whether a name is printed in another case than the nominative, as far as its ending tells. */
export const isObliqueName = (text: string, { start, end, oblique }: Named): boolean =>
  oblique || isObliqueLacinka(text.slice(start, end));

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
  const cyrillic = /^[\u0400-\u04ff]/u.test(printed);
  if (!cyrillic && !isObliqueName(text, name)) return false;
  const nouns = [];
  for (let i = at - 1; i >= 0 && at - i <= REACH && tokens[i]?.kind === 'word'; i -= 1)
    nouns.unshift(tokens[i]?.word ?? '');
  const nearest = nouns.at(-1) ?? '';
  const inSource = nouns.slice(-Math.max(1, at - from));
  const related = inSource.some((noun) => RELATIONAL.test(noun));
  const beside = RELATIONAL.test(nearest) || TITLE_BEFORE.test(nearest);
  if (isObliqueAfter(tokens, from)) return related && beside;
  if (isObliqueName(text, name)) return true;
  const lone = !/\s/u.test(printed);
  const caseless = lone && (indeclinable.test(printed) || (gender === 'f' && consonant.test(printed)));
  return caseless && related && beside;
}
