import { describe, expect, it } from 'vitest';
import { archiveOf, seedsFolder } from './archives.ts';

const publishedOf = async (seeds: string) => {
  const { records } = await archiveOf(seeds);
  return Object.fromEntries(records.map(({ article }) => [article.origin.file, article.published]));
};

const report = (dateline: string, ...sentences: string[]) => `${dateline} ${sentences.join(' ')}\n`;

describe('the year of a dateline that prints none', () => {
  it('follows from the text’s own count of years', async () => {
    const published = await publishedOf(
      seedsFolder([], {
        'a.txt': report(
          'March 3, Pozirk.',
          'The embassy opened again four years after the 2022 invasion, officials said.',
        ),
      }),
    );
    expect(published['a.txt']).toMatchObject({
      value: '2026-03-03',
      implied: ['year'],
      basis: 'dateline and years in the text',
    });
  });

  it('stays unknown where the text gives no span of years', async () => {
    const published = await publishedOf(
      seedsFolder([], {
        'a.txt': report('March 3, Pozirk.', 'The embassy was closed in 2022, officials said in Minsk.'),
      }),
    );
    expect(published['a.txt']).toMatchObject({ value: 'XXXX-03-03', certain: ['month', 'day'], implied: [] });
  });

  it('stays unknown where two counts of years disagree', async () => {
    const text = 'It comes four years after the 2022 invasion. It comes five years after the 2020 election, they said.';
    const published = await publishedOf(seedsFolder([], { 'a.txt': report('March 3, Pozirk.', text) }));
    expect(published['a.txt']?.value).toBe('XXXX-03-03');
  });

  it('is not one before a year that the text speaks of as past', async () => {
    const text =
      'It was the first visit in five years after the 2020 election. In 2027 the embassy opened again in Minsk.';
    const published = await publishedOf(seedsFolder([], { 'a.txt': report('March 3, Pozirk.', text) }));
    expect(published['a.txt']?.value).toBe('XXXX-03-03');
  });

  it.each([
    'It was the first visit by such an envoy in five years, since the disputed 2020 election, they said.',
    'The envoy came after a five-year break that followed the disputed 2020 election, officials said.',
    'Nobody was hurt. The visit comes five years after the 2020 election, officials said in Minsk.',
    'Это первый визит в страну за пять лет после спорных выборов 2020 года, сообщили чиновники в Минске.',
    'Гэта першы візіт у краіну за пяць гадоў пасля спрэчных выбараў 2020 года, паведамілі ў Мінску.',
    'Nobody was hurt. The two had met five years ago, in August 2020, officials said in Minsk.',
    'Никто не пострадал. Они познакомились пять лет назад, в 2020 году, сообщили чиновники в Минске.',
    'Nobody was hurt. Exports had fallen last year, in 2024, officials said in Minsk at a briefing.',
    'Nobody was hurt. It has been five years since the August 2020 election, officials said in Minsk.',
  ])('follows where the count runs up to now: %s', async (text) => {
    const published = await publishedOf(seedsFolder([], { 'a.txt': report('March 3, Pozirk.', text) }));
    expect(published['a.txt']?.value).toBe('2025-03-03');
  });

  it.each([
    'A teacher was sentenced to five years in prison after the disputed 2020 election, officials said.',
    'A teacher was jailed for five years after the 2020 protests, officials said in Minsk.',
    'A five-year-old boy was hurt after a quarrel about the 2020 election, officials said.',
    'Nobody was hurt. Two years after the 2020 election Russian troops crossed the border.',
    'The envoy came for the first time in more than five years, since the 2020 election, they said.',
    'Его осудили на пять лет после выборов 2020 года, сообщили чиновники в Минске на брифинге.',
    'Они познакомились более пяти лет назад, в 2020 году, сообщили чиновники в Минске на брифинге.',
    'He has ruled for 30 years since the early 1990s, officials said in Minsk on that day.',
    'It was the first such prize in five years, after the 2020 Nobel Peace Prize, they said.',
  ])('stays unknown where a count runs to another day or is loose: %s', async (text) => {
    const published = await publishedOf(seedsFolder([], { 'a.txt': report('March 3, Pozirk.', text) }));
    expect(published['a.txt']?.value).toBe('XXXX-03-03');
  });

  it('follows from a dated article that tells the same happening on the same day', async () => {
    const published = await publishedOf(
      seedsFolder([], {
        'a.txt': report(
          'June 22, Pozirk.',
          'Siarhiej Cichanoŭski was released from prison on June 21 after Keith Kellogg met the Belarusian leader in Minsk, the press service said.',
        ),
        'b.txt': `---\npublished: 2025-07-01\n---\n${report('', 'Siarhiej Cichanoŭski was released from prison on June 21, 2025, after envoy Keith Kellogg met the leader of Belarus in Minsk.')}`,
      }),
    );
    expect(published['a.txt']).toMatchObject({
      value: '2025-06-22',
      implied: ['year'],
      basis: 'dateline and another article',
    });
  });

  it('is not taken from an article of another matter on the same day', async () => {
    const published = await publishedOf(
      seedsFolder([], {
        'a.txt': report('June 22, Pozirk.', 'Farmers in Hrodna began the harvest on June 21, the ministry said.'),
        'b.txt': `---\npublished: 2025-07-01\n---\n${report('', 'Siarhiej Cichanoŭski was released from prison on June 21, 2025, after envoy Keith Kellogg met the leader of Belarus in Minsk.')}`,
      }),
    );
    expect(published['a.txt']?.value).toBe('XXXX-06-22');
  });
});

