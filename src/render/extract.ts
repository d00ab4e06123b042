import type { Block, DisagreementBlock, EventBlock, Extract, ItemKind } from '../model/view.ts';

/** Words of sources that stand or fall together: drawn whole, counted as one. */
export type Unit = Extract | EventBlock | DisagreementBlock;

export const isUnit = (block: Block): block is Unit =>
  block.kind === 'extract' || block.kind === 'event' || block.kind === 'disagreement';

/** All words of sources that a block holds, in the order in which they are drawn. */
export function extractsIn(block: Block): readonly Extract[] {
  switch (block.kind) {
    case 'extract':
      return [block];
    case 'event':
      return [...block.statements, ...block.disagreements.flatMap(extractsIn)];
    case 'disagreement':
      return block.sides;
    default:
      return [];
  }
}

/** Words that are less than a sentence, or stood in quotation marks that the span leaves out: drawn in marks. */
const MARKED: ReadonlySet<ItemKind> = new Set(['quotation', 'fragment', 'figure', 'position', 'mention']);

/** The extract's words in quotation marks where they need them; the words themselves go through `draw` untouched. */
export function marked(extract: Extract, draw: (text: string) => string): string {
  const text = draw(extract.text);
  return MARKED.has(extract.item) ? `“${text}”` : text;
}

/** Whose words they are, by the cue that says so: "Donald Trump (“he said”)". Empty where neither is known. */
export function speakerWords({ speaker, cue }: Extract): string {
  if (cue === null || cue === '') return speaker ?? '';
  return speaker === null ? `“${cue}”` : `${speaker} (“${cue}”)`;
}

/** "1 article", "10,240 characters". Small numbers go without the language data, which take 20 ms to load. */
export const counted = (count: number, one: string): string =>
  `${count < 1000 ? count : count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
