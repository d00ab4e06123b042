import type { Mention, Person } from '../../model/annotation.ts';
import type { PersonId, Range } from '../../model/span.ts';
import type { QuotedRange } from '../marks.ts';
import { datelineLength } from '../sentences/dateline.ts';
import { attributionIn, lastMark } from './attribute.ts';
import { type Kind, kindOf } from './kind.ts';
import type { Phrase } from './phrase.ts';
import type { Attribution } from './rule.ts';
import { announced, spokeAlone, spokeBefore, standsAlone } from './rules/continued.ts';
import { cueInside } from './rules/cue-inside.ts';
import { signature } from './rules/signed.ts';
import { speakerThenVerb, verbThenSpeaker } from './rules/speaker-after.ts';
import { trailing } from './rules/trailing.ts';
import { announcedBlock, dashSpeech } from './rules/unmarked.ts';
import { Speakers } from './speaker.ts';
import { type Token, tokensOf } from './tokens.ts';
import { DETERMINERS, SUBJECT_PRONOUNS } from './words.ts';

/** What the other parts of annotation have read in one text; all ranges are sorted by start. */
export interface QuoteInput {
  readonly text: string;
  readonly blocks: readonly Range[];
  readonly sentences: readonly Range[];
  readonly quoted: readonly QuotedRange[];
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly person: PersonId | null;
    readonly via: Mention['via'];
    /** Whether a Cyrillic name stands in another case than the nominative. */
    readonly oblique: boolean;
  }[];
  readonly positions: readonly { readonly start: number; readonly end: number; readonly person: PersonId }[];
  readonly people: readonly Person[];
  gender(id: PersonId): 'm' | 'f' | null;
}

/** Words in marks that somebody is reported to have said. */
export interface FoundQuote {
  /** The words without their marks; two or more where a cue or a paragraph breaks the quotation. */
  readonly spans: readonly [Range, ...Range[]];
  readonly kind: Kind;
  readonly cue: Range | null;
  readonly source: Range | null;
  readonly speaker: PersonId | null;
}

interface Voice {
  readonly cue: Range;
  readonly source: Range;
  readonly speaker: PersonId | null;
}

interface Draft extends Voice {
  readonly quote: QuotedRange;
  readonly spans: readonly [Range, ...Range[]];
  readonly kind: Kind;
  /** Whether it goes on with the quotation before it: broken by "he said", or by a new paragraph. */
  readonly joins: boolean;
}

const rangeOf = (tokens: readonly Token[], { from, to }: Phrase): Range => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

/** Whoever is named twice is one person, and so is a person whose name is printed in two ways. */
const sayerOf = ({ speaker, source }: Voice): string => speaker ?? `${source.start}`;

/** A quotation of fewer words does not go on from another paragraph without a cue. */
const FEWEST_WORDS = 5;

const isPronoun = ({ tokens, source }: Attribution): boolean => SUBJECT_PRONOUNS.has(tokens[source.from]?.word ?? '');

const BROKEN_OFF = /(?:…|\.\.\.)$/u;

/** With these an outlet at the end of a sentence passes on what somebody else said: "…, the agency reports". */
const OUTLETS_VERB =
  /(?<!\p{L})(?:reports?|reported|writes?|wrote|сообща[ею]т|сообщил[аи]?|переда[её]т|пиш[еу]т?|паведамля[ею]|перадае|піша|paviedamlaje|piša|повідомля[єю]|пише)/u;

interface Line {
  readonly sentence: Range;
  readonly tokens: readonly Token[];
  readonly block: number;
}

