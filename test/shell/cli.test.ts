import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../archive/archives.ts';
import { linesOf, runner } from './cli.ts';

const run = runner();

describe('ask', () => {
  it('answers as text', () => {
    const { code, out, err } = run(['ask', '/quote speaker:Coale']);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('The United States is now strong so we can get these kind of things done.');
    expect(out).toContain('John Coale');
  });

  it('answers with one line of JSON, in the shape that programs rely on', () => {
    const { code, out } = run(['ask', '/quote speaker:Coale', '--json']);
    expect(code).toBe(0);
    expect(linesOf(out)).toHaveLength(1);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual(['command', 'title', 'asOf', 'text', 'items', 'citations', 'discord']);
    expect(answer.items[0]).toMatchObject({ kind: 'quotation', speaker: 'John Coale', citations: [1] });
    expect(answer.citations[0]).toMatchObject({
      n: 1,
      file: '003_847fa0f9ff687019.txt',
      published: { value: '2025-07-18', certain: [], implied: [], bound: 'not after', basis: 'page stamp' },
      url: null,
    });
  });

  it('never loads discord.js, nor what reads articles once they have been read', () => {
    const forbid = [
      "import { registerHooks } from 'node:module';",
      'const forbidden = /discord[.]js|src[/]discord|annotate[/]annotate|clean[/]clean/;',
      'registerHooks({ load: (url, context, next) => {',
      '  if (forbidden.test(url)) throw new Error(url);',
      '  return next(url, context);',
      '} });',
    ].join('\n');
    const hook = `data:text/javascript,${encodeURIComponent(forbid)}`;
    run(['ask', '/brief']);
    expect(run(['ask', '/brief topic:prisoners'], '', ['--import', hook])).toMatchObject({ code: 0, err: '' });
    expect(run(['annotate'], '{"id":1,"text":"x"}\n', ['--import', hook]).err).toContain('annotate.ts');
  });

  it('takes a question in several words of the shell', () => {
    expect(run(['ask', '/quote', 'speaker:Coale']).out).toBe(run(['ask', '/quote speaker:Coale']).out);
  });

  it.each([
    ['a command that does not exist', '/nosuch', 'There is no command /nosuch'],
    ['an option that does not exist', '/brief topik:prisoners', 'There is no option "topik" in /brief'],
    ['a day that is none', '/timeline since:whenever', '"whenever" is no day'],
    ['a question of 6,000 characters', `/brief topic:${'prison '.repeat(857)}`, 'characters'],
    ['a required option left out', '/who', 'name'],
    ['no question', '', 'Which command?'],
    ['a command of a server', '/briefing list', '/briefing list belongs to a server; use it in one, in Discord or in'],
    [
      'a group without a command',
      '/briefing',
      '/briefing has several commands. Write /briefing with one of: subscribe',
    ],
    ['a command that a group does not have', '/briefing lits', 'did you mean /briefing list?'],
  ])('ends with 2 and one clear line for %s', (_, line, words) => {
    const { code, out, err } = run(['ask', line]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(linesOf(err)).toHaveLength(1);
    expect(err).toContain(words);
  });

  it.each(['/brief topic:🙂', '/brief topic:.*', '/who Zzyzx', '/brief topic:"zebra harvest"'])(
    'ends with 0 where nothing is found: %s',
    (line) => expect(run(['ask', line])).toMatchObject({ code: 0, err: '' }),
  );
});

describe('archive', () => {
  it('lists the articles, the cut-off story among them', () => {
    const { articles } = JSON.parse(run(['archive', 'list', '--json']).out);
    expect(articles).toHaveLength(6);
    expect(articles.filter(({ truncated }: { truncated: boolean }) => truncated)).toHaveLength(1);
    expect(linesOf(run(['archive', 'list']).out)).toHaveLength(6);
  });

  it('shows an article with what was removed and all annotations', () => {
    const { article, removed, annotations } = JSON.parse(run(['archive', 'show', '000', '--json']).out);
    expect(article.title.value).toContain('July 4 message');
    expect(removed.length).toBeGreaterThan(5);
    for (const { start, end, exact } of annotations.sentences) expect(article.body.slice(start, end)).toBe(exact);
  });

  it('adds a file, finds it at once, and replaces it when it is added again', () => {
    const mine = runner();
    const file = join(temporaryFolder(), 'note.txt');
    writeFileSync(
      file,
      'Talks on trade\n\nMay 5, 2026, Pozirk. Envoy John Coale said the potash talks would go on in Minsk next week.\n',
    );
    expect(mine(['archive', 'add', file])).toMatchObject({ code: 0, err: '' });
    expect(mine(['ask', '/brief topic:potash']).out).toContain('potash talks');
    writeFileSync(
      file,
      'Talks on trade\n\nMay 5, 2026, Pozirk. Envoy John Coale said the timber talks would go on in Minsk next week.\n',
    );
    mine(['archive', 'add', file]);
    expect(mine(['ask', '/brief topic:potash']).out).not.toContain('potash talks');
    expect(JSON.parse(mine(['archive', 'list', '--json']).out).articles).toHaveLength(7);
  });

  it('takes a keeper’s word over what was read, and says so', () => {
    const mine = runner();
    expect(mine(['archive', 'mend', '001', '--published', '2025-09-11', '--publisher', 'A paper'])).toMatchObject({
      code: 0,
    });
    const { out } = mine(['ask', '/source 001']);
    expect(out).toContain('2025-09-11 · basis: keeper');
    expect(out).toContain('A paper (keeper)');
    expect(mine(['archive', 'mend', '001', '--published', 'soon'])).toMatchObject({ code: 2 });
  });
});

describe('annotate', () => {
  it('writes what it finds in each line, with offsets into the text as given', () => {
    const text =
      '“It is time to talk,” John Coale said on Friday, July 4.\n\nAt least 14 prisoners were freed yesterday.';
    const { code, out } = run(['annotate'], `${JSON.stringify({ id: 'a', text, published: '2025-07-05' })}\n`);
    expect(code).toBe(0);
    const found = JSON.parse(out);
    const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(found.id).toBe('a');
    expect(found.sentences.map(words)).toHaveLength(2);
    expect(found.people[0]).toMatchObject({ name: 'John Coale' });
    expect(found.dates.map(({ value }: { value: string }) => value)).toContain('2025-07-04');
    expect(found.quotes[0]).toMatchObject({ speaker: 'John Coale', kind: 'quotation', quote: 0 });
    expect(words(found.quotes[0].source)).toBe('John Coale');
    expect(found.figures[0]).toMatchObject({ value: 14, qualifier: 'at least' });
    expect(found.statements.map(({ date }: { date: string }) => date)).toContain('2025-07-04');
  });

  it('compares names', () => {
    const { out } = run(
      ['annotate', '--names'],
      '{"id":1,"a":"Łukašenka","b":"Lukashenko"}\n{"id":2,"a":"Ціханоўскі","b":"Tikhanovskaya"}\n',
    );
    expect(linesOf(out).map((line) => JSON.parse(line).same)).toEqual([true, false]);
  });

  it('tells of a wrong line by its number, and does the others', () => {
    const { code, out, err } = run(['annotate'], 'nonsense\n{"id":1,"text":"A word."}\n{"id":2}\n');
    expect(code).toBe(1);
    expect(linesOf(out)).toHaveLength(1);
    expect(linesOf(err).map((line) => line.slice(0, 6))).toEqual(['Line 1', 'Line 3']);
  });
});

describe('register', () => {
  it('says that it needs a token', () => {
    expect(run(['register'])).toMatchObject({ code: 1, err: expect.stringContaining('DISCORD_TOKEN is not set') });
  });
});
