import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlaps, type Range } from '../../../src/model/span.ts';
import { byBlock } from '../../../src/web/reader/by-block.ts';

/** Blocks in order, with a gap or none between them. */
const anyBlocks = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 9 })), { maxLength: 8 }).map((sizes) => {
  const blocks: Range[] = [];
  for (const [gap, length] of sizes) {
    const start = (blocks.at(-1)?.end ?? 0) + gap;
    blocks.push({ start, end: start + length });
  }
  return blocks;
});

const anyRange = fc.tuple(fc.nat(70), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));

it('finds for each block what overlaps it', () => {
  fc.assert(
    fc.property(anyBlocks, fc.array(anyRange), (blocks, ranges) => {
      expect(byBlock(ranges, (range) => range, blocks)).toEqual(
        blocks.map((block) => ranges.filter((range) => overlaps(range, block))),
      );
    }),
  );
});
