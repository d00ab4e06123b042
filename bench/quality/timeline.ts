import { readFile } from 'node:fs/promises';
import { annotateLine } from '../../src/annotate/lines.ts';
import type { Row } from '../measure/row.ts';

interface Document {
  readonly corpus: number;
  readonly doc: string;
  readonly date: string;
  readonly title: string;
  readonly sentences: readonly { readonly id: number; readonly text: string }[];
}

interface Target {
  readonly corpus: number;
  readonly target: string;
  readonly events: readonly {
    readonly date: string;
    readonly mentions: readonly { readonly doc: string; readonly sent: number }[];
  }[];
}

interface Dated {
  readonly doc: string;
  readonly sent: number;
  readonly date: string;
  readonly text: string;
}

/** The dated statements of one story: its headline, its date line and its sentences, a line each. */
function statementsOf({ doc, date, sentences }: Document): Dated[] {
  let text = '';
  const ends = sentences.map((sentence) => {
    text += `${sentence.text}\n`;
    return text.length;
  });
  const { statements } = annotateLine(JSON.stringify({ id: doc, text, published: date }));
  return statements.flatMap(({ start, date: value }) => {
    const sentence = sentences[ends.findIndex((end) => start < end)];
    return sentence && value ? [{ doc, sent: sentence.id, date: value, text: sentence.text }] : [];
  });
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Words that name no one by themselves. */
const GENERAL = new Set(
  'the of and for inc corp corporation company companies co ltd group holdings motor motors airlines airways air force bank industrial average index states united international national'.split(
    ' ',
  ),
);

/** Ways in which a text may name a target: in full, by its last telling word or number, by its initials. */
function namesOf(target: string): string[] {
  const words: readonly string[] = target.match(WORD) ?? [];
  const isTelling = (word: string | undefined): boolean => word !== undefined && !GENERAL.has(word.toLowerCase());
  const telling = words.filter(isTelling);
  const last = words.at(-1);
  return [
    target,
    ...(words.length > 1
      ? [
          words
            .map((word) => word[0])
            .join('')
            .toUpperCase(),
        ]
      : []),
    ...words.filter((word) => /\d/u.test(word)),
    ...(last && isTelling(last) && !words.includes('of') ? [last] : []),
    ...(telling.length > 1 && telling.length < words.length ? [telling.join(' ')] : []),
  ];
}

const namer = (target: string): ((text: string) => boolean) => {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${namesOf(target).join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return (text) => pattern.test(text);
};

interface Score {
  readonly right: number;
  readonly found: number;
  readonly gold: number;
}

const score = (found: ReadonlySet<string>, gold: ReadonlySet<string>): Score => ({
  right: [...found].filter((key) => gold.has(key)).length,
  found: found.size,
  gold: gold.size,
});

/** F1 over all targets together. */
function f1(scores: readonly Score[]): number {
  const sum = (key: keyof Score): number => scores.reduce((total, one) => total + one[key], 0);
  return (2 * sum('right')) / (sum('found') + sum('gold'));
}

const readLines = async <T>(path: string): Promise<T[]> =>
  (await readFile(path, 'utf8'))
    .trim()
    .split('\n')
    .map((line): T => JSON.parse(line));

/** What is right of one target: as (document, sentence, date), and as dates alone. */
function scoresOf({ target, events }: Target, dated: readonly Dated[]): { sentences: Score; dates: Score } {
  const isNamed = namer(target);
  const found = dated.filter(({ text }) => isNamed(text));
  const gold = events
    .filter(({ date }) => !date.startsWith('XXXX'))
    .flatMap(({ date, mentions }) =>
      mentions.map(({ doc, sent }) => ({ doc, sent, date: date.replace(/(?:-XX)+$/u, '') })),
    );
  const key = ({ doc, sent, date }: { doc: string; sent: number; date: string }): string => `${doc} ${sent} ${date}`;
  const dateOf = ({ date }: { date: string }): string => date;
  return {
    sentences: score(new Set(found.map(key)), new Set(gold.map(key))),
    dates: score(new Set(found.map(dateOf)), new Set(gold.map(dateOf))),
  };
}

/**
 * Dated statements about a target, on news stories read a line a sentence (headline and date line among them), each
 * story with its own day. All targets together; events without a date are left out.
 */
export async function timelineRows(folder: string): Promise<Row[]> {
  const documents = await readLines<Document>(`${folder}/timeline-docs.jsonl`);
  const targets = await readLines<Target>(`${folder}/timeline-gold.jsonl`);
  const dated = documents.map((document) => ({ corpus: document.corpus, statements: statementsOf(document) }));
  const scores = targets.map((target) =>
    scoresOf(
      target,
      dated.filter(({ corpus }) => corpus === target.corpus).flatMap(({ statements }) => statements),
    ),
  );
  const rows = (label: string, part: typeof scores, isGoal: boolean): Row[] => [
    goal(
      `timeline: (document, sentence, date) F1${label}`,
      f1(part.map(({ sentences }) => sentences)),
      isGoal ? [0.274, 0.34] : null,
    ),
    goal(`timeline: date F1${label}`, f1(part.map(({ dates }) => dates)), isGoal ? [0.472, 0.55] : null),
  ];
  return [
    ...rows('', scores, true),
    ...rows(
      ', even targets',
      scores.filter((_, n) => n % 2 === 0),
      false,
    ),
    ...rows(
      ', odd targets',
      scores.filter((_, n) => n % 2 === 1),
      false,
    ),
  ];
}

const goal = (name: string, value: number, bounds: readonly [floor: number, target: number] | null): Row => ({
  name,
  value,
  unit: 'F1',
  floor: bounds?.[0] ?? null,
  target: bounds?.[1] ?? null,
  ok: value >= (bounds?.[1] ?? 0),
});
