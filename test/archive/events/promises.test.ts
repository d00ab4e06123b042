import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { archiveOf, SEEDS, seedsFolder } from '../archives.ts';
import { eventsOf } from './told.ts';

const NAMES = readdirSync(SEEDS);
const archive = await archiveOf();

/** What all events say, without the names of files, in an order of its own. */
const outcome = (of: Archive): string[] =>
  eventsOf(of)
    .map(({ date, statements, disagreements }) =>
      JSON.stringify({
        date: date?.value ?? null,
        told: statements.map(({ span, date }) => `${date?.value} ${span.exact}`).sort(),
        disagreements: disagreements.map(({ kind, sides }) => [kind, ...sides.map(({ exact }) => exact).sort()]).sort(),
      }),
    )
    .sort();

describe('the events of an archive', () => {
  it('have every statement of every article, each in one event', () => {
    const events = eventsOf(archive);
    for (const { statements } of archive.records)
      for (const statement of statements)
        expect(events.filter((event) => event.statements.includes(statement))).toHaveLength(1);
  });

  it('have spans of their articles, character for character', () => {
    for (const { statements, disagreements } of eventsOf(archive))
      for (const { article, start, end, exact } of [
        ...statements.map(({ span }) => span),
        ...disagreements.flatMap(({ sides }) => sides),
      ])
        expect(archive.record(article)?.article.body.slice(start, end)).toBe(exact);
  });

  it('name the articles and people of their statements', () => {
    for (const { articles, people, statements } of eventsOf(archive)) {
      expect(new Set(articles)).toEqual(new Set(statements.map(({ span }) => span.article)));
      expect(new Set(people)).toEqual(new Set(statements.flatMap((statement) => [...statement.people])));
    }
  });

  it('do not depend on the order of the articles', async () => {
    const expected = outcome(archive);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(NAMES, { minLength: NAMES.length }), async (order) => {
        const files = order.map((name, n) => [`${n}.txt`, readFileSync(join(SEEDS, name), 'utf8')]);
        expect(outcome(await archiveOf(seedsFolder([], Object.fromEntries(files))))).toEqual(expected);
      }),
      { numRuns: 4 },
    );
  });
});
