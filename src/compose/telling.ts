import { stemsOf } from '../archive/words.ts';
import { overlaps, type PersonId, type Span } from '../model/span.ts';
import { type Matter, type Passage, within } from './matter.ts';

interface Candidate {
  readonly sentence: Span;
  readonly stems: ReadonlySet<string>;
  /** How many people it counts: the same number of them is likely the same news. */
  readonly counts: readonly number[];
  readonly score: number;
}

/** What makes a sentence tell more than another, beside the weight of its passage (0 to 1). */
const MERIT = { asked: 1.5, figure: 0.4, people: 0.2, dated: 0.2, lead: 0.4 } as const;
/** A sentence that leans on the one before it is no extract to stand alone. */
const LEANING = 0.9;
const ODD_LENGTH = 0.6;
const SAME_ARTICLE = 0.35;
const SAME_WORDS = 0.8;
/** With more words in common than this, two extracts say the same. */
const TOO_MUCH_ALIKE = 0.45;
/** The same, where both count as many people: 123 freed here and there. */
const ALIKE_IN_NUMBER = 0.15;
const FEW = 5;
/** Of the passages found, the best are looked through. */
const MOST_PASSAGES = 200;
const SHORTEST = 8;
const LONGEST = 55;

const LEANS =
  /^[“"«]?(?:he|she|it|they|his|her|its|their|this|that|these|those|such|however|but|and|also|then|there|among|so|yet|он|она|они|это|этот|эта|эти|но|ён|яна|яны|гэта|гэты|але)\b/iu;
/** Broken off, a question, or the announcement of what the next paragraph says. */
const UNFINISHED = /(?:…|\.\.\.|:|\?)[”"»]?$/u;
const PRONOUN = /^(?:he|she|they|он|она|они|ён|яна|яны)$/iu;

function candidatesOf(passage: Passage, matter: Matter, person: PersonId | undefined): Candidate[] {
  const { record, weight } = passage;
  const { annotations, article } = record;
  const lead = article.paragraphs[0] === passage.paragraph;
  return within(passage, annotations.sentences, (sentence) => sentence).flatMap((sentence) => {
    const stems = new Set(stemsOf(sentence.exact));
    const words = sentence.exact.split(/\s+/u).length;
    const here = (range: { readonly span: Span }) => overlaps(sentence, range.span);
    if (stems.size < 4 || UNFINISHED.test(sentence.exact)) return [];
    if (person && !annotations.mentions.some((mention) => mention.person === person && here(mention))) return [];
    const saidByPronoun = annotations.quotes.some(
      ({ source }) => source !== null && PRONOUN.test(source.exact) && overlaps(sentence, source),
    );
    const score =
      weight +
      (matter.stems.size > 0 && [...matter.stems].some((stem) => stems.has(stem)) ? MERIT.asked : 0) +
      (annotations.figures.some(here) ? MERIT.figure : 0) +
      (annotations.mentions.some(here) ? MERIT.people : 0) +
      (record.statements.some(here) ? MERIT.dated : 0) +
      (lead ? MERIT.lead : 0) -
      (LEANS.test(sentence.exact) || saidByPronoun ? LEANING : 0) -
      (words < SHORTEST || words > LONGEST ? ODD_LENGTH : 0);
    const people = annotations.figures.filter(
      (figure) => figure.unit === 'people' && figure.value >= FEW && here(figure),
    );
    return [{ sentence, stems, counts: people.map(({ value }) => value), score }];
  });
}

const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const both = [...a].filter((stem) => b.has(stem)).length;
  return both / Math.min(a.size, b.size);
};

const sayTheSame = (a: Candidate, b: Candidate): boolean =>
  alike(a.stems, b.stems) >= (a.counts.some((count) => b.counts.includes(count)) ? ALIKE_IN_NUMBER : TOO_MUCH_ALIKE);

/**
 * The most telling sentences of a matter, the best first, spread over sources, no two saying the same (maximal
 * marginal relevance over stems); where a person is asked about, those that name them.
 */
export function tellingSentences(matter: Matter, person: PersonId | undefined, most: number): Span[] {
  let left = matter.passages.slice(0, MOST_PASSAGES).flatMap((passage) => candidatesOf(passage, matter, person));
  const chosen: Candidate[] = [];
  const worth = ({ sentence, stems, score }: Candidate): number => {
    const likeness = Math.max(0, ...chosen.map((each) => alike(stems, each.stems)));
    const fromHere = chosen.filter((each) => each.sentence.article === sentence.article).length;
    return score - likeness * SAME_WORDS - fromHere * SAME_ARTICLE;
  };
  while (chosen.length < most && left.length > 0) {
    const best = left.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    chosen.push(best);
    left = left.filter((each) => each !== best && !sayTheSame(each, best));
  }
  return chosen.map(({ sentence }) => sentence);
}
