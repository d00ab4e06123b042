import { describe, expect, it } from 'vitest';
import { positionsIn } from './reading.ts';

describe('an office before a name in Russian and Belarusian is its bearer’s', () => {
  for (const [text, ...positions] of [
    ['Советник Тихановской Денис Кучинский уехал.', 'Dzianis Kučynski: Советник Тихановской'],
    [
      'Советник Светланы Тихановской по культуре Денис Кучинский уехал.',
      'Dzianis Kučynski: Советник Светланы Тихановской по культуре',
    ],
    [
      'Заместитель спецпредставителя США Кита Келлога Джон Коул уехал.',
      'John Coale: Заместитель спецпредставителя США Кита Келлога',
    ],
    ['О поездке помощника Дональда Трампа Кита Келлога.', 'Keith Kellogg: помощника Дональда Трампа'],
    ['Гость говорил с помощником президента США Джоном Коулом.', 'John Coale: помощником президента США'],
    ['Гость говорил с помощником президента Дональда Трампа.', 'Donald Trump: президента'],
    ['Гость уехал от главы КГБ Ивана Тертеля.', 'Ivan Ciertel: главы КГБ'],
    ['Прэс-сакратарка Лукашэнкі Наталля Эйсмант паехала.', 'Natalia Eismont: Прэс-сакратарка Лукашэнкі'],
    ['Министр иностранных дел Максим Рыженков уехал.', 'Maksim Ryžankoŭ: Министр иностранных дел'],
    ['Он был у Анны и госсекретаря Энтони Блинкена.', 'Antony Blinken: госсекретаря'],
    ['Президент Лукашенко уехал.', 'Alaksandar Łukašenka: Президент'],
  ] as const) {
    it(text, () => expect(positionsIn(text)).toEqual(positions));
  }
});

describe('an office is not that of a name in the genitive after it', () => {
  for (const text of [
    'Советник Тихановской уехал.',
    'Пресс-секретарь Лукашенко уехала.',
    'Прэс-сакратарка Лукашэнкі паехала.',
    'Он написал адвокату Трампа.',
    'Все помнят визит спецпредставителя Дональда Трампа.',
    'Соратник представителя Кита Келлога уехал.',
    'Посольство США Джон Коул покинул.',
    'Лидерство Трампа заметно.',
  ]) {
    it(text, () => expect(positionsIn(text)).toEqual([]));
  }
});

describe('an office between commas after a name', () => {
  for (const [text, ...positions] of [
    ['Джон Коул, спецпосланник президента США, уехал.', 'John Coale: спецпосланник президента США'],
    ['Гость говорил с Джоном Коулом, представителем США.', 'John Coale: представителем США'],
    ['Наталья Эйсмонт, пресс-секретарь президента, уехала.', 'Natalia Eismont: пресс-секретарь президента'],
  ] as const) {
    it(text, () => expect(positionsIn(text)).toEqual(positions));
  }

  it('is not that of the name before it where a list goes on', () => {
    expect(positionsIn('Уехали Коул, президент Лукашенко, Келлог и другие.')).toEqual([
      'Alaksandar Łukašenka: президент',
    ]);
    expect(positionsIn('О Коуле, представитель США, не говорили.')).toEqual([]);
  });
});
