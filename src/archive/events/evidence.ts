import type { PersonId } from '../../model/span.ts';
import { agree, type Count, differ } from './counts.ts';
import { handlesOf } from './handles.ts';
import type { Kind } from './kinds.ts';
import { tellingPlaces } from './places.ts';
import type { Telling } from './telling.ts';

/** A telling with what it may have in common with another, taken apart once. */
export interface Known {
  readonly telling: Telling;
  /** Without states: that somebody is held does not happen. */
  readonly kinds: readonly Kind[];
  /** People who do not rule a country: those who do meet everybody, again and again. */
  readonly actors: readonly PersonId[];
  readonly rulers: readonly PersonId[];
  readonly places: ReadonlySet<string>;
  /** See `handlesOf`. */
  readonly handles: readonly string[];
}

export function knownOf(telling: Telling, rulers: ReadonlySet<PersonId>): Known {
  const people = [...telling.people];
  const known = {
    telling,
    kinds: [...telling.kinds].filter((kind) => kind !== 'hold'),
    actors: people.filter((person) => !rulers.has(person)),
    rulers: people.filter((person) => rulers.has(person)),
    places: tellingPlaces(telling.places),
  };
  return { ...known, handles: handlesOf(known) };
}

/** What two sentences have in common. */
export interface Evidence {
  /** All of it weighed together; 0: nothing says that they are of one happening. */
  readonly weight: number;
  /** How many people who do not rule are named in both. */
  readonly actors: number;
  /** Whether both count as many of the same people. */
  readonly sameCount: boolean;
}

const NONE: Evidence = { weight: 0, actors: 0, sameCount: false };

/** What each thing in common is worth, and how much of it counts. */
const WORTH = {
  actor: { each: 2, most: 4 },
  ruler: { each: 1, most: 1 },
  /** Two who rule: of the many things that either does, few are done with the other. */
  rulers: 3,
  count: 2,
  /** So many people that the number is hardly the same by chance. */
  largeCount: 3,
  place: { each: 1, most: 2 },
  furtherKind: { each: 1, most: 1 },
  word: { each: 0.5, most: 2 },
  /** Of the few words around a year each says more. */
  wordNearYear: { each: 1, most: 2 },
  /** Who stands near both years. */
  nearYear: 3,
  personFarFromYear: 1,
} as const;

const LARGE = 20;
/** What the head of a state hardly does or meets twice in one year; what else he does in it, he does often. */
const SELDOM: ReadonlySet<Kind> = new Set(['elect', 'power', 'protest', 'war']);

const worth = ({ each, most }: { readonly each: number; readonly most: number }, times: number): number =>
  Math.min(each * times, most);

function inCommon<T>(a: Iterable<T>, b: ReadonlySet<T>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count += 1;
  return count;
}

const countsInCommon = (a: readonly Count[], b: readonly Count[]): Count[] =>
  a.length === 0 || b.length === 0 ? [] : a.filter((one) => b.some((other) => agree(one, other)));

/** Whether some of both count the same people differently. */
export const countsDiffer = (a: readonly Count[], b: readonly Count[]): boolean =>
  a.some((one) => b.some((other) => differ(one, other)));

/** Whether both tell of what is told of somebody once in a year. */
export const isSeldom = (a: Known, b: Known): boolean =>
  a.kinds.some((kind) => SELDOM.has(kind) && b.telling.kinds.has(kind));

/** Of the same year or month: who stands near it in both. */
function peopleOfSpan(a: Known, b: Known, shared: number): number {
  const [one, other] = [a.telling.near, b.telling.near];
  const acts = a.actors.some((person) => one.has(person) && other.has(person));
  if (acts || (isSeldom(a, b) && inCommon(one, other) > 0)) return WORTH.nearYear;
  return shared > 0 ? WORTH.personFarFromYear : 0;
}

/** What says that two sentences tell of one happening; the days are not looked at. */
export function evidenceOf(a: Known, b: Known): Evidence {
  const [one, other] = [a.telling, b.telling];
  const kinds = inCommon(a.kinds, other.kinds);
  if (kinds === 0) return NONE;
  const actors = inCommon(a.actors, other.people);
  const ruling = inCommon(a.rulers, other.people);
  const counts = countsInCommon(one.counts, other.counts);
  const general =
    (counts.length === 0 ? 0 : counts.some(({ least }) => least >= LARGE) ? WORTH.largeCount : WORTH.count) +
    worth(WORTH.place, inCommon(a.places, b.places)) +
    worth(WORTH.furtherKind, kinds - 1);
  const ofSpan = one.sure === 'span' || other.sure === 'span';
  const people = ofSpan
    ? peopleOfSpan(a, b, actors + ruling)
    : worth(WORTH.actor, actors) + (ruling > 1 ? WORTH.rulers : worth(WORTH.ruler, ruling));
  // Words alone are never enough, and are the dearest to compare.
  const words = general + people === 0 ? 0 : inCommon(one.stems(), other.stems());
  const weight = general + people + worth(ofSpan ? WORTH.wordNearYear : WORTH.word, words);
  return { weight, actors, sameCount: counts.length > 0 };
}
