import type { Block, Heading } from '../model/view.ts';

/** A heading with its extracts, events and disagreements, of which so many are drawn; nothing where there are none. */
export const section = (
  text: string,
  blocks: readonly Block[],
  show: number,
  keep: Pick<Heading, 'keep'> = {},
): Block[] => (blocks.length > 0 ? [{ kind: 'heading', text, show, ...keep }, ...blocks] : []);
