import { describe, expect, it } from 'vitest';
import { readQuotes } from './read.ts';

const LUKASHENKA = 'Alaksandar Łukašenka';
const TSIKHANOUSKAYA = 'Śviatłana Cichanoŭskaja';

/** Who speaks in the last quotation. */
const lastSpeaker = (text: string): string | null | undefined => readQuotes(text).at(-1)?.speaker;

describe('a pronoun is', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['who acted in the sentence before', 'Lukashenko met reporters in Minsk. “We are ready,” he said.'],
    ['who spoke in the sentence before', 'The talks go on, Lukashenko told the envoy. “We are ready,” he said.'],
    ['who acts in the same sentence', 'Lukashenko praised the talks and “we are ready,” he said.'],
    [
      'who spoke last, over a sentence without people',
      'Lukashenko spoke in Minsk. It was raining. “We are ready,” he said.',
    ],
    ['whoever “he” was before', 'Lukashenko met Trump. He was tired. “We are ready,” he said.'],
    ['after a dateline, too', 'July 4, Pozirk. Lukashenko has sent a message. “We are ready,” he said.'],
    ['after “according to”', 'According to Lukashenko, talks go on. “We are ready,” he said.'],
    [
      'who told what comes before',
      'The talks go on, Alexander Lukashenko, head of Belarus, said. “We are ready,” he said.',
    ],
    ['whom somebody quotes', 'Lukashenko met the envoy. “We are ready,” BelTA quoted him as saying.'],
    ['who asked, where nobody else could answer', 'Lukashenko asked why. “We are ready,” he said.'],
    ['not whom its clause names behind it', 'Lukashenko spoke. He called Trump “a good man”.'],
    ['whose quotation holds its cue', '«Мы готовы, — сказал Лукашенко. — И давно».\n«Это важно», — добавил он.'],
    ['in Russian', '«Мы готовы», — сказал Лукашенко. «Это важно», — добавил он.'],
  ];
  for (const [title, text] of cases) it(`${title}: ${text}`, () => expect(lastSpeaker(text)).toBe(LUKASHENKA));

  it('passes over people of the other gender', () =>
    expect(lastSpeaker('Tsikhanouskaya thanked Trump. Lukashenko was silent. “We are ready,” she said.')).not.toBe(
      LUKASHENKA,
    ));
  it('looks for a woman where it says she', () =>
    expect(lastSpeaker('Sviatlana Tsikhanouskaya thanked Trump. “We are ready,” she said.')).toBe(TSIKHANOUSKAYA));
});

describe('a pronoun is nobody we could name', () => {
  for (const text of [
    'A spokesman for Lukashenko praised Trump. “He is great,” he said.',
    '“We are ready,” he said.',
    'Lukashenko’s minister met Trump. “We are ready,” she said.',
    '“We are ready,” they said.',
    'Lukashenko spoke. After talks with Coale he said: “We are ready.”',
    'Lukashenko spoke. It was Trump’s letter in which he called Lukashenko “a good man”.',
    'Lukashenko spoke. Then he called Lukashenko “a good man”.',
    'Viktar Lukashenko came. Lukashenko left. “We are ready,” he said.',
    'Kellogg praised Trump when he said that “nobody will ever leave”.',
    'The talks go on, Coale said. Lukashenko nodded. “We are ready,” he said.',
    'The talks go on, Coale said. Lukashenko “was ready for it,” he added.',
    'Lukashenko asked Coale whether he was ready. “We are ready,” he said.',
    'Lukashenko asked why. “We are ready,” he replied.',
    'Лукашенко спросил Коула о сделке. «Мы готовы», — ответил он.',
  ])
    it(text, () => expect(readQuotes(text)).toMatchObject([{ speaker: null }]));
});