/** The sentences with their quotations as tokens, each with the number of its block. */
function linesOf({ text, blocks, sentences, quoted }: QuoteInput): Line[] {
  const outermost = quoted.filter(({ depth }) => depth === 0);
  let block = 0;
  let next = 0;
  return sentences.map((sentence) => {
    while ((blocks[block]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) block += 1;
    const from = next;
    while ((outermost[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) next += 1;
    const start = sentence.start + datelineLength(text.slice(sentence.start, sentence.start + 120));
    return { sentence, tokens: tokensOf(text, { start, end: sentence.end }, outermost.slice(from, next)), block };
  });
}

/** Reads the lines in order; what one finds helps the next. */
class Reader {
  readonly drafts: Draft[] = [];
  private readonly text: string;
  private readonly blocks: readonly Range[];
  private readonly speakers: Speakers;
  private previous: Line | null = null;
  /** Who speaks in the quotation right before, in the same paragraph. */
  private voice: Voice | null = null;
  /** Whether somebody else may speak since. */
  private unclear = false;
  /** Paragraphs of a quotation that is still open and whose cue is still to come. */
  private waiting: QuotedRange[] = [];
  /** A paragraph that is a quotation and ends in a comma: its cue may stand in the next. */
  private comma: QuotedRange | null = null;
  /** Who speaks in the paragraph before where nobody else does; only a paragraph that is one quotation can go on with it. */
  private before: Voice | null = null;
  /** Whose words the quotations of this paragraph are, as printed. */
  private readonly voices = new Set<string>();
  /** A paragraph that is told to be somebody's words as a whole. */
  private whole = -1;
  /** Who speaks by a cue inside a quotation of this sentence. */
  private toldInside: PersonId | null = null;

  constructor(input: QuoteInput) {
    this.text = input.text;
    this.blocks = input.blocks;
    this.speakers = new Speakers(input);
  }

  private voiceOf({ tokens, cue, source }: Attribution): Voice {
    return { cue: rangeOf(tokens, cue), source: rangeOf(tokens, source), speaker: this.speakers.of(tokens, source) };
  }

  private add(quote: QuotedRange, kind: Kind, voice: Voice, joins: boolean): void {
    // What the source itself breaks off is not a whole quotation, whatever it might have become.
    const brokenOff = !quote.closed && BROKEN_OFF.test(this.text.slice(quote.inner.start, quote.inner.end));
    this.drafts.push({ ...voice, quote, spans: [quote.inner], kind: brokenOff ? 'fragment' : kind, joins });
    this.voices.add(sayerOf(voice));
  }

  line(line: Line): void {
    const { tokens, block } = line;
    const sameBlock = this.previous?.block === block;
    this.speakers.enter(block);
    if (!sameBlock) this.enter(block, tokens);
    if (block === this.whole) {
      this.previous = line;
      return;
    }
    const before = this.drafts.at(-1);
    const left = !sameBlock && before && !before.quote.closed && before.quote.end >= (this.previous?.sentence.end ?? 0);
    const open = left && tokens[0]?.kind === 'quote' ? before : null;
    if (!sameBlock) this.voice = open ?? null;
    const alone = standsAlone(tokens);
    this.toldInside = null;
    if (!sameBlock) this.cueBelow(tokens);
    let voice: Voice | null = null;
    for (const [at, { quote }] of tokens.entries()) {
      if (!quote) continue;
      if (open && at === 0 && !this.begins(tokens, open)) this.add(quote, open.kind, open, true);
      else if (alone) this.alone(quote, line, sameBlock);
      else voice = this.within(line, at, quote) ?? voice;
    }
    this.unclear = !alone && voice !== null && !this.lasts(line, voice);
    if (!alone) this.voice = this.unclear ? null : open && !voice ? open : voice;
    this.speakers.heard(tokens, this.toldInside);
    this.previous = line;
  }

  /** Whether whose words a sentence holds still speaks at its end: not where somebody else acts or reports behind its last quotation. */
  private lasts({ tokens }: Line, voice: Voice): boolean {
    const last = tokens.findLastIndex(({ kind }) => kind === 'quote');
    for (let i = last + 1; i < tokens.length; i += 1) {
      const next = tokens[i + 1];
      if (!next || next.start <= voice.source.start || tokens[i]?.word !== ',') continue;
      const [joined, actor] = next.word === 'and' ? [true, tokens[i + 2]] : [false, next];
      if (joined && (actor?.capital || DETERMINERS.has(actor?.word ?? ''))) return false;
    }
    const site = { text: this.text, tokens, at: last };
    const comma = lastMark(this.text, tokens[last]?.quote?.inner ?? { start: 0, end: 0 }) === ',';
    const trailed = last < 0 ? null : ((comma ? speakerThenVerb.read(site) : null) ?? trailing.read(site));
    const reporter = trailed && trailed !== 'unsaid' ? this.voiceOf(trailed) : null;
    if (!reporter || reporter.source.start === voice.source.start) return true;
    return OUTLETS_VERB.test(this.text.slice(reporter.cue.start, reporter.cue.end));
  }

  /** To be told of each paragraph before its first sentence. */
  private enter(block: number, tokens: readonly Token[]): void {
    const { previous, text } = this;
    const range = this.blocks[block];
    const voice = this.voice ?? this.reported();
    const asked = text.charAt((this.drafts.at(-1)?.quote.inner.end ?? 0) - 1) === '?';
    const alone = this.voices.size + (voice && !this.voices.has(sayerOf(voice)) ? 1 : 0) === 1;
    this.before = previous?.block === block - 1 && alone && !asked ? voice : null;
    this.voices.clear();
    if (!range) return;
    const speech = dashSpeech(text, range);
    const told = previous?.block === block - 1 && tokens[0]?.kind === 'word' ? announced(text, previous.tokens) : null;
    const words = told && announcedBlock(text, told, range);
    if (speech) this.tellWhole(speech.quote, this.voiceOf(speech.attribution), speech.spans, block);
    else if (words) this.tellWhole(words, this.voiceOf(told), [words.inner], block);
  }

  private tellWhole(quote: QuotedRange, voice: Voice, spans: readonly [Range, ...Range[]], block: number): void {
    this.drafts.push({ ...voice, quote, spans, kind: 'quotation', joins: false });
    this.whole = block;
  }

  private signedBelow(block: number): Voice | null {
    const signed = signature(this.text, this.blocks[block + 1]);
    const voice = signed && this.voiceOf(signed);
    return signed?.personOnly && !voice?.speaker ? null : voice;
  }

  /** Who speaks by what the sentence before reports, without marks. */
  private reported(): Voice | null {
    const said = this.previous && spokeAlone(this.previous.tokens);
    const voice = said && this.voiceOf(said);
    return voice?.speaker ? voice : null;
  }

  /** “…,” Lind said. [paragraph] “…” A paragraph that is one quotation goes on in the only voice of the one before. */
  private goingOn(quote: QuotedRange, { sentence, block }: Line): Voice | null {
    const { start, end } = quote.inner;
    const whole = sentence.start === this.blocks[block]?.start && sentence.end === this.blocks[block]?.end;
    const comma = lastMark(this.text, quote.inner) === ',';
    const words = this.text.slice(start, end).split(/\s+/u, FEWEST_WORDS).length;
    return whole && quote.closed && !comma && words === FEWEST_WORDS ? this.before : null;
  }

  /** Whether a paragraph opens another quotation than the one left open before it: its cue names somebody else. */
  private begins(tokens: readonly Token[], open: Voice): boolean {
    const own = attributionIn({ text: this.text, tokens, at: 0 });
    const voice = own?.way === 'direct' ? this.voiceOf(own) : null;
    if (!own || !voice) return false;
    return voice.speaker ? voice.speaker !== open.speaker || !isPronoun(own) : false;
  }

  /** A quotation that holds its own cue. */
  private inside(quote: QuotedRange): Voice | null {
    const inside = cueInside(this.text, quote);
    if (!inside) return null;
    const voice = this.voiceOf(inside.attribution);
    this.drafts.push({ ...voice, quote, spans: inside.spans, kind: 'quotation', joins: false });
    this.toldInside = voice.speaker;
    return voice;
  }

  /** “We are ready,” [paragraph] said Lind. */
  private cueBelow(below: readonly Token[]): void {
    const quote = this.comma;
    this.comma = null;
    const [first] = below;
    if (!quote || first?.kind !== 'word' || first.capital) return;
    const tokens: Token[] = [{ ...first, ...quote, kind: 'quote', word: '', quote }, ...below];
    const said = verbThenSpeaker.read({ text: this.text, tokens, at: 0 });
    if (said && said !== 'unsaid') this.add(quote, 'quotation', this.voiceOf(said), false);
  }

  /** A quotation with words of the reporter in its sentence. */
  private within({ tokens, sentence }: Line, at: number, quote: QuotedRange): Voice | null {
    const { text } = this;
    const inside = this.inside(quote);
    if (inside) return inside;
    const own = attributionIn({ text, tokens, at });
    const voice = own && this.voiceOf(own);
    if (!own || !voice || (own.personOnly && !voice.speaker)) return null;
    const kind = kindOf(text, tokens, at, own);
    if (!kind) return voice;
    const earlier = this.drafts.at(-1);
    const broken =
      earlier !== undefined &&
      earlier.kind === 'quotation' &&
      /^[,—]$/u.test(tokens[at - 1]?.word ?? '') &&
      earlier.quote.end > sentence.start &&
      earlier.source.start === voice.source.start &&
      lastMark(text, earlier.quote.inner) === ',';
    if (at === 0) {
      for (const [i, part] of this.waiting.entries()) this.add(part, 'quotation', voice, i > 0);
      this.add(quote, kind, voice, this.waiting.length > 0);
    } else this.add(quote, broken ? 'quotation' : kind, voice, broken);
    this.waiting = [];
    return voice;
  }

  /** A sentence that is one quotation: announced by a colon, or spoken by whoever spoke in the sentence before. */
  private alone(quote: QuotedRange, line: Line, sameBlock: boolean): void {
    const inside = this.inside(quote);
    if (inside) {
      this.voice = inside;
      return;
    }
    const { previous } = this;
    const told = previous && announced(this.text, previous.tokens);
    const said = previous && sameBlock && !this.voice && !this.unclear ? spokeBefore(previous.tokens) : null;
    const own = told ?? (this.voice ? null : said);
    const other = () => (own ? this.voiceOf(own) : (this.voice ?? this.goingOn(quote, line)));
    const voice = (this.voice ? null : this.signedBelow(line.block)) ?? other();
    if (voice) {
      this.add(quote, 'quotation', voice, false);
      this.voice = voice;
    }
    if (!voice && quote.closed && lastMark(this.text, quote.inner) === ',') this.comma = quote;
    if (quote.closed) this.waiting = [];
    else if (!voice) this.waiting = [...this.waiting, quote].slice(-20);
  }
}

/**
 * The quotations and fragments of a text, in order, with who is said to have spoken. Scare quotes, names, titles and
 * terms are left out; where the speaker cannot be told for sure, `speaker` is null. Linear in the length of the text.
 */
export function findQuotes(input: QuoteInput): FoundQuote[] {
  const found: FoundQuote[] = [];
  const reader = new Reader(input);
  for (const line of linesOf(input)) reader.line(line);
  for (const { spans, kind, cue, source, speaker, joins } of reader.drafts) {
    const last = found.at(-1);
    if (joins && last) found[found.length - 1] = { ...last, spans: [...last.spans, ...spans] };
    else found.push({ spans, kind, cue, source, speaker });
  }
  return found;
}