describe('a day of another article', () => {
  const known = `---\npublished: 2025-06-22\n---\nAlaksandr Łukašenka released 14 political prisoners on June 21, 2025, after talks with the envoy Keith Kellogg in Minsk, his press service said.\n`;
  const told = async (text: string) => {
    const { records } = await archiveOf(seedsFolder([], { 'a.txt': text, 'b.txt': known }));
    return records.find(({ article }) => article.origin.file === 'a.txt')?.statements[0]?.date ?? null;
  };
  const TALKS = 'on Saturday after talks with Keith Kellogg in Minsk, his press service said.';

  it('dates the weekday of a page that tells the same happening', async () => {
    const date = await told(`Alaksandr Łukašenka released 14 political prisoners ${TALKS}\n`);
    expect(date).toMatchObject({ value: '2025-06-21', certain: [], basis: 'another article' });
  });

  it('does not date what is only counted from a weekday', async () => {
    const days = ['on Saturday', 'A day earlier', 'The day before last Saturday'].map(async (day) => {
      const text = `Officials of the envoy Keith Kellogg came to Minsk on Saturday. ${day} Alaksandr Łukašenka released 14 political prisoners after talks with Keith Kellogg in Minsk.\n`;
      const { records } = await archiveOf(seedsFolder([], { 'a.txt': text, 'b.txt': known }));
      const own = records.find(({ article }) => article.origin.file === 'a.txt');
      return own?.statements.find(({ span }) => span.exact.includes('14'))?.date?.value ?? null;
    });
    expect(await Promise.all(days)).toEqual(['2025-06-21', null, null]);
  });

  it('does not date another happening of the same people: the numbers differ', async () => {
    const date = await told(`Alaksandr Łukašenka released 123 political prisoners ${TALKS}\n`);
    expect(date?.value).toBeNull();
  });

  it('does not date another happening in the same matter: somebody else acts in it', async () => {
    const text = `Alaksandr Łukašenka released political prisoners on Saturday after talks with John Coale in Minsk, his press service said. He had met Keith Kellogg before.\n`;
    expect((await told(text))?.value).toBeNull();
  });

  it('tells no year where the happening comes every year', async () => {
    const message = 'Alaksandr Łukašenka sent a message of greetings to Donald Trump on July 4, Independence Day';
    const published = await publishedOf(
      seedsFolder([], {
        'a.txt': report('July 4, BelTA.', `${message}, his press service said in Minsk.`),
        'b.txt': `---\npublished: 2018-07-05\n---\n${message}, 2018, his press service said in Minsk.\n`,
      }),
    );
    expect(published['a.txt']?.value).toBe('XXXX-07-04');
  });

  it('gives no year before one that the text speaks of as past', async () => {
    const text = `${known.split('---\n').at(-1)?.replace(', 2025,', '').trim()} He was elected in 2026.`;
    const published = await publishedOf(seedsFolder([], { 'a.txt': report('June 22, Pozirk.', text), 'b.txt': known }));
    expect(published['a.txt']?.value).toBe('XXXX-06-22');
  });
});

describe('what all articles say together', () => {
  it('does not depend on the order in which they come, nor on those that say nothing of it', async () => {
    const all = await publishedOf(seedsFolder(['000', '001', '002', '003', '004']));
    for (const file of ['000', '004']) {
      const alone = await publishedOf(seedsFolder([file]));
      for (const [name, published] of Object.entries(alone)) expect(published).toEqual(all[name]);
    }
  });

  it('leaves a weekday of an undated page a weekday where no other article tells of it', async () => {
    const { records } = await archiveOf(seedsFolder(['003']));
    const talks = records[0]?.statements.find(({ date }) => date?.printed.includes('Saturday'));
    expect(talks?.date?.value).toBeNull();
  });
});

describe('front matter', () => {
  it('wins over what the text prints, and says so', async () => {
    const text = `---\ntitle: Another title\npublisher: Another paper\npublished: 2024-05-06\n---\n${report('July 4, Pozirk.', 'The message was sent on Independence Day, the press office said in Minsk.')}`;
    const { records } = await archiveOf(seedsFolder([], { 'a.txt': text }));
    expect(records[0]?.article).toMatchObject({
      title: { value: 'Another title', basis: 'front matter' },
      publisher: { value: 'Another paper', basis: 'front matter' },
      published: { value: '2024-05-06', certain: ['year', 'month', 'day'], basis: 'front matter' },
    });
  });
});
