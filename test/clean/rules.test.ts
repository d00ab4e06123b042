import { describe, expect, it } from 'vitest';
import { LINE_RULES } from '../../src/clean/line-rules.ts';
import type { LineRule } from '../../src/clean/rule.ts';

interface Case {
  /** Lines of this kind. */
  readonly takes: readonly string[];
  /** Lines of a story that speak of the same things. */
  readonly leaves: readonly string[];
}

const CASES: Readonly<Record<string, Case>> = {
  'page stamp': {
    takes: [
      'Sat Aug 02 2025 10:11:12 GMT+0200 (Central European Summer Time)',
      'Sat, 02 Aug 2025 10:11:12 GMT',
      '2025-08-02T10:11:12Z',
    ],
    leaves: ['Fri Jul 18 2025 was the day of the talks.', 'On 2025-08-02 the border reopened.'],
  },
  'date line': {
    takes: [
      'Example News Desk | Updated: 02-08-2025 18:25 IST | Created: 02-08-2025 18:20 IST',
      'Published: 2 August 2025 • 10:15 | World',

      'Published: 2 August 2025',
      'Updated 3:05 PM EDT, August 2, 2025',
      'Last updated on Aug 2, 2025, 10:15',
      '02.08.2025 / 10:15',
      'Опубликовано 2 августа 2025 года',
      '2 августа 202510:15',
      'Апублікавана: 2 жніўня 2025, 10:15',
      'August 2, 2025 / 5:32 PM / CBS News',
      'August 2, 2025 10:15 AM 2 min read',
      'August 2, 2025 5:12 PM GMT+1 Updated 2 hours ago',
      '22:36, 2 августа 2025Мир',
      'Дата публікації: 2 серпня 2025 20:33',
      'Published',
    ],
    leaves: [
      'The desk was open | the talks of 2 August 2025, 10:15, were long.',

      'Published in 2025, the book was banned at once.',
      'The update of 2 August 2025 lists nine names.',
      'By 10:15 the square was full.',
      'Updated rules take effect on 2 August 2025, the ministry said.',
    ],
  },
  credits: {
    takes: [
      'Reporting by Ann Sample in Vilnius and Bo Model in Warsaw; editing by Cy Pattern',
      '(Reporting by Ann Sample; Editing by Cy Pattern)',
      'With reporting by Ann Sample',
      'Edited by: Cy Pattern',
      '(With inputs from agencies.)',
      'Some information for this report was provided by AFP.',
      'Example Press writer Bo Model in Strelsau contributed to this report.',
    ],
    leaves: ['Reporting by the agency was blocked for a week.', 'Writing by hand is still taught, she said.'],
  },
  byline: {
    takes: [
      'Tекст: Анна Пример',

      'By Ann Sample',
      'by Ann Sample and Bo Model and Cy Pattern August 2, 2025 3:52 PM 2 min read',
      'By ANN SAMPLE, Associated Press',
      'Posted by: Ann Sample',
      'Автор: Анна Образцова',
      'Аўтар — Ганна Прыклад',
      'Текст: Анна Образцова / Фото: Иван Примеров',
      'Ганна Зразок, Іван Приклад — 21 червня, 17:45',
    ],
    leaves: [
      'By Friday the minister had left Minsk.',
      'By signing the letter Trump broke with custom',
      'By the numbers',
      'Text of the statement follows.',
      'Авторы доклада насчитали 12 случаев.',
    ],
  },
  'title line': {
    takes: ['Title: Embassy talks resume', 'Заголовок: Переговоры о посольстве'],
    leaves: ['The title: a curse.'],
  },
  'source line': {
    takes: ['Via AP news wire', 'Source: Example News', 'Источник: Пример', 'Крыніца: example.org'],
    leaves: [
      'Source: the minister on his social media page, as reported by another outlet',
      'Sources: three officials who asked not to be named.',
      'The source: a drainage pipe.',
    ],
  },
  'outlet line': { takes: ['Reuters', 'BBC News', 'БЕЛТА'], leaves: ['Reuters reported this first.'] },
  'web address': {
    takes: ['https://example.org/news/1', 'URL: https://example.org/a?b=1'],
    leaves: ['See https://example.org for the list.'],
  },
  copyright: {
    takes: [
      '© 2023–2025 Example Media Group. All Rights Reserved.',
      'Copyright © 2025 Example News, Inc. Reprinted with permission.',
      '(c) 2025 Example',
      'All rights reserved.',
      'Все права защищены',
      'При использовании материалов ссылка на сайт обязательна',
    ],
    leaves: [
      'The copyright belongs to the heirs, the court ruled.',
      '“All rights reserved,” said the sign on the door.',
      'All rights reserved for the state were listed one by one.',
    ],
  },
  'photo credit': {
    takes: [
      'Ann Sample (Photo: screenshot X)',
      'The leader speaks in Strelsau, Ruritania, Monday, Aug. 2, 2025. He spoke for two hours. (Bo Model/Example photo via AP)',

      'Photo: Ann Sample / Example Agency',
      'Photo by Ann Sample',
      'Image source, Getty Images',
      'Image caption, The two men shook hands in the palace',
      'Фото: пресс-служба министерства',
      'Фота ілюстрацыйнае: Example.org',
      'FILE PHOTO: A man walks past the palace in Minsk.',
      'The envoy arrives in Minsk. Photo: Ann Sample',
      'The envoy speaks to reporters in Vilnius. (AP Photo/Ann Sample)',
      'A screenshot of the broadcast. (The minister’s channel / YouTube)',
      'Ann Sample/AFP via Getty Images',
      'Ганна Прыклад / Еўрарадыё',
      '(Press service of the ministry, archive)',
    ],
    leaves: [
      'He sent the photo via a friend.',

      'Photo: a small word on a large poster, she said.',
      'The caption read “Photo: Reuters” beneath the picture.',
      'Photographs of the meeting were shown on state television.',
      '(He later took it back.)',
      'The photo by the palace shows both men, and the agency said it was taken on Friday.',
      'He was freed (his wife had asked for it).',
    ],
  },
  'link to another story': {
    takes: [
      'Read also: Embassy talks resume',
      'READ MORE: Who is the new envoy?',
      'Читайте также: Посольство откроется',
      'Чытайце таксама: Пасольства адкрыецца',
      'Related: Envoy lands in Minsk',
    ],
    leaves: [
      'Read more about it in the archives, he said.',
      'Related charges were dropped.',
      'See also what the law says of this.',
    ],
  },
  'paywall notice': {
    takes: [
      'The material is available only to EXAMPLE+',
      'EconomyPotash exports growThe material is available only to EXAMPLE+',
      'Already a subscriber? Log in',
      'Subscribe to continue reading',
      'This article is for subscribers only.',
      'Материал доступен только по подписке',
    ],
    leaves: [
      'The drug is available only to patients in the capital.',
      'The material is available only to researchers, the archive said.',
      'Subscribers of the state paper got a free flag.',
    ],
  },
  'appeal to the reader': {
    takes: [
      '🔥 Support Example News with a donation!',
      '👉 Follow us on Telegram',

      'Follow us',
      'Follow us on Telegram and never miss a story!',
      'Subscribe to our newsletter',
      'Sign up for our weekly newsletter to get the best of it.',
      'Join our Telegram channel',
      'Support independent journalism in Belarus.',
      'Подписывайтесь на наш Telegram-канал',
      'Падпісвайцеся на нас у Telegram!',
      'Каб сачыць за навінамі, падпішыцеся на канал рэдакцыі ў Telegram.',
      'Мы публикуем видео каждый день. Подписаться можно здесь.',
      'Поддержать команду редакции',
    ],
    leaves: [
      'The United States will support the embassy with more staff.',

      'Following the meeting, both sides shared a statement on Telegram.',
      'Чтобы подписаться на канал, нужен был телефон, а его отняли.',
      'Subscribing to the opposition’s channels is a crime in Belarus.',
      'Subscribe to the channel, he told his followers.',
      'Follow the money, the analyst wrote on Facebook.',
      'Like never before, he sat down with @envoy on Telegram.',
      'Join hands across the border was the motto of the march.',
      'Support for the sanctions fell.',
    ],
  },
  'cookie notice': {
    takes: ['We use cookies to make our site better. Accept all', 'Мы используем файлы cookie.'],
    leaves: ['Cookies were sold at the embassy’s fair.', 'We use every channel we have, the envoy said.'],
  },
  advertisement: {
    takes: [
      'Advertisement',
      'ADVERTISEMENT - CONTINUE READING BELOW',
      'Реклама',
      'Sponsored content',
      'Article continues below',
      '30415 Spring promo banner (25 x 5 cm)-2 copy',
    ],
    leaves: [
      'The flag of 25 x 5 metres hung over the square.',
      'Advertisements for the vote hung on every corner.',
      'Реклама исчезла с улиц Минска.',
    ],
  },
  comments: {
    takes: ['12 comments', 'Comments (3)', 'Leave a Reply', 'Комментарии', 'Каментары 5', 'Kamientary'],
    leaves: ['Comments by the envoy were not aired.', 'Комментарии посла не показали.'],
  },
  tags: {
    takes: ['- Country:', 'Tags: sanctions, potash', 'Теги: Беларусь, США', '#belarus #sanctions', 'Topics: Belarus'],
    leaves: [
      '- Country: a word that he never used.',
      'Topics: the two discussed potash, aircraft and the embassy.',
      'The tags were cut off the coats.',
    ],
  },
  'share buttons': {
    takes: [
      'Share:',
      'Share on Facebook',
      'Facebook Twitter Telegram',
      'Поделиться',
      'Падзяліцца ў Telegram',
      'Share this article:',
    ],
    leaves: [
      'Share prices fell in Warsaw',
      'Share your bread with the hungry.',
      'Facebook blocks the minister’s page',
      'Email from the minister leaks',
    ],
  },
  'audio and reading time': {
    takes: [
      'The audio version of this story is generated by AI-based technology. Errors may occur.',
      'Listen to this article',
      '5 min read',
      'This audio is created with AI assistance',
      'Время чтения: 4 минуты',
      '0:00 / 5:32',
    ],
    leaves: ['Listen to the people, she told the envoy.', 'Five minutes is enough to read the letter.'],
  },
  breadcrumbs: {
    takes: ['Home > News > Politics', 'Главная » Новости » Политика'],
    leaves: ['Home prices rose > 5 percent.', 'Home is where the border is'],
  },
  contact: {
    takes: [
      'E-mail: desk@example.org',
      'desk@example.org',
      'Tel.: +375 17 000-00-00',
      'Заметили ошибку? Выделите текст и нажмите Ctrl+Enter',
    ],
    leaves: ['Tel Aviv hosted the talks.', 'The e-mail was sent on Friday.', 'Found guilty, he was taken to Hrodna.'],
  },
  'place of writing': {
    takes: ['ISTANBUL', 'MINSK.'],
    leaves: ['Istanbul', 'FREEDOM', 'MINSK HAS CHANGED.'],
  },
  'clock and weather': {
    takes: ['Warsaw 09:15', 'Vilnius 21:40, +12 °C', '+3°C', 'USD 3.27 EUR 3.51'],
    leaves: ['Warsaw 09:15 train was late', 'Minsk 2020'],
  },
  'time of a listing': {
    takes: ['2 hours ago', '5 минут назад', '3 гадзіны таму', '14:05'],
    leaves: ['Two years ago he was free.', '2020'],
  },
  'note of the outlet': {
    takes: [
      'This image is AI-generated and does not show any real event.',

      'The views expressed here are those of the author and not of the editors.',
      'This story was originally published by Example News.',
      'This story has been updated with a new figure.',
    ],
    leaves: [
      'The image was created by the painter in 1920.',
      'The views expressed by the envoy were welcomed in Minsk.',
      'This story was told to him by his father.',
    ],
  },
  navigation: {
    takes: [
      'Skip to main content',
      'Menu',
      'Log in',
      'Читать далее',
      'BY RU EN',
      '1 2 3 … 10',
      '1,204 views',
      'Просмотров: 300',
    ],
    leaves: [
      '2020',
      'Search for the missing goes on',
      'Register of prisoners grows',
      'More prisoners leave for Vilnius',
    ],
  },
  'section name': {
    takes: ['Politics', 'Politics, Economy', 'Политика', 'Грамадства'],
    leaves: ['Politics and prisons', 'War of words'],
  },
};

