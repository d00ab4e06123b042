import { contentStems } from '../search/terms.ts';

/** What the words of a text are compared by: the search's own stems, stop words left out. */
export const stemsOf = (text: string): string[] => contentStems(text);
