import type { TextFile } from './briefing.ts';
import type { PartialDate } from './date.ts';
import type { DisagreementKind } from './event.ts';
import type { ArticleId, Span } from './span.ts';

/** Where an extract stands. `n` counts from 1 within one view; `paragraph` from 1 within the article. */
export interface Citation {
  readonly n: number;
  readonly span: Span;
  readonly article: ArticleId;
  readonly file: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: PartialDate | null;
  /** 0 for a heading or title. */
  readonly paragraph: number;
  readonly url: string | null;
  readonly truncated: boolean;
}

export type ItemKind = 'extract' | 'statement' | 'event' | 'quotation' | 'fragment' | 'figure' | 'position' | 'mention';

/** Words of a source, exactly: `text` is `citation.span.exact`, or the parts of a broken quotation joined by " […] ". */
export interface Extract {
  readonly kind: 'extract';
  readonly item: ItemKind;
  readonly text: string;
  readonly citation: Citation;
  /** The parts of a broken quotation after the first. */
  readonly moreCitations: readonly Citation[];
  /** Where the same words stand too: copies of the article, other outlets with the same quotation. */
  readonly alsoIn?: readonly Citation[];
  /** The day that the extract speaks of; null where that is not asked or not known. */
  readonly date: PartialDate | null;
  /** Display name; null: unknown or not asked. */
  readonly speaker: string | null;
  /** Our own words about this extract, never about the world: "speaker unknown", "misspelling", "planned". */
  readonly notes: readonly string[];
  /** Source words around a quote that say who spoke: "Cichanoŭskaja said". */
  readonly cue: string | null;
  /** Words of the extract to be lit up, for an extract that is shown for their sake. */
  readonly lit?: Span;
}

/** Words of sources side by side: what does not go together, or a figure and what it has become. */
export interface DisagreementBlock {
  readonly kind: 'disagreement';
  readonly disagreement: DisagreementKind | 'changed figure';
  /** Display name of the person it is about; null: an event's day or number, a figure. */
  readonly about: string | null;
  /** At least two, without a date of their own: their citations have that of their articles. */
  readonly sides: readonly Extract[];
}

/** One happening as several statements tell it, each an extract of its own, and where they disagree. */
export interface EventBlock {
  readonly kind: 'event';
  readonly date: PartialDate | null;
  /** At least two, or of one that was known before only what is new; the one that gives the day comes first. */
  readonly statements: readonly [Extract, ...Extract[]];
  readonly disagreements: readonly DisagreementBlock[];
  /** How many articles told it before, where only what is new is shown. */
  readonly before?: number;
}

/**
 * Opens a section. `show`: how many of its extracts, events and disagreements are drawn before "… and N more"; absent:
 * all. `keep`: which ones, the first unless the last are asked for (the newest of what is in order of day). Where room
 * is short, sections with `show` share it.
 */
export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
  readonly show?: number;
  readonly keep?: 'last';
}

/** Our own words about the archive, never about the world. */
interface Line {
  readonly kind: 'line';
  readonly text: string;
}

interface Fields {
  readonly kind: 'fields';
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/** A way on: what to ask next, as a command that can be sent as it is. */
export interface Offer {
  readonly kind: 'offer';
  readonly label: string;
  /** `/who name:"John Coale"` */
  readonly command: string;
  /** Whether its answer takes the place of this one ("which of the two?"), or comes besides. */
  readonly instead: boolean;
}

interface Picture {
  readonly kind: 'picture';
  readonly png: Uint8Array;
  readonly alt: string;
}

/** A text to take along. Its name is ours, and safe for a file. */
interface File extends TextFile {
  readonly kind: 'file';
}

/** "Nothing found", "left out: 3 undated". */
interface Notice {
  readonly kind: 'notice';
  readonly text: string;
}

export type Block =
  | Heading
  | Extract
  | EventBlock
  | DisagreementBlock
  | Line
  | Fields
  | Offer
  | Picture
  | File
  | Notice;

/** What makes an answer a post of its own in a channel. */
export interface Envelope {
  /** At its end, small, to find it by: `Briefing 2025-07-04 08:00 · A1B2`. */
  readonly mark: string;
  /** The day on which it is due, in words, behind its title: `4 July 2025`. */
  readonly day: string;
  /** The id of the one role that it pings. */
  readonly role: string | null;
  /** Our own lines at its top: that it is late, what else it covers. */
  readonly notes: readonly string[];
  /** In the channel, or in a thread of its own there; or one bare line in the channel. */
  readonly place: 'channel' | 'thread' | 'line';
}

/** An answer before it is drawn. Holds everything found; renderers drop whole items where a limit demands it, and say so. */
export interface View {
  readonly title: string;
  /** The archive's newest day, `YYYY-MM-DD`; null where nothing in it is dated. */
  readonly asOf: string | null;
  readonly blocks: readonly Block[];
  /** Items that the question itself left out ("3 undated passages"); null where none. */
  readonly omitted: string | null;
  /** A line that helps to ask on; null where none. */
  readonly hint: string | null;
  /** Only of a briefing. */
  readonly envelope?: Envelope;
}
