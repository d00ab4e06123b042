import { type Item, storyBounds } from '../item.ts';
import type { PageRule } from './rule.ts';

const FEW = 3;
const NUMBERED_OR_TIMED = /^(?:\d{1,2}[.)]\s|\d{1,2}:\d{2}\s)\s{0,3}\S/u;

/** Runs of neighbouring numbers, each of which `fits`. */
function* runs(from: number, to: number, fits: (at: number) => boolean): Generator<number[]> {
  let run: number[] = [];
  for (let at = from; at <= to; at += 1) {
    if (at < to && fits(at)) run.push(at);
    else {
      if (run.length > 0) yield run;
      run = [];
    }
  }
}

const isStamp = (item: Item | undefined): boolean =>
  item !== undefined && /^(?:page stamp|date line|time of a listing)$/u.test(item.removedBy ?? '');

/**
 * A page's feed of headlines: above the story numbered or with a time each, anywhere with a stamp each. Three are a
 * feed; one headline with a day above or below it is a title.
 */
export const headlineFeed: PageRule = {
  name: 'feed of headlines',
  *find(items) {
    const { first } = storyBounds(items);
    const lead = first < 0 ? 0 : first;
    for (const run of runs(0, lead, (at) => NUMBERED_OR_TIMED.test(items[at]?.text ?? '')))
      if (run.length >= FEW) yield* run;
    const stamped = (at: number) => isStamp(items[at]) || isStamp(items[at - 1]) || isStamp(items[at + 1]);
    for (const run of runs(0, items.length, (at) => items[at]?.shape !== 'prose' && stamped(at))) {
      const headlines = run.filter((at) => items[at]?.removedBy === null);
      if (headlines.length >= FEW) yield* headlines;
    }
  },
};