describe('a description', () => {
  it('is who alone has spoken: “the politician”', () =>
    expect(lastSpeaker('“We go,” Tsikhanouskaya said. “We are ready,” the politician stressed.')).toBe(TSIKHANOUSKAYA));
  it('is nobody where two have spoken', () =>
    expect(
      lastSpeaker('“We go,” Tsikhanouskaya said. “We stay,” Lukashenko said. “We are ready,” the politician stressed.'),
    ).toBeNull());
  it('is nobody where nobody has spoken', () =>
    expect(lastSpeaker('Lukashenko left. “We are ready,” the politician stressed.')).toBeNull());
  it('is the author of a text that was sent', () =>
    expect(lastSpeaker('Lukashenko has sent a message of greetings to Trump. “We are ready,” the message reads.')).toBe(
      LUKASHENKA,
    ));
  it('is the author of a text that was written', () =>
    expect(lastSpeaker('Lukashenko wrote a letter to Trump. “We are ready,” the letter says.')).toBe(LUKASHENKA));
  it('is the only president of the text, by the bare word in Russian and Belarusian', () => {
    const minsk = 'Президент Беларуси Александр Лукашенко приехал.';
    expect(lastSpeaker(`${minsk} «Мы готовы», — сказал президент.`)).toBe(LUKASHENKA);
    expect(lastSpeaker(`${minsk} «Да», — сказал Трамп. «Мы готовы», — сказал президент.`)).toBeNull();
  });
  it('is nobody where no text was told of', () =>
    expect(lastSpeaker('Lukashenko left. “We are ready,” the message reads.')).toBeNull());
  it('is the one head of state of the text', () =>
    expect(
      lastSpeaker('Belarusian President Alexander Lukashenko met farmers. “We are ready,” the head of state said.'),
    ).toBe(LUKASHENKA));
  it('is not who serves the head of state or stands in for him', () => {
    for (const text of [
      'Anna Berg, the president’s press secretary, came. “We are ready,” the head of state said.',
      'Vice President Anna Berg came. “We are ready,” the head of state said.',
      'Пресс-секретарь президента Анна Берг приехала. «Мы готовы», — сказал глава государства.',
    ])
      expect(lastSpeaker(text)).toBeNull();
  });
  it('is not one of two heads of state', () =>
    expect(
      lastSpeaker(
        'Belarusian President Alexander Lukashenko met US President Donald Trump. “We are ready,” the head of state said.',
      ),
    ).toBeNull());
});

describe('a name', () => {
  it('speaks with its office before it', () =>
    expect(lastSpeaker('“We are ready,” Belarusian President Alexander Lukashenko said.')).toBe(LUKASHENKA));
  it('speaks with its office before it between commas', () =>
    expect(lastSpeaker('Kellogg’s deputy, John Coale, said the talks were “very useful”.')).toBe('John Coale'));
  for (const text of [
    '“We are ready,” Lukashenko’s spokeswoman said.',
    '“We are ready,” the Trump campaign said.',
    '“We are ready,” a spokesman for Lukashenko said.',
    '“We are ready,” Lukashenko and Trump said.',
    '«Мы готовы», — сказали Коул и Лукашенко.',
    'Lukashenko’s spokeswoman said “we are all ready”.',
    'The letter from Lukashenko said: “We are ready.”',
  ])
    it(`does not speak in: ${text}`, () => expect(readQuotes(text)).toMatchObject([{ speaker: null }]));
});

