import type { Range } from '../model/span.ts';

/**
 * Words between quotation marks. A quotation of several paragraphs gives one range a paragraph: all but the
 * last have `closed: false`, and the next paragraph begins with the next range, whether or not a mark reopens it.
 */
export interface QuotedRange extends Range {
  /** Without the marks and the white space beside them. */
  readonly inner: Range;
  /** false: no mark closes it in its paragraph; it then ends where the paragraph does. */
  readonly closed: boolean;
  /** 0 for an outermost quotation. */
  readonly depth: number;
}

type Kind = 'double' | 'low' | 'angle' | 'straight' | 'latex' | 'single' | 'low single' | 'straight single';

/** Marks that are apostrophes so often that, unclosed, they are taken for one. */
const APOSTROPHES: ReadonlySet<Kind> = new Set(['single', 'low single', 'straight single']);

const SINGLE = new Set(['‘', '’', '‚', "'"]);

/** Which kinds a closing mark may close, the likeliest first: printers mix straight and curly marks. */
const CLOSES: Readonly<Record<string, readonly Kind[]>> = {
  '”': ['double', 'low', 'straight'],
  '“': ['low'],
  '"': ['straight', 'double', 'low'],
  '»': ['angle'],
  "''": ['latex'],
  '’': ['single'],
  '‘': ['low single'],
  "'": ['straight single', 'single'],
};

const OPENS: Readonly<Record<string, Kind>> = {
  '“': 'double',
  '”': 'double',
  '„': 'low',
  '"': 'straight',
  '«': 'angle',
  '``': 'latex',
  '‘': 'single',
  '‚': 'low single',
  "'": 'straight single',
};

