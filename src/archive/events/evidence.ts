import type { PersonId } from '../../model/span.ts';
import { agree, differ } from './counts.ts';
import type { Kind } from './kinds.ts';
import { tellingPlaces } from './places.ts';
import type { Telling } from './telling.ts';

/** What two sentences have in common. */
export interface Evidence {
  /** All of it weighed together; 0: nothing says that they are of one happening. */
  readonly weight: number;
  /** People named in both who do not rule a country: those who do meet everybody, again and again. */
  readonly actors: number;
  /** Whether both count as many of the same people. */
  readonly sameCount: boolean;
}

const NONE: Evidence = { weight: 0, actors: 0, sameCount: false };

/** What each thing in common is worth, and how often it counts. */
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

const worth = ({ each, most }: { readonly each: number; readonly most: number }, times: number): number =>
  Math.min(each * times, most);

/** A state is no happening. */
const happens = (kinds: ReadonlySet<Kind>): Set<Kind> => new Set(kinds).difference(new Set<Kind>(['hold']));

const inCommon = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  let count = 0;
  for (const each of a) if (b.has(each)) count += 1;
  return count;
};

/** Whether a pair counts the same people differently. */
export const countsDiffer = (a: Telling, b: Telling): boolean =>
  a.counts.some((one) => b.counts.some((other) => differ(one, other)));

/** What says that two sentences tell of one happening; the days are not looked at. */
export function evidenceOf(a: Telling, b: Telling, rulers: ReadonlySet<PersonId>): Evidence {
  const kinds = inCommon(happens(a.kinds), happens(b.kinds));
  if (kinds === 0) return NONE;
  const shared = [...a.people].filter((person) => b.people.has(person));
  const actors = shared.filter((person) => !rulers.has(person)).length;
  const ruling = shared.length - actors;
  const counts = a.counts.flatMap((one) => b.counts.filter((other) => agree(one, other)).map(() => one));
  const general =
    (counts.length === 0 ? 0 : counts.some(({ least }) => least >= LARGE) ? WORTH.largeCount : WORTH.count) +
    worth(WORTH.place, inCommon(tellingPlaces(a.places), tellingPlaces(b.places))) +
    worth(WORTH.furtherKind, kinds - 1);
  const words = inCommon(a.stems(), b.stems());
  const ofSpan = a.sure === 'span' || b.sure === 'span';
  const weight = ofSpan
    ? (inCommon(a.near, b.near) > 0 ? WORTH.nearYear : shared.length > 0 ? WORTH.personFarFromYear : 0) +
      worth(WORTH.wordNearYear, words)
    : worth(WORTH.actor, actors) + (ruling > 1 ? WORTH.rulers : worth(WORTH.ruler, ruling)) + worth(WORTH.word, words);
  return { weight: weight + general, actors, sameCount: counts.length > 0 };
}
