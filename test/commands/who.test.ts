import { describe, expect, it } from 'vitest';
import { archiveOf, gold, seedsFolder } from '../archive/archives.ts';
import { asker, extractsOf, noticesOf, offersOf, under } from './ask.ts';

const ask = asker(await archiveOf());

describe('/who', () => {
  it('answers the same for every spelling', async () => {
    const answers = await Promise.all(
      ['Lukashenko', 'Łukašenka', 'lukasenka', 'Лукашенко'].map((name) => ask(`/who ${name}`)),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('has every spelling met, and marks a misspelling without putting it right', async () => {
    const view = await ask('/who Coale');
    const spellings = under(view, 'Spellings');
    expect(spellings.map(({ text }) => text)).toEqual(expect.arrayContaining(['John Quail', 'John Coale']));
    expect(spellings.find(({ text }) => text === 'John Quail')?.notes).toEqual(['misspelling']);
  });

  it('shows what sources say differently of a person, side by side, each with its place', async () => {
    const [kellogg, coale] = await Promise.all([ask('/who Kellogg'), ask('/who Coale')]);
    expect(under(kellogg, 'Where sources disagree').map(({ text }) => text)).toEqual([
      'Keith Kellogg, Trump’s special envoy for Ukraine',
      'Keith Kellogg, Trump’s special envoy for Ukraine',
      'special envoy to Belarus',
    ]);
    expect(under(coale, 'Where sources disagree').map(({ text }) => text)).toEqual(['John Quail', 'John Coale']);
    expect(under(await ask('/who Jurkonis'), 'Where sources disagree')).toEqual([]);
  });

  const roles = gold.people.flatMap(({ name, roles = [] }) => roles.map((role) => ({ name, role })));

  it.each(roles)('gives $name the role “$role”', async ({ name, role }) => {
    const given = under(await ask(`/who name:"${name}"`), 'Roles').map(({ text }) => text);
    expect(given.some((text) => text.includes(role))).toBe(true);
  });

  it('has a wife’s words under her name and none under her husband’s', async () => {
    const [her, him] = await Promise.all([ask('/who Tikhanovskaya'), ask('/who Tikhanovsky')]);
    expect(under(her, 'In their words').length).toBeGreaterThan(2);
    expect(extractsOf(him, 'quotation', 'fragment')).toEqual([]);
  });

  it('tells of a story once that two files hold in the same words', async () => {
    const text = 'Human rights activist Anton Harbačoŭ met the families of prisoners in Minsk on Monday.\n';
    const view = await asker(await archiveOf(seedsFolder([], { 'a.txt': text, 'b.txt': text })))('/who Harbačoŭ');
    expect(under(view, 'What is said')).toHaveLength(1);
    expect(under(view, 'Roles')).toHaveLength(1);
  });

  it('offers several people who fit, and chooses none', async () => {
    const seeds = seedsFolder(['004'], {
      'a.txt':
        'Judge Ivan Paźniak opened the hearing in Minsk. A lawyer, Maria Kavalova, said that Ivan Paźniak refused to comment.\n',
    });
    const view = await asker(await archiveOf(seeds))('/who Paźniak');
    expect(extractsOf(view)).toEqual([]);
    expect(offersOf(view).sort()).toEqual(['Ivan Paźniak', 'Zianon Paźniak']);
  });

  it('offers near spellings of a name that nobody has', async () => {
    const view = await ask('/who Kellwog');
    expect(offersOf(view)).toContain('Keith Kellogg');
    expect(extractsOf(view)).toEqual([]);
  });

  it('offers the names that begin as one typed them', async () => {
    expect(offersOf(await ask('/who Cichan')).sort()).toEqual(['Siarhiej Cichanoŭski', 'Śviatłana Cichanoŭskaja']);
  });

  it.each(['Zzyzx', '🙂', '(.*)+', 'a'.repeat(300)])('says that nobody is named “%s”', async (name) => {
    const view = await ask(`/who name:"${name}"`);
    expect(noticesOf(view).join(' ')).toContain('No article in the archive names');
    expect(extractsOf(view)).toEqual([]);
  });
});
