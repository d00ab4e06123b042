import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveOf, NOW } from './archives.ts';

const archive = await archiveOf();
const read = (text: string) => archive.read(text, NOW);

describe('reading a text that is no article', () => {
  it('gives whom the archive knows by the names, each once, as printed first', async () => {
    const { people } = await read('Kellogg and Лукашенко met; Keith Kellogg left. Jurkonis stayed.');
    expect(
      people.map(({ printed, match }) => [printed, match.kind === 'one' ? match.person.name : match.kind]),
    ).toEqual([
      ['Kellogg', 'Keith Kellogg'],
      ['Лукашенко', 'Alaksandar Łukašenka'],
      ['Jurkonis', 'Vytis Jurkonis'],
    ]);
  });

  it('gives a name that the archive does not have as nobody’s', async () => {
    const { people } = await read('Olof Palme spoke.');
    expect(people).toMatchObject([{ printed: 'Olof Palme', match: { kind: 'none' } }]);
  });

  it('gives days, relative ones from today, without a year those that name none', async () => {
    const { days } = await read('On 4 July, on June 21, 2025, in May 2020, yesterday and recently.');
    expect(days.map(({ value }) => value)).toEqual(['XXXX-07-04', '2025-06-21', '2020-05', '2026-11-21']);
  });

  it('gives figures and quoted words in any marks, those within others left out', async () => {
    const { figures, quoted } = await read('14 prisoners: “so ‘big’ a deal”, «да» and "no".');
    expect(figures.map(({ value }) => value)).toEqual([14]);
    expect(quoted).toEqual(['so ‘big’ a deal', 'да', 'no']);
  });

  it('joins a quotation of several paragraphs', async () => {
    expect((await read('He said: “One.\n“Two.” Then he left.')).quoted).toEqual(['One.\nTwo.']);
  });

  it('gives nothing for a text that names nothing', async () => {
    expect(await read('is it open again?')).toEqual({ people: [], days: [], figures: [], quoted: [] });
  });

  it('reads whatever is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        for (const quoted of (await read(text)).quoted) expect(quoted).not.toBe('');
      }),
    );
  });
});
