import type { Removed } from '../model/article.ts';
import { beforePaywall } from './rules/paywall.ts';

const MORE =
  /(?:…|\.{3}|\[…\]|\[\.{3}\])["”»]?(\s*(?:read more|continue reading|read (?:the )?full (?:story|article)|more|читать далее|читать полностью|подробнее|чытаць далей|падрабязней)\W{0,4})$/iu;

/** A line without what hangs on its end and is none of its words: a paywall's notice, a link to the rest. */
export function cutLineEnd(text: string): { kept: string; cut: Removed | null } {
  const more = MORE.exec(text.slice(-120))?.[1];
  if (more) return { kept: text.slice(0, -more.length), cut: { text: more.trim(), rule: 'link to the rest' } };
  const before = beforePaywall(text)?.trimEnd();
  if (!before || !/[.!?…]["”»]?$/u.test(before)) return { kept: text, cut: null };
  return { kept: before, cut: { text: text.slice(before.length).trim(), rule: 'paywall notice' } };
}
