import { overlaps, type PersonId, type Range } from '../../model/span.ts';
import type { FoundMention, FoundPosition } from './find.ts';
import { callings, commonOffices, offices } from './name-words.ts';
import { indexFrom, joins, type ReadSentence, type Token, tokensOf } from './tokens.ts';

/** A position as words: what of it a later description must not contradict. */
interface Office {
  readonly person: PersonId;
  readonly start: number;
  readonly heads: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Whose deputy or lawyer it is, where the position names one. */
  readonly owner: PersonId | null;
}

const former = new Set(['former', 'ex', 'then', 'late']);

/** With one of these it is another office: a vice president is no president, an opposition leader no leader of a country. */
const otherOffice = new Set(
  `vice deputy assistant under opposition press staff department section service branch party senate house majority minority
  parliamentary congressional union church religious student business military community group council`.split(/\s+/u),
);

const otherOffices = [...otherOffice];

/** Nouns for one office, which a text takes by turns. Only together with a word for where it is held. */
const synonyms: readonly (readonly string[])[] = [
  ['president', 'leader', 'ruler', 'strongman', 'dictator', 'autocrat'],
  ['chief', 'head', 'boss', 'chairman', 'chairwoman'],
];

/** Lead a country as well: beside one of them, "the Polish leader" need not be the president. */
const premiers = ['minister', 'premier', 'chancellor'];

/** One word for a country and its people. */
const countries: Readonly<Record<string, string>> = {
  ...{ american: 'us', america: 'us', 'u.s.': 'us', 'united states': 'us', washington: 'us', belarusian: 'belarus' },
  ...{ ukrainian: 'ukraine', russian: 'russia', polish: 'poland', lithuanian: 'lithuania', latvian: 'latvia' },
  ...{ french: 'france', german: 'germany', british: 'britain', uk: 'britain', european: 'eu', chinese: 'china' },
};

const plainWord = ({ small }: Token): string => countries[small] ?? small;

const isPreposition = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:of|for|to|in|at|and|on)$/u.test(token.small);

function officeOf(text: string, position: FoundPosition, names: readonly FoundMention[]): Office {
  const tokens = tokensOf(text, position);
  const inside = names.slice(indexFrom(names, position.start), indexFrom(names, position.end));
  const heads = tokens.filter((token, at) => {
    const next = tokens[at + 1];
    const phrase = tokens.slice(tokens.findLastIndex(({ small }, and) => and < at && small === 'and') + 1, at);
    return offices.has(token.small) && (next === undefined || isPreposition(next)) && !phrase.some(isPreposition);
  });
  return {
    person: position.person,
    start: position.start,
    heads: new Set(heads.map((token) => token.small)),
    words: new Set(tokens.map(plainWord)),
    owner: inside.length === 1 ? (inside[0]?.person ?? null) : null,
  };
}

/** "of Belarus", "for Ukraine": the names after an office. */
function complement(tokens: readonly Token[], at: number): readonly Token[] {
  if (!isPreposition(tokens[at]) || tokens[at]?.small === 'and') return [];
  const names = tokens.slice(at + 1, at + 6);
  const tells = ({ shape, small }: Token): boolean => shape !== 'small' || otherOffice.has(small);
  const end = names.findIndex((token) => !tells(token) && token.small !== 'the');
  return names.slice(0, end < 0 ? undefined : end).filter(tells);
}

interface Description extends Range {
  readonly head: string;
  readonly words: readonly string[];
}

/** "the US special envoy": an office noun after "the", with no name behind it. */
function descriptionAt(tokens: readonly Token[], at: number): Description | null {
  const head = tokens[at];
  const next = tokens[at + 1];
  if (!head || !offices.has(head.small)) return null;
  if (next && joins(next.gap) && !head.possessive && (next.shape !== 'small' || offices.has(next.small))) return null;
  for (let from = at - 1; from >= 0 && at - from < 6; from -= 1) {
    const [token, following] = [tokens[from], tokens[from + 1]];
    if (!token || !following || token.possessive || !joins(following.gap)) return null;
    if (token.small !== 'the') continue;
    const qualifiers = tokens.slice(from + 1, at);
    if (qualifiers.some(isPreposition)) return null;
    const [of, noun] = tokens.slice(at + 1, at + 3);
    if (isPreposition(of) && noun?.small === 'state' && noun.shape === 'small' && head.small === 'head') {
      return { start: token.start, end: noun.end, head: 'president', words: qualifiers.map(plainWord) };
    }
    if (of?.small === 'of' && noun?.shape === 'small' && !/^(?:the|a|his|her|its|their)$/u.test(noun.small))
      return null;
    const words = [...qualifiers, ...(head.possessive ? [] : complement(tokens, at + 1))].map(plainWord);
    return { start: token.start, end: head.end, head: head.small, words };
  }
  return null;
}

const leadsCountry = ({ heads, words }: Office): boolean => !heads.has('minister') || words.has('prime');

/** The nouns by which a text may have told of the same office. */
const headsFor = ({ head, words }: Description): readonly string[] =>
  (words.length > 0 ? synonyms.find((nouns) => nouns.includes(head)) : undefined) ?? [head];

function whoIs(description: Description, printed: ReadonlyMap<string, readonly Office[]>): PersonId | null {
  const { head, words } = description;
  if (words.length === 0 && commonOffices.has(head)) return null;
  const isFormer = words.some((word) => former.has(word));
  const withHead = (each: string): readonly Office[] => printed.get(each) ?? [];
  const heads = headsFor(description);
  const rivals = heads.includes('leader') ? premiers.flatMap(withHead).filter(leadsCountry) : [];
  const holders = [...heads.flatMap(withHead), ...rivals].filter(
    (office) => callings.has(head) || otherOffices.every((word) => office.words.has(word) === words.includes(word)),
  );
  const fitting = holders.filter(
    (office) =>
      words.every((word) => office.words.has(word)) && isFormer === [...office.words].some((word) => former.has(word)),
  );
  const people = new Set((words.length === 0 ? holders : fitting).map((office) => office.person));
  const [only] = people;
  return people.size === 1 && only && fitting.length > 0 ? only : null;
}

