import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/clean/language.ts';
import { splitTitle } from '../../src/clean/title.ts';
import { cleaned, story } from './document.ts';

const PROSE =
  'The envoy of Ruritania landed in Minsk on Friday.\n\nHe will stay for two days and meet the families of prisoners.';

describe('the day of publication', () => {
  const dayOf = (...lines: string[]) => story(lines.join('\n\n')).article.printedDays[0]?.value ?? null;
  const TITLE = 'Envoy of Ruritania lands in Minsk';

  it.each([
    [
      'the one below the title, not that of another story above it',
      ['5 March 2031, 10:15', 'Bridge falls', TITLE, '7 March 2031, 09:00', PROSE],
    ],
    ['the nearest above the title', ['5 March 2031, 10:15', 'Bridge falls', '7 March 2031, 09:00', TITLE, PROSE]],
    ['the one that a label gives below the story', [TITLE, PROSE, 'Menu', 'Published: 7 March 2031']],
    ['that of publication, not of an update', [TITLE, 'Updated: 9 March 2031', 'Published: 7 March 2031', PROSE]],
  ])('is %s', (_, lines) => expect(dayOf(...lines)).toBe('2031-03-07'));

  it('is not the heading of a list of days below the story', () =>
    expect(dayOf(TITLE, 'The envoy of Ruritania landed in Minsk.', 'News by day', '7 March 2031')).toBeNull());
});

describe('a story is cut off', () => {
  it.each([
    'He will meet the …',
    'He will stay for two days in Minsk. There he is to meet the families of several prisoners, who, according',
  ])('where it ends in “%s”', (last) => expect(story(`${PROSE}\n\n${last}`).article.truncated).toBe(true));
  it('and not where only a full stop is missing', () =>
    expect(
      story(
        `${PROSE}\n\nHe will stay for two days. The ministry would not say whom else he is to see in the city of Minsk on his visit`,
      ).article.truncated,
    ).toBe(false));
});

describe('the title', () => {
  it.each([
    ['Envoy of Ruritania lands in Minsk', 'Envoy of Ruritania lands in Minsk'],
    ['Envoy of Ruritania lands in Minsk | BBC News', 'Envoy of Ruritania lands in Minsk'],
    ['Will the envoy of Ruritania land in Minsk?', 'Will the envoy of Ruritania land in Minsk?'],
    ['# Envoy of Ruritania lands in Minsk', 'Envoy of Ruritania lands in Minsk'],
    ['Title: Envoy of Ruritania lands in Minsk', 'Envoy of Ruritania lands in Minsk'],
    ['Belarus Frees Prisoners in Deal with U.S.', 'Belarus Frees Prisoners in Deal with U.S.'],
    [
      'Home News Envoy of Ruritania lands in Minsk\n\nEnvoy of Ruritania lands in Minsk',
      'Envoy of Ruritania lands in Minsk',
    ],
    ['Politics\nMinsk daily\nEnvoy of Ruritania lands in Minsk', 'Envoy of Ruritania lands in Minsk'],
  ])('%s', (lines, title) => {
    const { article } = story(`${lines}\n\n${PROSE}`);
    expect(article.title).toEqual({ value: title, basis: 'printed' });
    expect(article.body).toBe(PROSE);
  });

  it('is null where the text begins with its own sentence', () => {
    expect(story(PROSE).article.title).toBeNull();
  });

  it('keeps a dash that no site’s name follows', () => {
    expect(splitTitle('Ruritania to keep its sanctions — minister').title).toBe(
      'Ruritania to keep its sanctions — minister',
    );
  });

  it('stands once: a second printing goes, the standfirst stays', () => {
    const { article, removed } = story(`Envoy of Ruritania lands\n\nENVOY OF RURITANIA LANDS\n\n${PROSE}`);
    expect(article.body).toBe(PROSE);
    expect(removed).toEqual([{ text: 'ENVOY OF RURITANIA LANDS', rule: 'repeated title' }]);
  });
});

