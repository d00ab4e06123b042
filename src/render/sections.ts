import type { Block, Heading, View } from '../model/view.ts';
import { isUnit, type Unit } from './extract.ts';

/** What stands under a heading; several fields are taken one by one. */
export type Content = Exclude<Block, Heading>;

/** A heading and what stands under it, before any limit of length. */
export interface Section {
  /** null: what stands before the first heading. */
  readonly heading: string | null;
  /** Whether it shares what room there is with others, each giving its first. */
  readonly shares: boolean;
  /** Whether its last are worth more than its first. */
  readonly last: boolean;
  /** All that stands under it, in order. */
  readonly all: readonly Content[];
  /** Without the units past the heading's `show`. */
  readonly blocks: readonly Content[];
  /** The units past the heading's `show`. */
  readonly hidden: readonly Unit[];
  /** "… and 7 more", where some are hidden. */
  readonly more: string;
}

function singly(block: Content): readonly Content[] {
  if (block.kind === 'fields') return block.fields.map((field) => ({ kind: 'fields', fields: [field] }));
  const blank = (block.kind === 'line' || block.kind === 'notice') && block.text.trim() === '';
  return blank ? [] : [block];
}

/** Blocks with their texts as one: a unit has an empty line on either side, our own lines stand close. */
export const spaced = (drawn: readonly (readonly [block: Content, text: string])[]): string =>
  drawn
    .map(([block, text], at) => {
      const before = drawn[at - 1]?.[0];
      const close = before !== undefined && !isUnit(before) && !isUnit(block);
      return `${at === 0 ? '' : close ? '\n' : '\n\n'}${text}`;
    })
    .join('');

function section(heading: Heading | null, blocks: readonly Content[]): Section {
  const units = blocks.filter(isUnit);
  const show = Math.min(heading?.show ?? units.length, units.length);
  const last = heading?.keep === 'last';
  const hidden = last ? units.slice(0, units.length - show) : units.slice(show);
  const gone = new Set<Block>(hidden);
  return {
    heading: heading?.text ?? null,
    shares: heading?.show !== undefined,
    last,
    all: blocks,
    blocks: blocks.filter((block) => !gone.has(block)),
    hidden,
    more: hidden.length === 0 ? '' : `… and ${hidden.length} ${last ? 'earlier' : 'more'}`,
  };
}

/** The view's blocks by heading, in order; headings with nothing under them are left out. */
export function sectionsOf(view: View): readonly Section[] {
  const sections: Section[] = [];
  let heading: Heading | null = null;
  let blocks: Content[] = [];
  for (const block of view.blocks) {
    if (block.kind !== 'heading') {
      blocks.push(...singly(block));
      continue;
    }
    if (blocks.length > 0) sections.push(section(heading, blocks));
    heading = block;
    blocks = [];
  }
  if (blocks.length > 0) sections.push(section(heading, blocks));
  return sections;
}
