import type { Range } from '../../model/span.ts';
import type { FoundMention } from './find.ts';
import { cyrillicOffices, cyrillicTitles, nominativeOffice } from './name-words.ts';
import type { Scene } from './positions.ts';
import { indexFrom, joins, type Token } from './tokens.ts';

/** What may stand between an office and a name: genitives and "по", no verb and no other preposition. */
const dependent = ({ small, shape }: Token): boolean =>
  shape !== 'small' ||
  /^(?:по|па|при|пры|дел|спраў)$/u.test(small) ||
  (/.{3}(?:[оаеэ]г[оа]|[ыиі]х|[оае]й|[оа]ў|ов|ам|[ыиіаяуью])$/u.test(small) && !/(?:л[аио]|лі|с[яь])$/u.test(small));

/** «по внешней политике»: whatever its endings. */
const isAfterPo = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 2), at).some(({ small }) => small === 'по' || small === 'па');

const adjective = /.{3}(?:[ыи]й|[оа]й|ая|яя|(?<!л)[іы]|шн|экс-|[ыиі]м|[оеа]го|[оеа]му|ага|аму|ую|[еэ]й)$/u;

const isNominative = ({ small }: Token): boolean => nominativeOffice.test(small);
const isTitle = ({ small }: Token): boolean => cyrillicTitles.test(small);

/** The endings of the instrumental and of the dative, of men's offices and names. */
const CASES = [/(?:[оеё]м|[ыи]м|ам)$/u, /[ую]$/u];

/** Surnames without cases, such as those in -енко. */
const indeclinable = /[оеиуюэ]$/u;

/**
 * Which of the offices in a row before a name is its bearer's, by agreement in case: that of «представитель президента
 * Линда» is the second, that of «представитель президента Анна Берг» the first. null where that cannot be told.
 */
function bearersOffice({ tokens }: Scene, name: FoundMention, offices: readonly number[], last: number): number | null {
  const named = tokens.slice(indexFrom(tokens, name.start), indexFrom(tokens, name.end)).map(({ small }) => small);
  const [leftmost = -1] = offices;
  const nearest = offices.at(-1) ?? -1;
  const [first, own] = [tokens[leftmost], tokens[nearest]];
  if (!first || !own) return null;
  const lone = named.length === 1;
  if (lone && indeclinable.test(named[0] ?? '') && !name.oblique) return isTitle(own) ? nearest : null;
  if (!name.oblique) return offices.find((at) => nominativeOffice.test(tokens[at]?.small ?? '')) ?? null;
  if (isNominative(own)) return null;
  if (isNominative(first)) return isTitle(own) ? nearest : null;
  const ending = CASES.find((each) => each.test(named[0] ?? ''));
  const agreeing = offices.filter((at) => ending?.test(tokens[at]?.small ?? ''));
  if (agreeing.length > 0) return agreeing[0] ?? null;
  if (offices.length === 1) return isTitle(own) || (!lone && nearest < last) ? nearest : null;
  return CASES.some((each) => each.test(first.small)) && isTitle(own) ? nearest : null;
}

/** «кандидат в президенты»: where the candidate stands; null where the office is not run for. */
function candidacy(tokens: readonly Token[], at: number): number | null {
  const [candidate, preposition] = tokens.slice(Math.max(0, at - 2), at);
  return /^[вуў]$/u.test(preposition?.small ?? '') && /^канд[иы]да/u.test(candidate?.small ?? '') ? at - 2 : null;
}

/** "президент Беларуси", "спецпосланник Трампа": an office and what depends on it, directly before a name. */
export function beforeCyrillic(scene: Scene, name: FoundMention): Range | null {
  const { text, tokens, mentions } = scene;
  const last = indexFrom(tokens, name.start) - 1;
  const end = tokens[last]?.end;
  if (end === undefined || text.slice(end, name.start) !== ' ') return null;
  const next = mentions[indexFrom(mentions, name.end)];
  // «спецпредставителя Дональда Линда Анны Берг»: the office is the last one's.
  if (name.oblique && next && next.start === name.end + 1) return null;
  const offices: number[] = [];
  for (let at = last; at >= 0 && last - at < 9; at -= 1) {
    const token = tokens[at];
    if (!token) break;
    const candidate = candidacy(tokens, at);
    if (candidate !== null) {
      offices.unshift(candidate);
      break;
    }
    const office = cyrillicOffices.test(token.small) && token.shape !== 'upper';
    if (office) offices.unshift(at);
    else if (!(dependent(token) || isAfterPo(tokens, at)) || (offices.length > 0 && token.shape === 'small')) break;
    if (!joins(token.gap) && token.gap !== '-') break;
  }
  const at = bearersOffice(scene, name, offices, last);
  const token = at === null ? undefined : tokens[at];
  if (at === null || !token) return null;
  const head = token.gap === '-' ? at - 1 : at;
  const qualifier = tokens[head - 1];
  const gap = tokens[head]?.gap ?? '';
  const start = qualifier && joins(gap) && adjective.test(qualifier.small) ? qualifier.start : tokens[head]?.start;
  return { start: start ?? token.start, end };
}

const CLOSES = /^(?:[,.;!?)]|\s[—–-]|$)/u;

/** "Джон Коул, спецпосланник президента США, …": the office between commas after a name, in the name’s case. */
export function afterCyrillic({ text, tokens, sentence, mentions }: Scene, name: FoundMention): Range | null {
  const from = indexFrom(tokens, name.end);
  const [comma, opening] = [text.slice(name.end, name.end + 2), tokens[from]];
  if (comma !== ', ' || opening?.start !== name.end + 2 || !/^\p{Script=Cyrillic}/u.test(opening.text)) return null;
  let at = from;
  while (at < from + 3 && adjective.test(tokens[at]?.small ?? '') && joins(tokens[at + 1]?.gap ?? '')) at += 1;
  if (tokens[at + 1]?.gap === '-') at += 1;
  const head = tokens[at];
  const first = tokens[from];
  if (!head || !first || !cyrillicOffices.test(head.small) || isNominative(head) === name.oblique) return null;
  let last = at;
  for (let token = tokens[last + 1]; token && last - at < 9; token = tokens[last + 1]) {
    if (!(joins(token.gap) || token.gap === '-') || !dependent(token)) break;
    last += 1;
  }
  const end = tokens[last]?.end ?? head.end;
  const inside = mentions.slice(indexFrom(mentions, name.end), indexFrom(mentions, end));
  const closed = CLOSES.test(text.slice(end, Math.min(sentence.end, end + 3)));
  return closed && inside.every(({ oblique }) => oblique) ? { start: first.start, end } : null;
}
