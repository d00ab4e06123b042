import type { Mention, Person } from '../../model/annotation.ts';
import type { PersonId, Range } from '../../model/span.ts';
import { cyrillicDescriptions } from './cyrillic-descriptions.ts';
import { findDescriptions, notTaken } from './descriptions.ts';
import { resolveNames } from './names.ts';
import { findPositions } from './positions.ts';
import { indexFrom, type ReadSentence, readSentences, type Token } from './tokens.ts';

export interface FoundMention extends Range {
  /** null: a name, but whose cannot be told. */
  readonly person: PersonId | null;
  readonly via: Mention['via'];
  /** Whether the name is printed in another case than the nominative, as far as Belarusian and Russian endings tell. */
  readonly oblique: boolean;
}

export interface FoundPosition extends Range {
  readonly person: PersonId;
}

export interface FoundPeople {
  readonly people: readonly Person[];
  /** In order; no two overlap. */
  readonly mentions: readonly FoundMention[];
  readonly positions: readonly FoundPosition[];
  gender(id: PersonId): 'm' | 'f' | null;
}

/** Each position with the words of its sentence. */
function positionsInSentences(
  sentences: readonly ReadSentence[],
  positions: readonly FoundPosition[],
): readonly (readonly [readonly Token[], FoundPosition])[] {
  return positions.map((position) => {
    const at = indexFrom(sentences, position.start + 1) - 1;
    return [sentences[at]?.tokens ?? [], position];
  });
}

/**
 * The people of a text, where it names them, and what offices it gives them. `sentences` cover `text` in order.
 * Persons outside the table have ids of `~` and their folded names, and are one only within this text.
 */
export function findPeople(text: string, sentences: readonly Range[]): FoundPeople {
  const read = readSentences(text, sentences);
  const { people, mentions, gender } = resolveNames(text, read);
  const positions = findPositions(text, read, mentions);
  const described = [
    ...findDescriptions(text, read, mentions, positions),
    ...notTaken(cyrillicDescriptions(read, positionsInSentences(read, positions)), mentions, positions),
  ];
  return {
    people,
    mentions: [...mentions, ...described].sort((a, b) => a.start - b.start),
    positions,
    gender,
  };
}
