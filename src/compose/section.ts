import type { Block, Extract, Heading } from '../model/view.ts';

/** A heading with its extracts, of which so many are drawn; nothing where there are none. */
export const section = (
  text: string,
  extracts: readonly Extract[],
  show: number,
  keep: Pick<Heading, 'keep'> = {},
): Block[] => (extracts.length > 0 ? [{ kind: 'heading', text, show, ...keep }, ...extracts] : []);
