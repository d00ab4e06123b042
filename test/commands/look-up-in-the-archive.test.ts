import { describe, expect, it } from 'vitest';
import { lookUp } from '../../src/compose/look-up.ts';
import type { View } from '../../src/model/view.ts';
import { archiveOf, NOW, seedsFolder } from '../archive/archives.ts';
import { emptyArchive } from '../command/empty-archive.ts';
import { extractsOf, noticesOf, offersOf, under } from './ask.ts';

const archive = await archiveOf();
const linesOf = ({ blocks }: View): string[] => blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));
const look = (text: string) => lookUp(archive, text, NOW);

describe('/look-up-in-the-archive', () => {
  it('has a section for each person, day, figure and quotation of a message', async () => {
    const view = await look('Did Kellogg get 14 prisoners out on 21 June? Lukashenka: “unfriendly”');
    const headings = view.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toEqual([
      '“Kellogg” · Keith Kellogg',
      '“Lukashenka” · Alaksandar Łukašenka',
      '“on 21 June” · of any year, since the message names none',
      '“14 prisoners”',
      '“unfriendly”',
    ]);
    for (const heading of headings) expect(under(view, heading).length).toBeGreaterThan(0);
  });

  it('names a person by any spelling, and offers all on them', async () => {
    for (const name of ['Келлог', 'Kellogg', 'Keith Kellogg']) {
      const view = await look(`${name} приехал`);
      expect(offersOf(view)).toEqual(['All on Keith Kellogg']);
    }
  });

  it('finds surnames in a message without capitals, and only there', async () => {
    expect(offersOf(await look('what did kellogg say'))).toEqual(['All on Keith Kellogg']);
    expect(offersOf(await look('What did kellogg say'))).toEqual([]);
  });

  it('offers for an unknown name only surnames that are spelled much like its own', async () => {
    const offers = async (text: string) => offersOf(await look(text));
    expect(await offers('Keith Ressa spoke in Minsk')).toEqual([]);
    expect(await offers('Jeanne Shaheen spoke in Minsk')).toEqual([]);
    expect(await offers('Adam Kelloggs spoke in Minsk')).toEqual(['Keith Kellogg']);
  });

  it('tells a day without a year with what is told of that day without one', async () => {
    const text =
      'A headline that is long enough\n\n“We go on,” Anna Berg said in Vilnius on 3 May, before the talks with Ivan Lind.\n';
    const one = await archiveOf(seedsFolder([], { 'a.txt': text }));
    expect(extractsOf(await lookUp(one, 'what happened on 3 May?', NOW), 'statement')).toHaveLength(1);
    expect(extractsOf(await lookUp(one, 'what happened on 3 May 1985?', NOW), 'statement')).toEqual([]);
  });

  it('tells a day with what happened then, and a relative one from today', async () => {
    const told = extractsOf(await look('the meeting of June 21, 2025'), 'statement');
    expect(told.some(({ text }) => text.includes('released on June 21'))).toBe(true);
    expect(noticesOf(await look('what happened yesterday?'))).toEqual([
      'Nothing that the archive tells is dated to it.',
    ]);
  });

  it('says that it has another number of the same kind', async () => {
    const view = await look('16 political prisoners were freed');
    expect(noticesOf(view)).toEqual(['The archive does not have this number; what it has of the same kind:']);
    expect(extractsOf(view, 'figure').map(({ text }) => text)).toContain('14 political prisoners');
  });

  it('finds a number by itself, whatever it counts', async () => {
    const view = await look('at least 1,160 are held');
    expect(extractsOf(view, 'figure').map(({ text }) => text)).toEqual(['at least 1,160 other regime critics']);
  });

  it('numbers what it cites without a gap', async () => {
    const numbers = extractsOf(
      await look('Kellogg, Coale, Cichanoŭskaja and Łukašenka on 21 June, 14 prisoners'),
    ).flatMap(({ citation, moreCitations }) => [citation, ...moreCitations].map(({ n }) => n));
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual([...new Set(numbers)].map((_, i) => i + 1));
  });

  it('says of each thing that it has nothing', async () => {
    const view = await look('Olof Palme sold 77 submarines, “every one of them”, on 3 May 1985');
    expect(extractsOf(view)).toEqual([]);
    expect(noticesOf(view)).toEqual([
      'No article in the archive names “Olof Palme”.',
      'Nothing that the archive tells is dated to it.',
      'The archive has no such figure.',
      'No article in the archive has these words as they stand.',
    ]);
  });

  it('finds a quotation around words that it leaves out, and a headline', async () => {
    const [lit] = extractsOf(await look('“let’s try to reach … it will be a big deal”'));
    expect(lit?.lit?.exact).toMatch(/^let’s try to reach .* it will be a big deal$/su);
    expect(offersOf(await look('“Opposition leader urges Trump to maintain pressure”'))).toContain(
      'Opposition leader urges Trump to maintain pressure on Łukašenka',
    );
  });

  it('shows what is nearest to a quotation that does not stand so, and how it differs', async () => {
    const view = await look('“a rare sign of personal friendship”');
    expect(extractsOf(view)[0]?.lit?.exact).toContain('rare gesture of personal friendship');
    expect(linesOf(view)).toContain('message: “sign” · article: “gesture”');
  });

  it('looks a message up by its words where it names nothing', async () => {
    const view = await look('is the embassy open again?');
    expect(extractsOf(view)[0]?.text).toContain('embassy');
    expect(noticesOf(await look('🙂'))[0]).toContain('and the archive has nothing on its words');
  });

  it('answers in an empty archive', async () => {
    expect(extractsOf(await lookUp(emptyArchive, 'Kellogg freed 14 on 21 June, “yes”', NOW))).toEqual([]);
  });

  it('says how much of a long message is left out', async () => {
    const days = Array.from({ length: 9 }, (_, n) => `on ${n + 1} July 2025`).join(', ');
    expect((await look(`It met ${days}.`)).omitted).toBe('Left out of this message: 4 more days.');
  });
});
