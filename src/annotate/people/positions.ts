import { overlaps, type Range } from '../../model/span.ts';
import { afterCyrillic, beforeCyrillic } from './cyrillic-positions.ts';
import type { FoundMention, FoundPosition } from './find.ts';
import {
  commonOffices,
  functionWords,
  honorifics,
  institutions,
  modifiers,
  nonNames,
  offices,
  phraseEnds,
  shortTitles,
} from './name-words.ts';
import { isHeadline } from './segments.ts';
import { indexFrom, joins, type ReadSentence, type Token } from './tokens.ts';

/** A sentence, its words and the people it names. */
export interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Range;
  readonly mentions: readonly FoundMention[];
  /** Capitals prove nothing in it. */
  readonly headline: boolean;
}

const isOffice = (token: Token | undefined): boolean =>
  token !== undefined && (offices.has(token.small) || shortTitles.has(token.small));

/** After an office: a full stop, the bracket that closes "(KGB)", an honorific. */
const besideName = /^(?:['’]s)?[.)]? ?(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?$/u;

/** "President and CEO Anna Berg" is one person, "the envoy and President Anna Berg" are two. */
const secondTitles = new Set(['ceo', 'founder', 'co-founder', 'editor', 'director', 'publisher']);

/** Participles that are verbs in "The court convicted activist Lind", and none in "the convicted activist Lind". */
const participles = new Set('released detained convicted imprisoned jailed exiled'.split(' '));

/** Whether a word may belong to the office that follows it: "former", "Lukashenko’s", "Freedom House". */
const qualifies = (token: Token): boolean =>
  modifiers.has(token.small) ||
  offices.has(token.small) ||
  ((token.shape !== 'small' || token.possessive) && !functionWords.has(token.small));

/** A sentence opens with a capital that proves nothing. */
const isKnown = ({ small, shape, text }: Token): boolean =>
  shape === 'upper' ||
  (shape === 'initial' && text.length > 2) ||
  modifiers.has(small) ||
  offices.has(small) ||
  nonNames.has(small) ||
  institutions.has(small);

/** The first word of the noun phrase that ends with the word at `head`. */
function phraseStart(tokens: readonly Token[], head: number, headline: boolean): number {
  let from = head;
  while (from > 0 && head - from < 9) {
    const [before, token] = [tokens[from - 1], tokens[from]];
    if (!before || !token || !(joins(token.gap) || /^[-/]$/u.test(token.gap))) break;
    const under = before.small === 'under' && token.small === 'secretary';
    if (!under && !qualifies(before)) break;
    if ((from === 1 || headline) && !under && !before.possessive && !isKnown(before)) break;
    const earlier = tokens[from - 2];
    if (participles.has(before.small) && earlier && joins(before.gap) && !opensPhrase(earlier)) break;
    from -= 1;
  }
  const [and, office] = [tokens[from - 1], tokens[from - 2]];
  return and?.small === 'and' && isOffice(office) && joins(and.gap) && secondTitles.has(tokens[from]?.small ?? '')
    ? phraseStart(tokens, from - 2, headline)
    : from;
}

const opensPhrase = ({ small, possessive }: Token): boolean =>
  possessive || /^(?:a|an|the|his|her|its|their|of|for|to|by|with|from)$/u.test(small);

/** "president of Belarus", "head of the Committee for Security (KGB)": the index of the office before "of" and capitalised words. */
function officeOf(tokens: readonly Token[], last: number): number | null {
  for (let at = last; at > 0 && last - at < 12; at -= 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (!before || !token || !(joins(token.gap) || (token.gap === ' (' && token.shape === 'upper'))) return null;
    if (/^(?:of|for|to|at)$/u.test(token.small) && at < last) {
      if (isOffice(before)) return at - 1;
      continue;
    }
    if (token.shape === 'small' && !/^(?:the|and)$/u.test(token.small) && !modifiers.has(token.small)) return null;
  }
  return null;
}

/** "US President", "Lukashenko’s spokeswoman", "prominent opposition figure": what stands directly before a name. */
function before({ text, tokens, headline }: Scene, name: Range): Range | null {
  const beside = indexFrom(tokens, name.start) - 1;
  const last = (tokens[beside]?.small ?? '') in honorifics ? beside - 1 : beside;
  const token = tokens[last];
  if (!token || !besideName.test(text.slice(token.end, name.start)) || token.possessive) return null;
  const head = isOffice(token) ? last : officeOf(tokens, last);
  if (head === null) return null;
  const from = phraseStart(tokens, head, headline);
  const first = tokens[from];
  if (!first || (from === last && commonOffices.has(token.small)) || isOwned(tokens, from)) return null;
  return { start: first.start, end: /[.)]/u.test(text.charAt(token.end)) ? token.end + 1 : token.end };
}

/** "spokeswoman of the Belarusian president Anna Berg": whose office the name's is cannot be told. */
function isOwned(tokens: readonly Token[], from: number): boolean {
  const [office, of, the] = tokens.slice(Math.max(0, from - 3), from);
  return the?.small === 'the' && /^(?:of|for|to)$/u.test(of?.small ?? '') && isOffice(office);
}

/** Up to the next mark; the full stop of an abbreviation is none, nor are brackets around "KGB". */
const PHRASE =
  /^(?:[^,.;:!?()\n“”"„«»—–]|\([\p{Lu}/]{2,8}\)|(?<=\b(?:Mr|Mrs|Ms|Dr|U|S|Sen|Gov|Rep|St|Jr|Sr|Lt|Gen|[A-Z]))\.){2,130}/u;

const relatives = new Set(['who', 'whose', 'whom', 'which', 'that']);

/** Whether a name stands right after an office: that office is the name's, "US President Donald Trump’s envoy". */
function namedAfter({ text, mentions }: Scene, office: Token): boolean {
  const next = mentions[indexFrom(mentions, office.end)];
  return next !== undefined && next.start - office.end < 3 && text[office.end] !== ',';
}

/**
 * The noun phrase at `start`, if it is somebody's office: up to the next mark or relative pronoun, with an office noun
 * as its head and no verb of the main clause.
 */
function officePhrase(scene: Scene, start: number): Range | null {
  const { text, tokens, sentence, mentions } = scene;
  const rest = text.slice(start, Math.min(sentence.end, start + 200));
  const phrase = PHRASE.exec(rest)?.[0];
  if (!phrase || phrase.length >= 130) return null;
  const all = tokens.slice(indexFrom(tokens, start), indexFrom(tokens, start + phrase.trimEnd().length));
  const cut = all.findIndex((token) => phraseEnds.has(token.small));
  if ((cut >= 0 && !relatives.has(all[cut]?.small ?? '')) || /^(?:and|or|but|as|including)$/u.test(all[0]?.small ?? ''))
    return null;
  const inside = cut < 0 ? all : all.slice(0, cut);
  const first = inside.findIndex((token, at) => isOffice(token) && !nounAfter(inside, at));
  const isOwner = inside[first] !== undefined && namedAfter(scene, inside[first]);
  const owned = isOwner ? inside.findIndex((token, at) => at > first && token.possessive) + 1 : 0;
  if (isOwner && owned === 0) return null;
  const head = inside.findIndex(
    (token, at) => at >= owned && isOffice(token) && !nounAfter(inside, at) && !token.possessive,
  );
  const preposition = inside.findIndex(
    (token) => token.shape === 'small' && /^(?:of|for|to|in|at|from|with|on)$/u.test(token.small),
  );
  const office = inside[head];
  if (!office || (preposition >= 0 && preposition < head) || namedAfter(scene, office)) return null;
  if (!inside.slice(0, head).every((token) => qualifies(token) || isDeterminer(token) || token.shape === 'small'))
    return null;
  const opening = mentions[indexFrom(mentions, start)];
  const isList = opening?.start === start && /^(?: and\b|,|$)/u.test(text.slice(opening.end, opening.end + 6));
  const end = cut < 0 ? start + phrase.trimEnd().length : (inside.at(-1)?.end ?? start);
  return isList ? null : { start, end };
}

const isDeterminer = (token: Token): boolean => /^(?:a|an|the|his|her|its|their|one|another)$/u.test(token.small);

/** "deputy director": the noun is not the head where another office stands right after it. */
function nounAfter(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && (joins(next.gap) || next.gap === '-') && isOffice(next);
}

const OPENS_APPOSITION = /^(?:,\s+| \()(?=\p{L})/u;
const APPOSITION = /^(?:(?:a|an|the|his|her|its|their|one|another)\s|\p{L}[\p{L}.-]*(?:['’]s)?\s|\p{L}[\p{L}-]*$)/iu;
const CLOSES_APPOSITION = /^(?:[,.;:!?)—–]|\s(?:[—–-]|who(?:se|m)?\b|which\b|that\b)|$)/u;

/** "Keith Kellogg, Trump’s special envoy for Ukraine, …": the phrase between commas after a name. */
function apposition(scene: Scene, name: Range): Range | null {
  const after = scene.text.slice(name.end, Math.min(scene.sentence.end, name.end + 200));
  const opening = OPENS_APPOSITION.exec(after)?.[0];
  if (!opening || !APPOSITION.test(after.slice(opening.length))) return null;
  const phrase = officePhrase(scene, name.end + opening.length);
  if (!phrase || !CLOSES_APPOSITION.test(scene.text.slice(phrase.end, scene.sentence.end))) return null;
  return phrase;
}

/** What may open a sentence before its subject: "Earlier, ", "In Minsk, ". Also the end of a quotation. */
const OPENS_CLAUSE = /^(?:.{0,1000}[”"»]\s|(?:\p{L}+ly|earlier|later|meanwhile|also|today|yesterday),\s)?$/isu;
const TO_COMMA = /(?<phrase>(?:[^,;:!?()\n“”"„«»—–]|\([\p{Lu}/]{2,8}\)){4,130}),\s$/u;
const AFTER_APPOSED = /^,\s(?!and\b|or\b)(?=\p{Ll})/u;

/**
 * "US President Donald Trump’s special envoy for Belarus, John Coale, came": the office between the beginning of a
 * clause and the comma before a name, where a comma closes the name and no list goes on.
 */
function beforeComma(scene: Scene, name: Range): Range | null {
  const { text, sentence, mentions } = scene;
  if (!AFTER_APPOSED.test(text.slice(name.end, Math.min(sentence.end, name.end + 8)))) return null;
  const before = text.slice(Math.max(sentence.start, name.start - 200), name.start);
  const phrase = TO_COMMA.exec(before)?.groups?.['phrase'];
  if (!phrase) return null;
  const end = name.start - (before.length - before.trimEnd().length) - 1;
  const start = end - phrase.trimStart().length;
  if (!OPENS_CLAUSE.test(text.slice(sentence.start, start))) return null;
  const range = officePhrase(scene, start);
  const owner = mentions[indexFrom(mentions, start)];
  return range?.end === end && !(owner?.start === start && owner.end === end) ? range : null;
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
  sentences: readonly ReadSentence[],
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
    const { tokens } = sentence;
    const scene = { text, tokens, sentence, mentions: inside, headline: isHeadline(text, tokens) };
    for (const name of inside) {
      const { person } = name;
      if (person === null) continue;
      const ranges = [
        before(scene, name) ?? beforeCyrillic(scene, name),
        apposition(scene, name) ?? afterCyrillic(scene, name),
        beforeComma(scene, name),
        appointment(scene, name),
      ];
      for (const range of ranges) {
        if (range && !overlaps(range, name)) found.push({ ...range, person });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
