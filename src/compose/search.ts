import type { Archive } from '../archive/archive.ts';
import { stemsOf } from '../archive/words.ts';
import type { Block, View } from '../model/view.ts';
import { citer, extractOf } from './cite.ts';
import { aboutMatter, matterOf } from './matter.ts';
import { misspellingsIn } from './misspelled.ts';
import type { Question } from './question.ts';
import { titleOf } from './title.ts';

/** A question for passages: the words as they were typed, and how the same is asked without what narrows it. */
export interface SearchQuestion extends Question {
  readonly topic: string;
  readonly wider: string;
}

/** Words of a question that are looked at one by one. */
const MOST_WORDS = 12;

/** Which words stand nowhere, not even nearly; and whether some passage has all of the others. */
function wordByWord(
  archive: Archive,
  topic: string,
): { readonly nowhere: readonly string[]; readonly together: boolean } {
  const words = topic.split(/\s+/u).filter((word) => stemsOf(word).length > 0);
  const found = words.slice(0, MOST_WORDS).map((word) => ({
    word: word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
    passages: new Set(archive.search({ words: word }).map(({ id }) => id)),
  }));
  const somewhere = found.filter(({ passages }) => passages.size > 0);
  const common = somewhere.reduce<ReadonlySet<string> | null>(
    (all, { passages }) => all?.intersection(passages) ?? passages,
    null,
  );
  return {
    nowhere: found.filter(({ passages }) => passages.size === 0).map(({ word }) => word),
    together: common === null || common.size > 0,
  };
}

const counted = (count: number): string => (count === 1 ? '1 passage' : `${count} passages`);

/** What narrows the question besides its words, in our own words: "in “Pozirk”, in those days". */
const narrowedBy = ({ person, publisher, days }: Question): string =>
  [person && ` with ${person.name}`, publisher && ` in “${publisher}”`, days && ' in those days']
    .filter(Boolean)
    .join('');

/** The same question in a publisher whose name is like the one asked for, and without all that narrows it. */
function widerOffers(archive: Archive, { publisher = '', wider }: SearchQuestion): Block[] {
  const like = archive
    .suggestPublishers(publisher)
    .filter(({ value }) => value.toLowerCase() !== publisher.toLowerCase());
  const others = publisher === '' ? [] : like.slice(0, 3);
  return [
    ...others.map(
      ({ value }): Block => ({
        kind: 'offer',
        label: `In “${value}”`,
        command: `${wider} publisher:"${value}"`,
        instead: true,
      }),
    ),
    { kind: 'offer', label: 'The same without what narrows it', command: wider, instead: true },
  ];
}

/** `/search`: the paragraphs that have the words, in whatever form and spelling, the best first. */
export function searchPassages(archive: Archive, question: SearchQuestion): View {
  const { topic, person, publisher } = question;
  const title = titleOf('Search', topic, person, publisher);
  const narrowed = narrowedBy(question);
  const hasWords = stemsOf(topic).length > 0;
  const matter = hasWords ? matterOf(archive, question) : null;
  const { notices, omitted } = matter ? aboutMatter(matter) : { notices: [], omitted: null };
  const passages = matter?.passages ?? [];
  if (passages.length === 0) {
    const none = hasWords
      ? `No passage${narrowed} in the archive has “${topic}”.`
      : `“${topic}” has no word to look for: words such as the, of and with stand everywhere.`;
    const again: Block[] = hasWords && narrowed !== '' ? widerOffers(archive, question) : [];
    return {
      title,
      asOf: archive.asOf,
      blocks: [{ kind: 'notice', text: none }, ...again],
      omitted,
      hint: 'Fewer words find more, and one form of a word finds the others. Names may be in any spelling or script.',
    };
  }
  const cite = citer(archive);
  const { nowhere, together } = wordByWord(archive, topic);
  const all = together ? '' : ', none with all of these words';
  return {
    title,
    asOf: archive.asOf,
    blocks: [
      ...notices.map((text): Block => ({ kind: 'notice', text })),
      ...nowhere.map((word): Block => ({ kind: 'notice', text: `“${word}” stands nowhere in the archive.` })),
      { kind: 'line', text: `${counted(passages.length)}${narrowed}${all}, the best first.` },
      ...passages.map(({ paragraph }) => extractOf(cite(paragraph), { notes: misspellingsIn(archive, paragraph) })),
    ],
    omitted,
    hint: null,
  };
}
