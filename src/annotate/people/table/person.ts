import { type PersonId, personId } from '../../../model/span.ts';

/** A person of this subject: names only. */
export interface TablePerson {
  readonly id: PersonId;
  /** The display name. */
  readonly name: string;
  readonly gender: 'm' | 'f';
  /**
   * What a surname alone says, where nobody of that name was introduced: `always` this person, even where the table has
   * relatives; `unique` this person if the table has no other; `never`: others are too many.
   */
  readonly surnameAlone: 'always' | 'unique' | 'never';
  /** Of a Cyrillic name: its Latin spellings vary, and what folds alike is one name. Else Latin words mean what they spell. */
  readonly latin: 'romanised' | 'as spelled';
  /** Other full names, in other languages and romanisations. */
  readonly names: readonly string[];
  /** What machine translation is known to make of the name. */
  readonly misspellings: readonly string[];
}

const LINE = /^(?<id>\S+) (?<gender>[mf])(?<alone>[*?]?) (?<names>[^!]+)(?:!(?<misspellings>.+))?$/u;

const list = (text: string | undefined): readonly string[] =>
  (text ?? '').split(',').flatMap((name) => name.trim() || []);

/**
 * Reads a table of people, one a line: id, gender (`*` and `?`: the surname alone says always, never), display name,
 * other full names; after `!` misspellings. Spellings that fold to a form that already stands need not be named.
 */
export function readTable(text: string, latin: TablePerson['latin']): readonly TablePerson[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const { id, gender, alone, names, misspellings } = LINE.exec(line.trim())?.groups ?? {};
      const [name, ...others] = list(names);
      if (!id || !name || (gender !== 'm' && gender !== 'f')) throw new Error(`No person of the table: ${line}`);
      const surnameAlone = alone === '*' ? 'always' : alone === '?' ? 'never' : 'unique';
      const lists = { names: others, misspellings: list(misspellings) };
      return { id: personId(id), name, gender, surnameAlone, latin, ...lists };
    });
}
