import { americans } from './table/america.ts';
import { belarusians } from './table/belarus.ts';
import { eastern } from './table/east.ts';
import type { TablePerson } from './table/person.ts';
import { others } from './table/world.ts';

export type { TablePerson } from './table/person.ts';

/** The people of this subject, by name: an analyst's address book, not a record of who holds what. */
export const people: readonly TablePerson[] = [...belarusians, ...americans, ...eastern, ...others];