const MARK = /``|''|[“”„"«»‘’‚']/gu;
const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;
/** After these a mark opens. */
const BEFORE_OPENING = /[\s([{—–―\-/=:“‘«„"'‚>]/u;
/** "’90s", "’em": an elision, not a quotation. */
const ELISION = /^(?:\d\ds?|em|til|cause|tis|twas|bout|round|n)(?![\p{L}\p{N}])/iu;

interface Opened {
  readonly kind: Kind;
  readonly start: number;
  readonly length: number;
  /** Where a mark of the same kind first opens inside it: an unclosed one ends there. */
  nextOfKind: number | null;
  /** Where a quotation of the same kind right inside it ends, if its closing mark may close both. */
  closedInside: number | null;
}

/** What a block leaves for the next ones: an outermost mark that nothing closed, and one that closed nothing. */
interface Ends {
  readonly block: Range;
  readonly open: Opened | null;
  readonly stray: { readonly at: number; readonly kind: Kind } | null;
}

type Draft = Omit<QuotedRange, 'depth'>;

interface Sides {
  readonly opensHere: boolean;
  readonly closesHere: boolean;
  readonly insideWord: boolean;
  readonly stopAfter: boolean;
}

function sidesOf(before: string, after: string): Sides {
  return {
    opensHere: (before === '' || BEFORE_OPENING.test(before)) && after !== '' && !SPACE.test(after),
    closesHere: before !== '' && !SPACE.test(before) && !WORD.test(after),
    insideWord: WORD.test(before) && WORD.test(after),
    stopAfter: /[,.;:!?)]/u.test(after),
  };
}

/** Marks that look one way close whatever is open; of the others it is their sides that tell. */
function mayClose(mark: string, { opensHere, closesHere, stopAfter }: Sides): boolean {
  if (SINGLE.has(mark)) return closesHere;
  if (mark === '“') return !opensHere;
  return mark !== '"' || !opensHere || closesHere || stopAfter;
}

function mayOpen(mark: string, { opensHere, closesHere }: Sides): boolean {
  if (SINGLE.has(mark) || mark === '”' || mark === "''") return opensHere;
  return mark !== '"' || opensHere || !closesHere;
}

function trimmed(text: string, start: number, end: number): Range {
  let [from, to] = [start, end];
  while (from < to && SPACE.test(text.charAt(from))) from += 1;
  while (to > from && SPACE.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** A quotation whose closing mark also closes the one inside it: «Линд сказал: «Да», — вспоминает Берг. */
const CLOSES_BOTH = /^(?:,?\s?[—–-]\s|[.…]?\s*$)/u;

/** Marks of several paragraphs that are not reopened in each; others look the same on both sides. */
const SPANNING: ReadonlySet<Kind> = new Set(['double', 'low', 'angle']);
/** A quotation without marks of its own in each paragraph has no more paragraphs than this. */
const MOST_PARAGRAPHS = 8;

class Reader {
  private readonly found: Draft[] = [];
  private readonly ends: Ends[] = [];
  private stray: Ends['stray'] = null;
  private end = 0;
  private stack: Opened[] = [];
  private readonly open = new Map<Kind, number>();
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  private count(kind: Kind): number {
    return this.open.get(kind) ?? 0;
  }

  private pop(): Opened | undefined {
    const top = this.stack.pop();
    if (top) this.open.set(top.kind, this.count(top.kind) - 1);
    return top;
  }

  private add(opened: Opened, innerEnd: number, end: number, closed: boolean): void {
    const inner = trimmed(this.text, opened.start + opened.length, innerEnd);
    if (inner.end > inner.start) this.found.push({ start: opened.start, end, inner, closed });
  }

  private close(kinds: readonly Kind[], at: number, length: number): boolean {
    const top = this.stack.at(-1);
    const kind = kinds.find((each) => each === top?.kind) ?? kinds.find((each) => this.count(each) > 0);
    if (!kind) return false;
    for (let opened = this.pop(); opened; opened = this.pop()) {
      if (opened.kind !== kind) continue;
      this.add(opened, at, at + length, true);
      this.closeBoth(at + length);
      return true;
    }
    return false;
  }

  private closeBoth(at: number): void {
    const outer = this.stack.at(-1);
    if (outer?.kind === 'angle' && CLOSES_BOTH.test(this.text.slice(at, Math.min(this.end, at + 6))))
      outer.closedInside ??= at;
  }

  private push(kind: Kind, start: number, length: number): void {
    const top = this.stack.at(-1);
    if (top?.kind === kind) top.nextOfKind ??= start;
    this.stack.push({ kind, start, length, nextOfKind: null, closedInside: null });
    this.open.set(kind, this.count(kind) + 1);
  }

  private mark(mark: string, at: number, sides: Sides): void {
    const single = SINGLE.has(mark);
    if (single && (sides.insideWord || (sides.opensHere && ELISION.test(this.text.slice(at + 1, at + 8))))) return;
    if (mayClose(mark, sides) && this.close(CLOSES[mark] ?? [], at, mark.length)) return;
    const inches = /^(?:"|'')$/u.test(mark) && /\d/u.test(this.text.charAt(at - 1));
    if (/[»”]/u.test(mark) && sides.closesHere && !sides.opensHere && this.stack.length === 0)
      this.stray ??= { at, kind: mark === '»' ? 'angle' : 'double' };
    const kind = OPENS[mark];
    if (kind && !inches && mayOpen(mark, sides)) this.push(kind, at, mark.length);
  }

  private endOf(block: Range): Opened | null {
    let outermost: Opened | null = null;
    for (let opened = this.pop(); opened; opened = this.pop()) {
      if (APOSTROPHES.has(opened.kind)) continue;
      outermost = opened;
      const both = opened.closedInside;
      if (both !== null) {
        this.add(opened, both, both, true);
        if (both < block.end - 1) outermost = null;
        continue;
      }
      const { end } = trimmed(this.text, opened.start, opened.nextOfKind ?? block.end);
      this.add(opened, end, end, false);
    }
    return outermost;
  }

  block(block: Range): void {
    const words = this.text.slice(block.start, block.end);
    this.end = block.end;
    for (const match of words.matchAll(MARK)) {
      const [mark] = match;
      const before = words.charAt(match.index - 1);
      const after = words.charAt(match.index + mark.length);
      this.mark(mark, block.start + match.index, sidesOf(before, after));
    }
    const open = this.endOf(block);
    this.ends.push({ block, open, stray: this.stray });
    this.stray = null;
  }

  /** Joins a quotation that one paragraph opens and a later one closes, without marks in between. */
  spanParagraphs(): Draft[] {
    const replaced = new Set<number>();
    const before = this.found.length;
    for (const [i, { block, open }] of this.ends.entries()) {
      if (!open || !SPANNING.has(open.kind)) continue;
      const later = this.ends.slice(i + 1, i + 1 + MOST_PARAGRAPHS);
      const last = later.findIndex((each) => each.open !== null || each.stray !== null);
      const stray = later[last]?.stray;
      if (!stray || (stray.kind === 'angle') !== (open.kind === 'angle')) continue;
      replaced.add(open.start);
      this.add(open, block.end, block.end, false);
      const bare = (range: Range) => ({ ...open, start: range.start, length: 0 });
      for (const each of later.slice(0, last)) this.add(bare(each.block), each.block.end, each.block.end, false);
      const end = later[last];
      if (end) this.add(bare(end.block), stray.at, stray.at + 1, true);
    }
    return this.found.filter(({ start }, i) => i >= before || !replaced.has(start));
  }
}

/** Sorts by start and counts how many ranges enclose each. */
function nested(drafts: readonly Draft[]): QuotedRange[] {
  const enclosing: Draft[] = [];
  return [...drafts]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((draft) => {
      while ((enclosing.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= draft.start) enclosing.pop();
      enclosing.push(draft);
      return { ...draft, depth: enclosing.length - 1 };
    });
}

/**
 * All words in quotation marks, in order of start, outer before inner. `blocks` are the paragraphs in order; no
 * range leaves its paragraph. Apostrophes, elisions and inch marks are none. Linear in the length of the text.
 */
export function quotedRanges(text: string, blocks: readonly Range[]): QuotedRange[] {
  const reader = new Reader(text);
  for (const block of blocks) reader.block(block);
  return nested(reader.spanParagraphs());
}
