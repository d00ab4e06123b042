import type { PartialDate } from '../model/date.ts';
import type { Block, Citation, DisagreementBlock, EventBlock, Extract, View } from '../model/view.ts';
import { KINDS } from './event.ts';
import { extractsIn } from './extract.ts';
import { citationsOf } from './sources.ts';

const dateJson = (date: PartialDate | null): object | null =>
  date && {
    value: date.value,
    certain: date.certain,
    implied: date.implied,
    bound: date.bound ?? null,
    basis: date.basis,
  };

const notice = (text: string): object => ({ kind: 'notice', text, date: null, speaker: null, citations: [] });

const numbersOf = (extracts: readonly Extract[]): readonly number[] => [
  ...new Set(extracts.flatMap(citationsOf).map(({ n }) => n)),
];

function extractItem(extract: Extract): object {
  const { item, text, date, speaker } = extract;
  return { kind: item, text, date: dateJson(date), speaker, citations: citationsOf(extract).map(({ n }) => n) };
}

function disagreementItems({ disagreement, about, sides }: DisagreementBlock): readonly object[] {
  const { name, meaning } = KINDS[disagreement];
  const words = meaning === '' ? name : `${name} (${meaning})`;
  return [notice(about === null ? words : `${words}: ${about}`), ...sides.map(extractItem)];
}

/** The happening in the words of its first statement, then every statement and disagreement by itself. */
const eventItems = ({ date, statements, disagreements }: Omit<EventBlock, 'kind'>): readonly object[] => [
  { kind: 'event', text: statements[0].text, date: dateJson(date), speaker: null, citations: numbersOf(statements) },
  ...statements.map(extractItem),
  ...disagreements.flatMap(disagreementItems),
];

function itemsOf(block: Block): readonly object[] {
  switch (block.kind) {
    case 'extract': {
      // A statement by itself is a happening that nothing else tells.
      const { item, date } = block;
      return item === 'statement' ? eventItems({ date, statements: [block], disagreements: [] }) : [extractItem(block)];
    }
    case 'event':
      return eventItems(block);
    case 'disagreement':
      return disagreementItems(block);
    case 'notice':
      return [notice(block.text)];
    case 'offer':
      return [notice(`${block.label}: ${block.command}`)];
    case 'file':
      return [notice(`File ${block.name}:\n${block.text}`)];
    default:
      return [];
  }
}

const citationJson = ({ n, article, file, title, publisher, published, paragraph, span, url }: Citation): object => ({
  n,
  article,
  file,
  title,
  publisher,
  published: dateJson(published),
  paragraph,
  start: span.start,
  end: span.end,
  exact: span.exact,
  url,
});

/** The whole answer for programs: all that was found, whatever the headings' `show` and the limits of a message. */
export function answerJson(command: string, view: View, text: string, discord: unknown): object {
  const { notes, mark } = view.envelope ?? { notes: [], mark: null };
  const citations = new Map(
    view.blocks
      .flatMap(extractsIn)
      .flatMap(citationsOf)
      .map((citation) => [citation.n, citation]),
  );
  return {
    command,
    title: view.title,
    asOf: view.asOf,
    text,
    items: [
      ...notes.map(notice),
      ...view.blocks.flatMap(itemsOf),
      ...[view.omitted, mark].flatMap((words) => (words === null ? [] : [notice(words)])),
    ],
    citations: [...citations.values()].sort((a, b) => a.n - b.n).map(citationJson),
    discord,
  };
}

/** What JSON.stringify leaves raw and a terminal may obey. */
const RAW = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** JSON on one line that is safe to print: the same value, with all unshowable characters as `\u…`. */
export const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replace(RAW, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