const named = (name: string): readonly LineRule[] => LINE_RULES.filter((rule) => rule.name === name);

describe('every rule about lines', () => {
  it('has cases here', () => {
    expect([...new Set(LINE_RULES.map(({ name }) => name))].sort()).toEqual(Object.keys(CASES).sort());
  });

  it.each(LINE_RULES.map((rule) => [rule.name, rule] as const))('takes its own example (%s)', (_, rule) => {
    expect(rule.read(rule.example)).not.toBeNull();
  });
});

describe.each(Object.entries(CASES))('%s', (name, { takes, leaves }) => {
  it.each(takes)('takes “%s”', (line) => {
    expect(named(name).some((rule) => rule.read(line) !== null)).toBe(true);
  });

  it.each(leaves)('leaves “%s” alone, and so does every rule that works inside a story', (line) => {
    const takers = LINE_RULES.filter((rule) => rule.where === 'anywhere' || rule.name === name);
    expect(takers.flatMap((rule) => (rule.read(line) ? [rule.name] : []))).toEqual([]);
  });
});

describe('what a line tells of its article', () => {
  const told = (name: string, line: string) => named(name).flatMap((rule) => rule.read(line) ?? [])[0];

  it.each([
    ['byline', 'Post by : Ann Sample', { byline: 'Ann Sample' }],
    ['byline', 'By Ann Sample, Associated Press', { byline: 'Ann Sample', publisher: 'Associated Press' }],
    ['credits', 'Reporting by Ann Sample in Vilnius; editing by Cy Pattern', { byline: 'Ann Sample' }],
    ['copyright', '© 2024 Example Media UK ltd. All Rights Reserved.', { publisher: 'Example Media UK ltd' }],
    ['copyright', 'Copyright 2025 The Associated Press. All rights reserved.', { publisher: 'Associated Press' }],
    ['copyright', '© All rights reserved', {}],
    ['source line', 'Source: BELTA', { publisher: 'BelTA' }],
    ['web address', 'URL: https://example.org/a', { url: 'https://example.org/a' }],
  ] as const)('%s: %s', (name, line, expected) => {
    expect(told(name, line)).toEqual(expected);
  });

  it.each([
    ['date line', 'Published: 2 August 2025, 14:05', 'date line', '2025-08-02'],
    ['date line', '20 ноября 202512:53', 'date line', '2025-11-20'],
    ['page stamp', 'Sat Aug 02 2025 10:11:12 GMT+0200', 'page stamp', '2025-08-02'],
  ] as const)('%s: the day of %s', (name, line, kind, value) => {
    expect(told(name, line)?.day).toEqual({ kind, value, printed: line });
  });

  it('takes a bare day for the day of publication only outside the story', () => {
    const inside = LINE_RULES.filter((rule) => rule.where === 'anywhere');
    expect(inside.flatMap((rule) => rule.read('2 August 2025') ?? [])).toEqual([]);
  });
});
