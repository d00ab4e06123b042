import { describe, expect, it } from 'vitest';
import { dateWords } from '../../src/render/date.ts';
import { archiveOf } from '../archive/archives.ts';
import { asker, extractsOf, under } from './ask.ts';

const ask = asker(await archiveOf());

describe('/timeline', () => {
  it('goes from 1994 to July 2025, each day as precise as its source', async () => {
    const days = extractsOf(await ask('/timeline'), 'statement').flatMap(({ date }) =>
      date?.value ? [dateWords(date).replace(/ \(.*/u, '')] : [],
    );
    const expected = ['1994', '2020', 'February 2022', '21 June 2025', '29 June 2025', '4 July 2025', '7 July 2025'];
    expect(days.filter((day, i) => expected.includes(day) && days.indexOf(day) === i)).toEqual(expected);
  });

  it('marks a year that was inferred', async () => {
    const [message] = extractsOf(await ask('/timeline since:"4 July 2025" until:"4 July 2025"'));
    expect(dateWords(message?.date ?? null)).toContain('year inferred');
  });

  it('asks back whom an ambiguous name means, and keeps what narrows the question', async () => {
    for (const [line, start] of [
      ['/timeline topic:talks person:Cichan since:2025', '/timeline topic:talks since:2025 person:"'],
      ['/brief length:short person:Cichan', '/brief length:short person:"'],
      ['/quote speaker:Cichan until:"4 July 2025" about:talks', '/quote about:talks until:4 July 2025 speaker:"'],
    ] as const) {
      const again = (await ask(line)).blocks.flatMap((block) => (block.kind === 'offer' ? [block.command] : []));
      expect(again.length).toBeGreaterThan(1);
      for (const command of again) expect(command.startsWith(start)).toBe(true);
    }
  });

  it('has the undated apart, at the end', async () => {
    const view = await ask('/timeline');
    const undated = under(view, 'Undated');
    expect(undated.some(({ text }) => text.includes('123 detainees'))).toBe(true);
    expect(undated.every(({ date }) => (date?.value ?? null) === null || date?.bound !== undefined)).toBe(true);
    expect(extractsOf(view).slice(-undated.length)).toEqual(undated);
  });

  it('leaves the undated out of a question of days, with a count', async () => {
    const view = await ask('/timeline since:2025');
    expect(under(view, 'Undated')).toEqual([]);
    expect(view.omitted).toMatch(/^Left out: \d+ undated/u);
  });

  it('keeps to one person, however spelled', async () => {
    const [polish, english] = await Promise.all([ask('/timeline person:Келлог'), ask('/timeline person:Kellogg')]);
    expect(extractsOf(english).map(({ text }) => text)).toEqual(extractsOf(polish).map(({ text }) => text));
    expect(extractsOf(english).some(({ date }) => date?.value === '2025-06-21')).toBe(true);
  });

  it('tells one happening once, with every sentence that tells it and where they disagree', async () => {
    const { blocks } = await ask('/timeline person:Kellogg');
    const [release, ...others] = blocks.filter((block) => block.kind === 'event');
    expect(others).toEqual([]);
    expect(release?.date?.value).toBe('2025-06-21');
    expect(new Set(release?.statements.map(({ citation }) => citation.file?.slice(0, 3)))).toEqual(
      new Set(['000', '003', '004']),
    );
    expect(release?.disagreements.map(({ disagreement }) => disagreement)).toEqual(
      expect.arrayContaining(['doubtful day', 'difference', 'contradiction']),
    );
  });

  it('keeps a happening to the words of one publisher where that is asked for', async () => {
    const view = await ask('/timeline publisher:Pozirk');
    expect(new Set(extractsOf(view).map(({ citation }) => citation.publisher))).toEqual(new Set(['Pozirk']));
    expect(extractsOf(view).some(({ text }) => text.includes('13 other prisoners'))).toBe(true);
  });

  it('marks a name that a sentence misspells, and leaves the sentence as printed', async () => {
    const [meeting] = extractsOf(await ask('/timeline person:Coale'), 'statement');
    expect(meeting?.text).toContain('John Quail');
    expect(meeting?.notes).toEqual(['“John Quail” taken for John Coale']);
  });
});
