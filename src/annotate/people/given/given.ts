import anyAscii from 'any-ascii';
import { foldToken } from '../fold.ts';
import { abroad } from './abroad.ts';
import { east } from './east.ts';
import { west } from './west.ts';

/** One name in all its forms: compared by identity. */
export interface GivenName {
  readonly gender: 'm' | 'f';
  /** Of Belarusian, Russian or Ukrainian use: its romanisations vary. */
  readonly east: boolean;
}

interface Names {
  readonly exact: Map<string, Set<GivenName>>;
  readonly folded: Map<string, Set<GivenName>>;
  readonly weak: Set<string>;
}

/** Latin letters without their marks; Cyrillic stays: «Сам» is no Sam. */
const plain = (token: string): string => (/[Ѐ-ӿ]/u.test(token) ? token : anyAscii(token)).toLowerCase();

/** East names are found in any romanisation that begins as one of these does; German has w for v and j for y. */
const key = (form: string): string => {
  const [first = ''] = anyAscii(form).toLowerCase();
  return `${first === 'w' ? 'v' : first === 'j' ? 'y' : first}${foldToken(form)}`;
};

function put(map: Map<string, Set<GivenName>>, key: string, name: GivenName): void {
  const names = map.get(key);
  if (names) names.add(name);
  else map.set(key, new Set([name]));
}

function read({ exact, folded, weak }: Names, list: string, gender: 'm' | 'f', isEast: boolean): void {
  for (const line of list.split(',')) {
    const name = { gender, east: isEast };
    for (const marked of line.trim().split(/\s+/u)) {
      const form = marked.replace(/[?=]/u, '');
      if (marked.endsWith('?')) weak.add(plain(form));
      put(exact, plain(form), name);
      if (isEast && !marked.startsWith('=')) put(folded, key(form), name);
    }
  }
}

/** Other spellings of names that the list already has. */
function readAbroad({ exact, weak }: Names): void {
  for (const line of abroad.split(',')) {
    const [known = '', ...forms] = line.trim().split(/\s+/u);
    for (const marked of forms) {
      const form = plain(marked.replace('?', ''));
      if (marked.endsWith('?')) weak.add(form);
      for (const name of exact.get(plain(known)) ?? []) put(exact, form, name);
    }
  }
}

let made: Names | undefined;

/** The lists by their keys; made when somebody first asks, for folding them takes a while. */
function names(): Names {
  if (made) return made;
  made = { exact: new Map(), folded: new Map(), weak: new Set() };
  read(made, east.m, 'm', true);
  read(made, east.f, 'f', true);
  read(made, west.m, 'm', false);
  read(made, west.f, 'f', false);
  readAbroad(made);
  return made;
}

const none: ReadonlySet<GivenName> = new Set();

/** The names that a word may be a form of. Western names in their own spelling only, eastern ones in any. */
export function givenNames(token: string): ReadonlySet<GivenName> {
  const asSpelled = names().exact.get(plain(token));
  const asFolded = names().folded.get(key(token));
  if (asSpelled && asFolded) return new Set([...asSpelled, ...asFolded]);
  return asSpelled ?? asFolded ?? none;
}

/** Whether a list has this very spelling: «Сергей», and not «Сергея», though that sounds like Serge. */
export const isListedGiven = (token: string): boolean => names().exact.has(plain(token));

/** The gender that all of some names have; null where they differ or there are none. */
export function genderOf(those: ReadonlySet<GivenName>): 'm' | 'f' | null {
  const genders = new Set([...those].map((name) => name.gender));
  return genders.size === 1 ? ([...genders][0] ?? null) : null;
}

/** Whether a spelling is also a word or a place: "Will", "Grant", "Jordan". */
export const isWeakGiven = (token: string): boolean => names().weak.has(plain(token));
