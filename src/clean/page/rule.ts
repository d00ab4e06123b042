import type { Item } from '../item.ts';

/** A kind of junk that several lines together show, by their place and order. */
export interface PageRule {
  /** Shown to the keeper beside what it took off. */
  readonly name: string;
  /** The indexes of the lines that go. Lines that are gone already may stand among them. */
  find(items: readonly Item[]): Iterable<number>;
}
