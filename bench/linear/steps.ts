import { annotate, linesOf } from '../../src/annotate/annotate.ts';
import { type FoundDay, findDays } from '../../src/annotate/days/find.ts';
import { findFigures } from '../../src/annotate/figures/find.ts';
import { type QuotedRange, quotedRanges } from '../../src/annotate/marks.ts';
import { type FoundPeople, findPeople } from '../../src/annotate/people/find.ts';
import { findQuotes } from '../../src/annotate/quotes/find.ts';
import { splitSentences } from '../../src/annotate/sentences/split.ts';
import { findStatements } from '../../src/annotate/statements/find.ts';
import { cleanDocument } from '../../src/clean/clean.ts';
import { articleId, type Range } from '../../src/model/span.ts';
import { escapeMarkdown } from '../../src/render/escape.ts';

const ARTICLE = articleId('text');
const DOCUMENT = {
  origin: { kind: 'file', key: 'text', file: 'text.txt' },
  frontMatter: {},
  contentHash: '',
  retrievedAt: '2025-01-01T00:00:00.000Z',
} as const;

/** A text with what each step needs of those before it, made when it is first asked for. */
class Reading {
  readonly text: string;
  readonly blocks: readonly Range[];
  private made: { quoted?: QuotedRange[]; sentences?: Range[]; found?: FoundPeople; days?: FoundDay[] } = {};

  constructor(text: string) {
    this.text = text;
    this.blocks = linesOf(text);
  }

  get quoted(): QuotedRange[] {
    this.made.quoted ??= quotedRanges(this.text, this.blocks);
    return this.made.quoted;
  }

  get sentences(): Range[] {
    this.made.sentences ??= splitSentences(this.text, this.blocks, this.quoted);
    return this.made.sentences;
  }

  get found(): FoundPeople {
    this.made.found ??= findPeople(this.text, this.sentences);
    return this.made.found;
  }

  get days(): FoundDay[] {
    this.made.days ??= findDays(this.text, this.sentences);
    return this.made.days;
  }
}

export const readingOf = (text: string): Reading => new Reading(text);

export interface Step {
  readonly name: string;
  /** The step alone: what it needs of the steps before it is found before it is called. */
  readonly of: (reading: Reading) => () => unknown;
}

export const STEPS: readonly Step[] = [
  {
    name: 'quotation marks and sentences',
    of:
      ({ text, blocks }) =>
      () =>
        splitSentences(text, blocks, quotedRanges(text, blocks)),
  },
  {
    name: 'people',
    of:
      ({ text, sentences }) =>
      () =>
        findPeople(text, sentences),
  },
  {
    name: 'days',
    of:
      ({ text, sentences }) =>
      () =>
        findDays(text, sentences),
  },
  {
    name: 'figures',
    of:
      ({ text, sentences, days }) =>
      () =>
        findFigures(text, sentences, days),
  },
  {
    name: 'statements',
    of:
      ({ text, sentences, days, found: { mentions } }) =>
      () =>
        findStatements({ text, sentences, days, mentions, leadDay: true }),
  },
  {
    name: 'quotes',
    of:
      ({ text, blocks, sentences, quoted, found }) =>
      () =>
        findQuotes({ text, blocks, sentences, quoted, ...found }),
  },
  {
    name: 'all of annotating',
    of:
      ({ text, blocks }) =>
      () =>
        annotate({ article: ARTICLE, body: text, blocks }),
  },
  {
    name: 'cleaning',
    of:
      ({ text }) =>
      () =>
        cleanDocument({ ...DOCUMENT, text }, ARTICLE),
  },
  {
    name: 'escaping for Discord',
    of:
      ({ text }) =>
      () =>
        escapeMarkdown(text),
  },
];