/** "his deputy": an office noun after "his" or "her", with nothing but adjectives between. */
function ownedAt(tokens: readonly Token[], at: number): Description | null {
  const head = tokens[at];
  const next = tokens[at + 1];
  if (!head || !offices.has(head.small) || (next && joins(next.gap) && offices.has(next.small))) return null;
  for (let from = at - 1; from >= 0 && at - from < 4; from -= 1) {
    const [token, following] = [tokens[from], tokens[from + 1]];
    if (!token || !following || !joins(following.gap)) return null;
    if (/^(?:his|her)$/u.test(token.small)) {
      return { start: token.start, end: head.end, head: head.small, words: tokens.slice(from + 1, at).map(plainWord) };
    }
    if (token.shape !== 'small' || token.possessive) return null;
  }
  return null;
}

/** The only one to whom the text has given this office under the person named last before. */
function whoseIs(
  { head, words, start }: Description,
  printed: ReadonlyMap<string, readonly Office[]>,
  names: readonly FoundMention[],
): PersonId | null {
  const owner = names[indexFrom(names, start) - 1];
  if (!owner || owner.person === null || start - owner.end > NEAR) return null;
  const held = (printed.get(head) ?? []).filter((office) => office.owner === owner.person);
  const people = new Set(held.map((office) => office.person));
  const fits = held.some((office) => words.every((word) => office.words.has(word)));
  const [only] = people;
  return people.size === 1 && only && fits && only !== owner.person ? only : null;
}

/** "Lind … his deputy": so near the name must be. */
const NEAR = 150;

const byHead = (printed: readonly Office[]): Map<string, Office[]> => {
  const heads = new Map<string, Office[]>();
  for (const office of printed) for (const head of office.heads) put(heads, head, office);
  return heads;
};

/**
 * Whether a description may go before the position that tells whose it is: it says of what, it is no common calling,
 * nobody has been given such a one before, and it does not go on to somebody's name ("the host and author Anna Berg").
 */
function isTitle(description: Description, heads: ReadonlyMap<string, unknown>, text: string): boolean {
  const { words, head, end } = description;
  if (words.length === 0 || commonOffices.has(head) || callings.has(head)) return false;
  return !headsFor(description).some((each) => heads.has(each)) && !text.startsWith(' and ', end);
}

/** More holders of one office than these tell nothing. */
const HOLDERS = 100;

function put(heads: Map<string, Office[]>, head: string, office: Office): void {
  const known = heads.get(head);
  if (!known) heads.set(head, [office]);
  else if (known.length < HOLDERS) known.push(office);
}

/**
 * Mentions by office or description, where a position that the text gives fits exactly one person: after "opposition
 * leader Lind", "the opposition leader"; before it too, but only with a word that says of what.
 */
export function findDescriptions(
  text: string,
  sentences: readonly ReadSentence[],
  names: readonly FoundMention[],
  positions: readonly FoundPosition[],
): readonly FoundMention[] {
  const printed = positions.map((position) => officeOf(text, position, names));
  if (printed.length === 0) return [];
  const found: FoundMention[] = [];
  const placed = new Set(positions.map(({ person }) => person));
  const all = byHead(printed);
  const heads = new Map<string, Office[]>();
  let nextOffice = 0;
  for (const sentence of sentences) {
    const { tokens } = sentence;
    /** "acting for the president" after a name to which the text gives no office: it may be that one’s. */
    const isRivalled = (person: PersonId, start: number): boolean => {
      const next = indexFrom(names, start);
      const before = names.slice(Math.max(indexFrom(names, sentence.start), next - RIVALS), next);
      return (
        before.every((name) => name.person !== person) &&
        before.some((name) => name.person === null || !placed.has(name.person))
      );
    };
    for (const at of tokens.keys()) {
      const owned = ownedAt(tokens, at);
      const description = owned ?? descriptionAt(tokens, at);
      if (!description) continue;
      for (let office = printed[nextOffice]; office && office.start < description.start; office = printed[nextOffice]) {
        for (const head of office.heads) put(heads, head, office);
        nextOffice += 1;
      }
      const { start, end, head, words } = description;
      const bare = words.length === 0;
      const person = owned
        ? whoseIs(description, heads, names)
        : (whoIs(description, heads) ?? (isTitle(description, heads, text) ? whoIs(description, all) : null));
      if (
        person === null ||
        (!owned && bare && isRivalled(person, start)) ||
        isTaken(names, description) ||
        isTaken(positions, description)
      )
        continue;
      found.push({ start, end, person, via: callings.has(head) ? 'description' : 'office', oblique: false });
    }
  }
  return found;
}

/** Of the names before a description, in its sentence, so many are looked at. */
const RIVALS = 20;

/** Longer than any name or position. */
const LONGEST = 300;

/** The descriptions that are part of no name and no position. */
export const notTaken = (
  described: readonly FoundMention[],
  names: readonly FoundMention[],
  positions: readonly FoundPosition[],
): readonly FoundMention[] => described.filter((each) => !isTaken(names, each) && !isTaken(positions, each));

function isTaken(ranges: readonly Range[], range: Range): boolean {
  const near = ranges.slice(indexFrom(ranges, range.start - LONGEST), indexFrom(ranges, range.end));
  return near.some((each) => overlaps(each, range));
}
