import { overlaps, type Range } from '../../model/span.ts';
import type { FoundMention, FoundPosition } from './find.ts';
import {
  commonOffices,
  cyrillicOffices,
  functionWords,
  honorifics,
  institutions,
  modifiers,
  nonNames,
  offices,
  phraseEnds,
  shortTitles,
} from './name-words.ts';
import { indexFrom, joins, type Token, tokensOf } from './tokens.ts';

interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Range;
  readonly mentions: readonly FoundMention[];
}

const isOffice = (token: Token | undefined): boolean =>
  token !== undefined && (offices.has(token.small) || shortTitles.has(token.small));

const besideName = /^(?:['’]s)?[. ]? ?$/u;

/** Whether a word may belong to the office that follows it: "former", "Lukashenko’s", "Freedom House". */
const qualifies = (token: Token): boolean =>
  modifiers.has(token.small) ||
  offices.has(token.small) ||
  ((token.shape !== 'small' || token.possessive) && !functionWords.has(token.small));

/** A sentence opens with a capital that proves nothing. */
const isKnown = ({ small, shape }: Token): boolean =>
  shape === 'upper' || modifiers.has(small) || offices.has(small) || nonNames.has(small) || institutions.has(small);

/** The first word of the noun phrase that ends with the word at `head`. */
function phraseStart(tokens: readonly Token[], head: number): number {
  let from = head;
  while (from > 0 && head - from < 9) {
    const [before, token] = [tokens[from - 1], tokens[from]];
    if (!before || !token || !(joins(token.gap) || token.gap === '-') || !qualifies(before)) break;
    if (from === 1 && !before.possessive && !isKnown(before)) break;
    from -= 1;
  }
  return from;
}

/** "president of Belarus", "head of the KGB": the index of the office before "of" and capitalised words. */
function officeOf(tokens: readonly Token[], last: number): number | null {
  for (let at = last; at > 0 && last - at < 6; at -= 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (!before || !token || !joins(token.gap)) return null;
    if ((token.small === 'of' || token.small === 'for') && at < last) return isOffice(before) ? at - 1 : null;
    if (token.shape === 'small' && token.small !== 'the' && token.small !== 'and') return null;
  }
  return null;
}

/** "US President", "Lukashenko’s spokeswoman", "prominent opposition figure": what stands directly before a name. */
function before({ text, tokens }: Scene, name: Range): Range | null {
  const last = indexFrom(tokens, name.start) - 1;
  const token = tokens[last];
  if (!token || !besideName.test(text.slice(token.end, name.start)) || token.possessive) return null;
  if (token.small in honorifics) return null;
  const head = isOffice(token) ? last : officeOf(tokens, last);
  if (head === null) return null;
  const from = phraseStart(tokens, head);
  const first = tokens[from];
  if (!first || (from === last && commonOffices.has(token.small))) return null;
  return { start: first.start, end: text[token.end] === '.' ? token.end + 1 : token.end };
}

/** What may stand between an office and a name: genitives and "по", no verb and no other preposition. */
const dependent = ({ small, shape }: Token): boolean =>
  shape !== 'small' ||
  /^(?:по|па|при|пры)$/u.test(small) ||
  (/.{3}(?:[оаеэ]г[оа]|[ыиі]х|[оае]й|[оа]ў|ов|ам|[ыиіаяуью])$/u.test(small) && !/(?:л[аио]|лі|с[яь])$/u.test(small));

const adjective = /(?:[ыи]й|[оа]й|ая|яя|[іы]|шн|экс-)$/u;

/** "президент Беларуси", "спецпосланник Трампа": an office and what depends on it, directly before a name. */
function beforeCyrillic({ text, tokens }: Scene, name: Range): Range | null {
  const last = indexFrom(tokens, name.start) - 1;
  const end = tokens[last]?.end;
  if (end === undefined || text.slice(end, name.start) !== ' ') return null;
  for (let at = last; at >= 0 && last - at < 6; at -= 1) {
    const token = tokens[at];
    if (!token) return null;
    if (cyrillicOffices.test(token.small)) {
      const previous = tokens[at - 1];
      // "спецпосланником президента США": the name goes with the first of two offices.
      if (previous && joins(token.gap) && cyrillicOffices.test(previous.small)) continue;
      // An unknown noun may govern this one: "соратником президента Джоном Коулом" gives nobody an office.
      if (previous && joins(token.gap) && /(?:ом|ем|ым|им)$/u.test(previous.small) && /[ая]$/u.test(token.small))
        return null;
      const head = token.gap === '-' ? at - 1 : at;
      const qualifier = tokens[head - 1];
      const gap = tokens[head]?.gap ?? '';
      const start = qualifier && joins(gap) && adjective.test(qualifier.small) ? qualifier.start : tokens[head]?.start;
      return { start: start ?? token.start, end };
    }
    if ((!joins(token.gap) && token.gap !== '-') || !dependent(token)) return null;
  }
  return null;
}

/** Up to the next mark; the full stop of an abbreviation is none. */
const PHRASE = /^(?:[^,.;:!?()\n“”"„«»—–]|(?<=\b(?:Mr|Mrs|Ms|Dr|U|S|Sen|Gov|Rep|St|Jr|Sr|Lt|Gen|[A-Z]))\.){2,130}/u;

/**
 * The noun phrase at `start`, if it is somebody's office: up to the next mark, with an office noun as its head and no
 * verb of the main clause.
 */
function officePhrase({ text, tokens, sentence, mentions }: Scene, start: number): Range | null {
  const rest = text.slice(start, Math.min(sentence.end, start + 200));
  const phrase = PHRASE.exec(rest)?.[0];
  if (!phrase || phrase.length >= 130) return null;
  const range = { start, end: start + phrase.trimEnd().length };
  const inside = tokens.slice(indexFrom(tokens, range.start), indexFrom(tokens, range.end));
  const cut = inside.findIndex((token) => phraseEnds.has(token.small));
  if (cut >= 0) return null;
  const head = inside.findIndex((token, at) => isOffice(token) && !nounAfter(inside, at));
  const preposition = inside.findIndex(
    (token) => token.shape === 'small' && /^(?:of|for|to|in|at|from|with|on)$/u.test(token.small),
  );
  if (head < 0 || (preposition >= 0 && preposition < head)) return null;
  const office = inside[head];
  if (
    !office ||
    !inside.slice(0, head).every((token) => qualifies(token) || isDeterminer(token) || token.shape === 'small')
  )
    return null;
  const opening = mentions[indexFrom(mentions, start)];
  const isList = opening?.start === start && /^(?: and\b|,|$)/u.test(text.slice(opening.end, opening.end + 6));
  const next = mentions[indexFrom(mentions, office.end)];
  return isList || (next && next.start - office.end < 3) ? null : range;
}

const isDeterminer = (token: Token): boolean => /^(?:a|an|the|his|her|its|their|one|another)$/u.test(token.small);

/** "deputy director": the noun is not the head where another office stands right after it. */
function nounAfter(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && (joins(next.gap) || next.gap === '-') && isOffice(next);
}

const OPENS_APPOSITION = /^,\s+(?=\p{L})/u;
const APPOSITION = /^(?:(?:a|an|the|his|her|its|their|one|another)\s|\p{L}[\p{L}.]*(?:['’]s)?\s|\p{L}[\p{L}-]*$)/iu;
const CLOSES_APPOSITION = /^(?:[,.;:!?)—–]|\s[—–-]|$)/u;

/** "Keith Kellogg, Trump’s special envoy for Ukraine, …": the phrase between commas after a name. */
function apposition(scene: Scene, name: Range): Range | null {
  const after = scene.text.slice(name.end, Math.min(scene.sentence.end, name.end + 200));
  const opening = OPENS_APPOSITION.exec(after)?.[0];
  if (!opening || !APPOSITION.test(after.slice(opening.length))) return null;
  const phrase = officePhrase(scene, name.end + opening.length);
  if (!phrase || !CLOSES_APPOSITION.test(scene.text.slice(phrase.end, scene.sentence.end))) return null;
  return phrase;
}

const APPOINTS = /\b(?:appoint|nam|nominat|pick|tapp|chos|choos|select|design|elect)\p{L}{0,6}\b[^.;:]{0,120}$/u;
const AS = /^\s+as\s+(?:(?:his|her|its|their|the|a|an)\s+)?(?:new\s+)?/u;
const APPOINTED =
  /^(?:,? who)?(?: has| had)? ?(?:was|is|been)? ?(?:been )?(?:appointed|named|nominated|elected|designated)(?: as)? (?:(?:his|her|its|their|the|a|an) )?/u;

/** "has appointed Keith Kellogg as his special envoy to Belarus", "who was named envoy". */
function appointment(scene: Scene, name: Range): Range | null {
  const { text, sentence } = scene;
  const after = text.slice(name.end, Math.min(sentence.end, name.end + 60));
  const appointed = APPOINTS.test(text.slice(Math.max(sentence.start, name.start - 160), name.start));
  const cue =
    (appointed ? AS.exec(after)?.[0] : undefined) ??
    (/^,? ?(?:who|was|is|has|had) /u.test(after.trimStart()) ? APPOINTED.exec(after)?.[0] : undefined);
  return cue ? officePhrase(scene, name.end + cue.length) : null;
}

/** The offices, titles and descriptions that a text gives people it names, word for word. */
export function findPositions(
  text: string,
  sentences: readonly Range[],
  mentions: readonly FoundMention[],
): readonly FoundPosition[] {
  const found: FoundPosition[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const inside: FoundMention[] = [];
    for (let mention = mentions[next]; mention && mention.start < sentence.end; mention = mentions[next]) {
      inside.push(mention);
      next += 1;
    }
    if (inside.length === 0) continue;
    const scene = { text, tokens: tokensOf(text, sentence), sentence, mentions: inside };
    for (const { person, ...name } of inside) {
      if (person === null) continue;
      const ranges = [
        before(scene, name) ?? beforeCyrillic(scene, name),
        apposition(scene, name),
        appointment(scene, name),
      ];
      for (const range of ranges) {
        if (range && !overlaps(range, name)) found.push({ ...range, person });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
