import { inCyrillic } from '../people/lacinka.ts';
import { peopleOf } from './kind.ts';
import { normal } from './words.ts';

const ENGLISH: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  police: 'police',
  feet: 'foot',
  wives: 'wife',
  lives: 'life',
  series: 'series',
};

/** Plurals of English nouns; the first that fits. */
const SINGULARS: readonly (readonly [RegExp, string])[] = [
  [/(men)$/u, 'man'],
  [/([^aeiou])ies$/u, '$1y'],
  [/(ss|sh|ch|x|z)es$/u, '$1'],
  [/([^su])s$/u, '$1'],
];

/** Endings of Slavic nouns and of adjectives that stand for people, the longest first. */
const ENDINGS =
  /(?:ами|ями|амі|ямі|ыми|ими|ымі|імі|ого|его|ага|яга|ому|ему|аму|яму|ов|ев|ей|ий|ый|ой|аў|яў|оў|еў|ых|их|іх|ым|им|ім|ам|ям|ах|ях|ом|ем|ая|яя|ую|юю|ые|ие|ыя|ія|а|я|ы|и|і|е|у|ю|о|ь|й)$/u;

/** Words whose stem changes with their ending. */
const SLAVIC: readonly (readonly [RegExp, string])[] = [
  [/^люд(?:ей|и|ям|ях|ьми)$|^людз(?:ей|і|ям|ьмі)$|^чел$|^чал$|^человек\p{L}{0,2}$/u, 'человек'],
  [/^чалавек\p{L}{0,3}$/u, 'чалавек'],
  [/^(?:дет(?:ей|и|ям)|ребен(?:ок|ка))$/u, 'ребенок'],
  [/^граждан(?:ин)?\p{L}{0,3}$/u, 'граждан'],
  [/^грамадзян(?:ін)?\p{L}{0,3}$/u, 'грамадзян'],
  [/^(?<stem>(?:паліт)?вяз)(?:ень|ня|ню|нем|ні|няў|ням|нямі|нях)$/u, '$1н'],
  [/^лет$|^год\p{L}{0,2}$/u, 'год'],
];

const isCyrillic = (word: string): boolean => /\p{Script=Cyrillic}/u.test(word);

/** What parts the noun from what follows it: "tonnes of potash". */
const TAIL = / (?:of|in|from|for|with|on|at|to) .*$/u;
const ADJECTIVE = /(?:ых|их|іх|ые|ие|ыя|ія|ым|им|ім|ымі|ими|ыми|імі|ый|ая|ого|ага|ую)$/u;

/** The word of a counted phrase that names what is counted, as printed: "prisoners" of "other political prisoners". */
function headWord(of: string): string {
  const words = of
    .replace(TAIL, '')
    .split(/[\s\u00a0]+/u)
    .map((word) => word.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter(Boolean);
  if (!isCyrillic(words.join(''))) return words.at(-1) ?? '';
  const person = words.findLast((word) => peopleOf(word) !== null);
  return person ?? words.find((word) => !ADJECTIVE.test(normal(word))) ?? words.at(-1) ?? '';
}

const replaced = (word: string, rules: readonly (readonly [RegExp, string])[]): string | null => {
  const rule = rules.find(([pattern]) => pattern.test(word));
  return rule ? word.replace(...rule) : null;
};

/** Letters of Łacinka; no English noun has them. */
const LACINKA = /[ŭłśćźńžščĺ]/u;

/** The noun that a Łacinka phrase would have in Cyrillic, where it shows that it is one. */
function spelled(word: string): string {
  if (isCyrillic(word) || peopleOf(word) !== null) return word;
  const cyrillic = inCyrillic(word);
  return LACINKA.test(word.toLowerCase()) || peopleOf(cyrillic) !== null ? cyrillic : word;
}

/**
 * What a `Figure`'s `of` counts, by its bare noun in lower case: "prisoner" for "political prisoners", "other
 * prisoners" and "prisoners". A Slavic noun without its ending («заключенн»), Łacinka as Cyrillic; a key to compare
 * within one language, not to show. Empty for an empty `of`.
 */
export function headOf(of: string): string {
  const word = normal(spelled(headWord(of)));
  if (!isCyrillic(word)) return ENGLISH[word] ?? replaced(word, SINGULARS) ?? word;
  const bare = replaced(word, SLAVIC) ?? word.replace(ENDINGS, '').replace(/[иійь]$/u, '');
  return bare.length < 3 ? word : bare;
}

/**
 * The kind of people that a `Figure`'s `of` counts, in any language: `prisoners` for whomever a state holds or lets go
 * (prisoners, detainees, convicts, inmates, hostages, заключённых, палітвязняў), `foreigners`, `journalists`, `people`
 * for a noun that may be anybody (people, persons, citizens, человек, асоб), …; `other people` where only `headOf` can
 * tell which; null for what is no people.
 */
export function countedKind(of: string): string | null {
  if (/\b(?:foreign|иностранн\p{L}+|замежн\p{L}+) (?:national|citizen|граждан|грамадзян)/iu.test(of))
    return 'foreigners';
  if (/^(?:иностранн|замежн|zamiežn)\p{L}+[\s\u00a0](?:граждан|грамадзян|hramadzian)/iu.test(of)) return 'foreigners';
  if (/\bprisoners? of war\b/iu.test(of)) return 'prisoners of war';
  return peopleOf(spelled(headWord(of)));
}

/**
 * Whether two counted phrases may count the same: one noun, two nouns of one kind, or one of them a word for anybody
 * ("52 people" and "52 prisoners"). What narrows them ("political", "other") is not looked at.
 */
export function mayCountTheSame(a: string, b: string): boolean {
  const [one, two] = [countedKind(a), countedKind(b)];
  if (one === null || two === null || one === 'other people' || two === 'other people') {
    const isAnybody = one !== null && two !== null && (one === 'people' || two === 'people');
    return isAnybody || (one === two && headOf(a) === headOf(b));
  }
  return one === two || one === 'people' || two === 'people';
}