describe('front matter', () => {
  const given = {
    title: 'Given',
    publisher: 'Given Press',
    byline: 'Gil Given',
    published: '2031-03-01',
    url: 'https://example.org/1',
  };
  const page = `Envoy of Ruritania lands in Minsk\nBy Ann Sample\nPublished: 3 March 2031\n\nMINSK, March 2 (Reuters) - ${PROSE}`;

  it('wins over all that is printed', () => {
    const { article } = story(page, given);
    expect(article).toMatchObject({
      title: { value: 'Given', basis: 'front matter' },
      publisher: { value: 'Given Press', basis: 'front matter' },
      byline: { value: 'Gil Given', basis: 'front matter' },
      url: { value: 'https://example.org/1', basis: 'front matter' },
    });
    expect(article.printedDays.map(({ kind, value }) => [kind, value])).toEqual([
      ['front matter', '2031-03-01'],
      ['date line', '2031-03-03'],
      ['dateline', 'XXXX-03-02'],
    ]);
  });

  it('says of a second story only whose page it is on', () => {
    const [, second] = cleaned(`${page}\n\nAnother story altogether\n\nVADUZ, March 1 (AP) — A bridge fell.`, given);
    expect(second?.article.title?.value).toBe('Another story altogether');
    expect(second?.article.byline).toBeNull();
    expect(second?.article.printedDays.map(({ value }) => value)).toEqual(['XXXX-03-01']);
  });
});

describe('a dateline below a standfirst', () => {
  it('is still the story’s', () => {
    const { article } = story(
      `Envoy of Ruritania lands in Minsk\nFamilies wait for him, the ministry said\nMINSK, March 2 (Reuters) - ${PROSE}`,
    );
    expect(article.publisher?.value).toBe('Reuters');
    expect(article.paragraphs[0]?.exact).toBe('Families wait for him, the ministry said');
    expect(article.headings).toEqual([]);
  });
});

describe('the publisher, from the best sign there is', () => {
  it.each([
    ['a dateline before a source line', `Source: Example\n\nMINSK, March 2 (Reuters) - ${PROSE}`, 'Reuters'],
    ['a source line before a byline', `By Ann Sample, CNN\n\n${PROSE}\n\nSource: Example News`, 'Example News'],
    ['a byline before a copyright', `By Ann Sample, CNN\n\n${PROSE}\n\n© 2031 Example Media`, 'CNN'],
    [
      'a site behind the title before a copyright',
      `Envoy of Ruritania lands - Reuters\n\n${PROSE}\n\n© 2031 Example Media`,
      'Reuters',
    ],
    [
      'a copyright where nothing else says it',
      `${PROSE}\n\n© 2031 Example Media. All Rights Reserved.`,
      'Example Media',
    ],
  ])('%s', (_, text, publisher) => {
    expect(story(text).article.publisher).toEqual({ value: publisher, basis: 'printed' });
  });
});

describe('the story breaks off', () => {
  it.each(['He said …', 'He said that he would...', 'He said that he would come […]', 'He said that … Read more'])(
    '%s',
    (last) => {
      expect(story(`${PROSE}\n\n${last}`).article.truncated).toBe(true);
    },
  );

  it.each(['“I do not know…”', 'He said: “We will see….”', 'He came.'])('but not here: %s', (last) => {
    expect(story(`${PROSE}\n\n${last}`).article.truncated).toBe(false);
  });
});

describe('what hangs on the end of a paragraph', () => {
  it('goes, and the paragraph stays', () => {
    const { article, removed } = story(`${PROSE}The material is available only to EXAMPLE+`);
    expect(article.body).toBe(PROSE);
    expect(removed).toEqual([{ text: 'The material is available only to EXAMPLE+', rule: 'paywall notice' }]);
  });
});

describe('the language', () => {
  it.each([
    ['en', 'The envoy of Ruritania landed in Minsk on Friday and will stay for two days.'],
    ['ru', 'Посланник Руритании прилетел в Минск в пятницу и останется на два дня, сообщили в посольстве.'],
    ['be', 'Пасланнік Руратаніі прыляцеў у Мінск у пятніцу і застанецца на два дні, паведамілі ў пасольстве.'],
    ['be', 'Prezident Litvy kaža, što ZŠA sprabujuć addalić Minsk ad svajho sajuźnika, ale sumniavajecca ŭ pośpiechu.'],
    ['uk', 'Посланець Руританії прибув до Мінська у п’ятницю і залишиться на два дні, повідомили в посольстві.'],
    ['pl', 'Wysłannik Rurytanii przyleciał do Mińska w piątek i zostanie na dwa dni, jak podała ambasada.'],
    ['lt', 'Ruritanijos pasiuntinys penktadienį atvyko į Minską ir čia liks dvi dienas, pranešė ambasada.'],
    ['und', '12 345 — 678'],
  ])('%s: %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });
});
