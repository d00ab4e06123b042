import type { Phrase } from './phrase.ts';
import type { Token } from './tokens.ts';
import type { CueClass } from './verbs.ts';

/** One sentence as tokens, and the place of a quotation in it. */
export interface Site {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly at: number;
}

/** Who a sentence says to have spoken, and how closely the quotation hangs on it. */
export interface Attribution {
  readonly tokens: readonly Token[];
  readonly source: Phrase;
  readonly cue: Phrase;
  /** `direct`: the cue stands beside the quotation; `governed`: the quotation is part of what the cue reports. */
  readonly way: 'direct' | 'governed';
  readonly classes: readonly CueClass[];
  /** Whether it holds only where the source turns out to be a person: a place or a thing may stand so as well. */
  readonly personOnly?: true;
}

/** One construction. null where the sentence is not built so; `unsaid` where it says that nobody spoke so. */
export interface QuoteRule {
  readonly read: (site: Site) => Attribution | 'unsaid' | null;
}
