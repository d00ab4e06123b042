import { describe, expect, it } from 'vitest';
import { articleId } from '../../src/model/span.ts';
import type { Block, DisagreementBlock, EventBlock, Extract } from '../../src/model/view.ts';
import { discordPage } from '../../src/render/discord.ts';
import { viewHtml } from '../../src/render/html.ts';
import { answerJson } from '../../src/render/json.ts';
import { terminalText } from '../../src/render/terminal.ts';
import { textsOf } from '../discord/sent.ts';
import { citation, event, extract, view } from './views.ts';

const wire = (n: number, publisher: string | null = 'Wire') =>
  citation(n, { article: articleId(`w${n}`), publisher, title: `Story ${n}`, file: `w${n}.txt` });

/** Words that two other articles have as well. */
const REPEATED: Extract = extract(1, 'Time to change it.', { alsoIn: [wire(2), wire(3, null)] });

const CHANGED: DisagreementBlock = {
  kind: 'disagreement',
  disagreement: 'changed figure',
  about: null,
  sides: [
    extract(4, '1,160 political prisoners', { item: 'figure' }),
    extract(5, '1,187 political prisoners', { item: 'figure', citation: wire(5), alsoIn: [wire(6, 'Daily')] }),
  ],
};

const KNOWN: EventBlock = { ...event(null, [extract(7, 'Lind came.', { item: 'statement' })]), before: 3 };

const terminal = (...blocks: Block[]): string => terminalText(view(blocks));
const discord = (...blocks: Block[]): string =>
  textsOf({ ...discordPage(view(blocks), { line: null, page: 1, reader: null }) }).join('\n');
const html = (...blocks: Block[]): string => String(viewHtml(view(blocks)));

interface Answer {
  readonly items: readonly { readonly text: string; readonly citations: readonly number[] }[];
  readonly citations: readonly { readonly n: number }[];
}
const json = (...blocks: Block[]): Answer => JSON.parse(JSON.stringify(answerJson('briefing', view(blocks), '', {})));

describe('words that stand in several articles', () => {
  it('are drawn once, with each article by name and number, and all among the sources', () => {
    expect(terminal(REPEATED)).toContain('Time to change it. [1] (also in Wire [2], “Story 3” [3])');
    expect(terminal(REPEATED).match(/^ {2}\[\d\] /gmu)).toHaveLength(3);
    expect(discord(REPEATED)).toContain('also in Wire \\[2\\], “Story 3” \\[3\\]');
    expect(discord(REPEATED)).toMatch(/Sources[\s\S]*\[1[\s\S]*\[2[\s\S]*\[3/u);
    expect(html(REPEATED)).toMatch(/also in <a class="cite" href="\/articles\/w2[^"]*">\[2\] <bdi>Wire<\/bdi><\/a>/u);
    expect(html(REPEATED).match(/<li>\[\d\]/gu)).toHaveLength(3);
  });

  it('cite them all for programs', () => {
    const { items, citations } = json(REPEATED);
    expect(items).toMatchObject([{ text: 'Time to change it.', citations: [1, 2, 3] }]);
    expect(citations.map(({ n }) => n)).toEqual([1, 2, 3]);
  });

  it('name a few of very many in a message, and count the others', () => {
    const many = extract(1, 'Time.', { alsoIn: Array.from({ length: 60 }, (_, n) => wire(n + 2)) });
    expect(discord(many)).toContain('Wire \\[6\\] and 55 more');
    expect(discord(many)).not.toContain('\\[7');
    expect(json(many).citations).toHaveLength(61);
  });

  it('say nothing of other articles where there are none', () => {
    for (const draw of [terminal, discord, html]) {
      expect(draw(extract(1, 'Time.'))).not.toContain('also in');
      expect(draw(extract(1, 'Time.', { alsoIn: [] }))).not.toContain('also in');
    }
  });

  it('cannot become markup by the name of a publisher', () => {
    const hostile = extract(1, 'Time.', { alsoIn: [wire(2, '**@everyone** <b> [9]')] });
    expect(discord(hostile)).toContain('also in “\\*\\*');
    expect(discord(hostile)).not.toMatch(/(?<!\\)\*\*@everyone/u);
    expect(html(hostile)).not.toContain('<b>');
  });
});

describe('a changed figure', () => {
  it('has the former first and the newer last, each with the day of its article', () => {
    expect(terminal(CHANGED)).toContain(`Changed figure: the newer one last
    “1,160 political prisoners” [4] · article of 4 July 2025 (year inferred)
    “1,187 political prisoners” [5] · article of 4 July 2025 (year inferred) · also in Daily [6]`);
    for (const draw of [discord, html]) {
      const drawn = draw(CHANGED);
      expect(drawn).toContain('Changed figure: the newer one last');
      expect(drawn.indexOf('1,160')).toBeLessThan(drawn.indexOf('1,187'));
      expect(drawn).toContain('also in');
    }
  });

  it('is no doubt to be warned of', () => {
    expect(discord(CHANGED)).not.toContain('⚠️');
    expect(discord({ ...CHANGED, disagreement: 'contradiction' })).toContain('⚠️');
  });

  it('is a notice and its sides for programs', () => {
    expect(json(CHANGED).items.map(({ text, citations }) => [text, citations])).toEqual([
      ['Changed figure (the newer one last)', []],
      ['1,160 political prisoners', [4]],
      ['1,187 political prisoners', [5, 6]],
    ]);
  });
});

describe('an event that was known before', () => {
  it('is drawn with how many told it then, even by a single new statement', () => {
    for (const draw of [terminal, discord, html]) expect(draw(KNOWN)).toContain('told by 1 article, and by 3 before');
    expect(terminal({ ...KNOWN, statements: [REPEATED] })).toContain('told by 3 articles, and by 3 before');
  });
});
