import type { Citation, Extract } from '../model/view.ts';

/** One article and all places of it that are cited. */
export interface Source {
  /** The first citation of the article; the article's own fields are the same in all. */
  readonly citation: Citation;
  readonly numbers: readonly number[];
  readonly paragraphs: readonly number[];
}

/** Where the words of an extract stand that are shown. */
export const ownCitations = (extract: Extract): readonly Citation[] => [extract.citation, ...extract.moreCitations];

/** The same, and where else the same words stand. */
export const citationsOf = (extract: Extract): readonly Citation[] => [
  ...ownCitations(extract),
  ...(extract.alsoIn ?? []),
];

const distinct = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** The articles that the extracts cite, in the order of their first number. */
export function sourcesOf(extracts: readonly Extract[]): readonly Source[] {
  const citations = extracts.flatMap(citationsOf).sort((a, b) => a.n - b.n);
  const sources: Source[] = [];
  for (const [citation, ...more] of Map.groupBy(citations, ({ article }) => article).values()) {
    if (!citation) continue;
    const all = [citation, ...more];
    const paragraphs = distinct(all.map(({ paragraph }) => paragraph));
    sources.push({ citation, numbers: distinct(all.map(({ n }) => n)), paragraphs });
  }
  return sources;
}

/** `[1] [4]` */
export const marks = (numbers: readonly number[]): string => numbers.map((n) => `[${n}]`).join(' ');

/** "¶2, 5"; the title and headings are numbered 0. */
export function paragraphWords(paragraphs: readonly number[]): string {
  const body = paragraphs.filter((paragraph) => paragraph > 0);
  const places = paragraphs.length > body.length ? ['heading'] : [];
  if (body.length > 0) places.push(`¶${body.join(', ')}`);
  return places.join(', ');
}

/** Marks that a citation of ours is made of. */
const OURS = /[[\]·¶]/u;

/** A title in quotation marks, so that none can pass for a citation. */
export const titled = (title: string): string => `“${title}”`;

/** A publisher's name; one that looks like a citation is put in quotation marks. */
export const publishedBy = (publisher: string): string => (OURS.test(publisher) ? `“${publisher}”` : publisher);

/** What an article is called in the run of a line: its publisher, else its title, else its file. */
export function nameOf({ publisher, title, file }: Citation): string {
  if (publisher !== null && publisher.trim() !== '') return publishedBy(publisher);
  if (title !== null && title.trim() !== '') return titled(title);
  return file ?? 'an article';
}