describe('in Russian and Belarusian, a name after a noun', () => {
  for (const text of [
    '«Мы готовы», — сказала пресс-секретарь Лукашенко.',
    '«Мы готовы», — сказал советник Тихановской.',
    '«Мы готовы», — сказал помощник президента Трампа.',
    '«Мы готовы», — сказала жена Статкевича.',
    '«Мы готовы», — сказал Трампу гость.',
    '«Мы гатовыя», — сказаў дарадца Ціханоўскай.',
    'Пресс-секретарь Лукашенко сказала: «Мы готовы».',
    'Сестра Калесниковой сказала: «Мы готовы».',
    'По словам пресс-секретаря Лукашенко, «мы уже готовы».',
    'По словам советника Тихановской, «мы уже готовы».',
    'Паводле дарадцы Ціханоўскай, «мы ўжо гатовыя».',
  ])
    it(`tells whose somebody is: ${text}`, () => expect(readQuotes(text)).toMatchObject([{ speaker: null }]));

  for (const [text, name] of [
    ['«Мы готовы», — сказала пресс-секретарь Лукашенко Наталья Эйсмонт.', 'Natalia Eismont'],
    ['«Мы готовы», — сказала жена Николая Статкевича Анна Берг.', 'Анна Берг'],
    ['«Мы готовы», — сказал журналистам глава КГБ Беларуси Иван Тертель.', 'Ivan Ciertel'],
    ['«Мы готовы», — сказал президент Лукашенко.', LUKASHENKA],
    ['Тем временем Лукашенко сказал: «Мы готовы».', LUKASHENKA],
    ['«Мы готовы», — сказал «Белому дню» Лукашенко.', LUKASHENKA],
    ['«Мы готовы», — цитирует «Белый день» Лукашенко.', LUKASHENKA],
    ['«Мы готовы», — сказал советник Трампа по Украине Кит Келлог.', 'Keith Kellogg'],
    ['«Мы готовы», — сказал представитель посольства в Вене Иван Линд.', 'Иван Линд'],
    ['Лукашенко о санкциях: «Мы готовы»', LUKASHENKA],
    ['По словам советника Тихановской Дениса Кучинского, «мы уже готовы».', 'Dzianis Kučynski'],
    ['По словам президента Трампа, «мы уже готовы».', 'Donald Trump'],
  ] as const)
    it(`speaks where it is the bearer’s: ${text}`, () => expect(lastSpeaker(text)).toBe(name));
});

describe('in Russian and Belarusian, whom one speaks to', () => {
  for (const text of [
    '«Мы готовы», — сказал Коулу Лукашенко.',
    '«Мы готовы», — сказал Лукашенко Коулу.',
    '«Мы готовы», — сказал журналистам Лукашенко.',
    'Коулу Лукашенко сказал: «Мы готовы».',
    '«Мы гатовыя», — паведаміў Коўлу Лукашэнка.',
  ])
    it(`is not who speaks: ${text}`, () => expect(lastSpeaker(text)).toBe(LUKASHENKA));
});

describe('in Łacinka', () => {
  it('a name in the nominative speaks', () =>
    expect(lastSpeaker('Cichanoŭskaja adznačyła: «My hatovyja da hetaha».')).toBe(TSIKHANOUSKAYA));
  for (const text of ['«My hatovyja», — skazaŭ daradca Cichanoŭskaj.', '«My hatovyja», — skazaŭ Cichanoŭskaj hość.'])
    it(`a name in another case does not: ${text}`, () => expect(readQuotes(text)).toMatchObject([{ speaker: null }]));
  it('a pronoun looks back', () =>
    expect(lastSpeaker('«My hatovyja», — skazaŭ Łukašenka. «Heta važna», — dadaŭ jon.')).toBe(LUKASHENKA));
});

describe('kin and staff', () => {
  for (const text of [
    '“We are ready,” said Lukashenko’s lawyer, Anna Berg.',
    'Statkevich’s wife, Anna Berg, said: “We are ready.”',
    'Statkevich’s wife, Anna Berg, came. “We are ready,” she said.',
  ])
    it(`are who is named after them: ${text}`, () => expect(lastSpeaker(text)).toBe('Anna Berg'));
  for (const text of ['“We are ready,” said Lukashenko’s lawyer, who left.', 'Statkevich’s wife said: “We are ready.”'])
    it(`are not whom they belong to: ${text}`, () => expect(lastSpeaker(text)).toBeNull());
});
