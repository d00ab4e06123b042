import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import gold from '../../gold/seeds.json' with { type: 'json' };
import { mentionsIn, peopleIn, read } from './reading.ts';

const folder = new URL('../../../seeds/', import.meta.url);

/** Each seed's story, from the first words to the last that a careful reader takes for it. */
const stories = readdirSync(folder).map((file) => {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const article = gold.articles.find((each) => each.file === file);
  const last = article?.lastWords ?? '';
  const story = text.slice(text.indexOf(article?.firstWords ?? ''), text.indexOf(last) + last.length);
  const { firstWords, truncated } = article?.teaser ?? {};
  const teaser = truncated && firstWords ? text.slice(text.indexOf(firstWords)) : '';
  return { number: file.slice(0, 3), text: `${story}\n${teaser}` };
});

describe('in the stories of the seeds', () => {
  for (const { number, text } of stories) {
    it(`${number}: finds everybody whom a careful reader finds, and nobody else`, () => {
      const expected = gold.people.filter((person) => person.articles.includes(number)).map((person) => person.name);
      expect(peopleIn(text).sort()).toEqual(expected.sort());
    });
  }

  it('takes nothing for a person that is none', () => {
    const printed = stories.flatMap(({ text }) => mentionsIn(text).map((mention) => mention.split(' → ')[0]));
    expect(printed.filter((name) => gold.notPeople.includes(name ?? ''))).toEqual([]);
  });

  it('gives the roles that the texts give', () => {
    const roles = stories.flatMap(({ text }) => read(text).positions.map(({ start, end }) => text.slice(start, end)));
    for (const role of gold.people.flatMap((person) => person.roles ?? [])) {
      expect(roles.some((each) => each.includes(role))).toBe(true);
    }
  });
});

describe('people of the table', () => {
  for (const [text, ...mentions] of [
    [
      'Спецпосланник Кит Келлог говорил с Александром Лукашенко и Светланой Тихановской. Келлога ждали.',
      'Кит Келлог → Keith Kellogg',
      'Александром Лукашенко → Alaksandar Łukašenka',
      'Светланой Тихановской → Śviatłana Cichanoŭskaja',
      'Келлога → Keith Kellogg',
    ],
    [
      'Святлане Ціханоўскай перадалі ліст ад Сяргея Ціханоўскага.',
      'Святлане Ціханоўскай → Śviatłana Cichanoŭskaja',
      'Сяргея Ціханоўскага → Siarhiej Cichanoŭski',
    ],
    [
      'Tsikhanouskaya’s husband, Mr. Tsikhanouski, thanked Ursula von der Leyen.',
      'Tsikhanouskaya → Śviatłana Cichanoŭskaja',
      'Tsikhanouski → Siarhiej Cichanoŭski',
      'Ursula von der Leyen → Ursula von der Leyen',
    ],
    ['KELLOGG MEETS LUKASHENKO IN MINSK', 'KELLOGG → Keith Kellogg', 'LUKASHENKO → Alaksandar Łukašenka'],
    ['The Tsikhanouskaya-led office met.', 'Tsikhanouskaya → Śviatłana Cichanoŭskaja'],
    ['A Trump-Lukashenko call is due.', 'Trump → Donald Trump', 'Lukashenko → Alaksandar Łukašenka'],
    [
      'The lawyer John Quail came. Quail spoke.',
      'John Quail → John Coale (misspelling)',
      'Quail → John Coale (misspelling)',
    ],
    ['A Trump aide came.', 'Trump → Donald Trump'],
    ['Lukashenko Alexander came.', 'Lukashenko Alexander → Alaksandar Łukašenka'],
    [
      'Anna Verasava-Lind came. Verasava-Lind spoke.',
      'Anna Verasava-Lind → Anna Verasava-Lind',
      'Verasava-Lind → Anna Verasava-Lind',
    ],
    ['The envoy Kit Kellogg came.', 'Kit Kellogg → Keith Kellogg (misspelling)'],
    ['The spokeswoman Eismont came.', 'Eismont → Natalia Eismont'],
    ['Жена Трампа Мелания уехала.', 'Трампа → Donald Trump'],
    ['Steve Whitkoff came.', 'Steve Whitkoff → Steve Witkoff (misspelling)'],
    ['The Trump administration waits.', 'Trump → Donald Trump'],
  ] as const) {
    it(text, () => expect(mentionsIn(text)).toEqual(mentions));
  }
});

describe('people of whom the table knows nothing', () => {
  for (const [text, ...mentions] of [
    [
      'Hanna Verasava, a journalist, wrote of it. Verasava’s text is long.',
      'Hanna Verasava → Hanna Verasava',
      'Verasava → Hanna Verasava',
    ],
    [
      'Rigoberta Lindqvist, a human rights activist, agreed. “Yes,” Lindqvist said.',
      'Rigoberta Lindqvist → Rigoberta Lindqvist',
      'Lindqvist → Rigoberta Lindqvist',
    ],
    ['They asked Foreign Minister Oqtay Mirzoda about it.', 'Oqtay Mirzoda → Oqtay Mirzoda'],
    [
      'Журналист Иван Верасов сообщил об этом. С Иваном Верасовым говорили.',
      'Иван Верасов → Иван Верасов',
      'Иваном Верасовым → Иван Верасов',
    ],
    ['They freed Ivan Verasau, Mark Lind and others.', 'Ivan Verasau → Ivan Verasau', 'Mark Lind → Mark Lind'],
    [
      'Enrique Soto Lind, the mayor, left. Mr. Soto Lind did not reply.',
      'Enrique Soto Lind → Enrique Soto Lind',
      'Soto Lind → Enrique Soto Lind',
    ],
  ] as const) {
    it(text, () => expect(mentionsIn(text)).toEqual(mentions));
  }
});

describe('no person is found in', () => {
  for (const text of [
    'Freedom House, Human Rights Watch and Amnesty International said it on Independence Day.',
    'The White House told Politico, Newsmax and Radio Liberty about Eastern Europe.',
    'Air India flies to the United States.',
    'The Clinton Foundation, the John F. Kennedy Center and Trump Tower are institutions.',
    'Volnaja Biełaruś, Naša Niva and Goldman Sachs said no.',
    'Patriot Coal has mines. Coal is cheap.',
    'Minsk, July 4, Pozirk. In February, Moscow and Washington agreed.',
    'Will the Senate vote? Grant applications are due. Mark the day.',
    'Белый дом и Госдеп США заявили об этом.',
    'Eli Lilly and Goldman Sachs rose. USS Abraham Lincoln sailed.',
    'Митинг шёл на улице Максима Богдановича у Академии имени Ивана Верасова.',
    'Lukashenko Jr. came.',
    'Станция метро Якуба Верасова закрыта.',
  ]) {
    it(text, () => expect(mentionsIn(text)).toEqual([]));
  }
});

describe('Belarusian in Latin letters', () => {
  for (const [text, ...mentions] of [
    [
      'Jany havaryli z Alesiem Bialackim i Śviatłanaj Cichanoŭskaj, što heta dobra.',
      'Alesiem Bialackim → Aleś Bialacki',
      'Śviatłanaj Cichanoŭskaj → Śviatłana Cichanoŭskaja',
    ],
    [
      'Pradstaŭnik Łukašenki skazaŭ heta Koŭłu. Łukašenku pytaŭ Kit Kiełah.',
      'Łukašenki → Alaksandar Łukašenka',
      'Koŭłu → John Coale',
      'Łukašenku → Alaksandar Łukašenka',
      'Kit Kiełah → Keith Kellogg',
    ],
    [
      'Aktyvistku Hannu Vierasavu heta ździviła. Hanna Vierasava maŭčała.',
      'Hannu Vierasavu → Hanna Vierasava',
      'Hanna Vierasava → Hanna Vierasava',
    ],
    ['U Vilni Cichanoŭskaja ab hetym kazała, što dobra.', 'Cichanoŭskaja → Śviatłana Cichanoŭskaja'],
  ] as const) {
    it(text, () => expect(mentionsIn(text)).toEqual(mentions));
  }

  it('is told from English that has its names, where no name has cases', () => {
    expect(mentionsIn('The guests of Naša Niva met Łukašenka and Anna Lindu there.')).toEqual([
      'Łukašenka → Alaksandar Łukašenka',
      'Anna Lindu → Anna Lindu',
    ]);
  });
});

describe('a name in Russian and Belarusian', () => {
  for (const [text, ...mentions] of [
    ['«Добра», — сказал Коулу Лукашенко.', 'Коулу → John Coale', 'Лукашенко → Alaksandar Łukašenka'],
    ['Лукашенко А. Г. подписал.', 'Лукашенко А. Г. → Alaksandar Łukašenka'],
    ['А. Г. Лукашенко подписал.', 'А. Г. Лукашенко → Alaksandar Łukašenka'],
    ['Лукашенко Александр Григорьевич приехал.', 'Лукашенко Александр Григорьевич → Alaksandar Łukašenka'],
    ['Олександр Лукашенко приїхав.', 'Олександр Лукашенко → Alaksandar Łukašenka'],
    ['В Минске Коул молчал.', 'Коул → John Coale'],
    ['Сам Коул молчал.', 'Коул → John Coale'],
    [
      'Разам з Паўлам Латушкам быў Франак Вячорка.',
      'Паўлам Латушкам → Pavieł Łatuška',
      'Франак Вячорка → Franak Viačorka',
    ],
    ['Об этом сказал Грегори Линд. Линда ждали.', 'Грегори Линд → Грегори Линд', 'Линда → Грегори Линд'],
    ['Поста лишили Валерыя Верасчыка.', 'Валерыя Верасчыка → Валерый Верасчык'],
    ['Приехали Павал Верасаў и Уладзімер Лінд.', 'Павал Верасаў → Павал Верасаў', 'Уладзімер Лінд → Уладзімер Лінд'],
    ['С Энди Линдером говорили. Энди Линдер ждал.', 'Энди Линдером → Энди Линдер', 'Энди Линдер → Энди Линдер'],
    ['Верасову Ивану Петровичу дали слово.', 'Верасову Ивану Петровичу → Верасову Ивану Петровичу'],
  ] as const) {
    it(text, () => expect(mentionsIn(text)).toEqual(mentions));
  }

  it('is shown in the nominative, as printed or where its endings leave no doubt', () => {
    expect(peopleIn('Юрию Верасову дали слово. У Ігара Краўчанкі забралі.')).toEqual([
      'Юрий Верасов',
      'Ігар Краўчанка',
    ]);
    expect(peopleIn('Слово Анны Берг. Слово Петра Зайца.')).toEqual(
      ['Анна Берг', 'Пётр Заец'].slice(0, 1).concat('Петра Зайца'),
    );
    expect(peopleIn('Juryju Vierasavu heta spadabałasia. Juryj Vierasaŭ maŭčaŭ.')).toEqual(['Juryj Vierasaŭ']);
  });
});

describe('a surname that two share', () => {
  for (const [text, ...mentions] of [
    ['Viktar and Mikałaj Łukašenka came.', 'Viktar → Viktar Łukašenka', 'Mikałaj Łukašenka → Mikałaj Łukašenka'],
    [
      'Сергей и Светлана Тихановские.',
      'Сергей → Siarhiej Cichanoŭski',
      'Светлана Тихановские → Śviatłana Cichanoŭskaja',
    ],
    [
      'Siarhei and Sviatlana Tsikhanouskaya came.',
      'Siarhei → Siarhiej Cichanoŭski',
      'Sviatlana Tsikhanouskaya → Śviatłana Cichanoŭskaja',
    ],
    ['Anna and Keith Kellogg came.', 'Keith Kellogg → Keith Kellogg'],
  ] as const) {
    it(text, () => expect(mentionsIn(text)).toEqual(mentions));
  }
});

describe('a surname that several bear', () => {
  it('is nobody’s where both are introduced and neither prevails', () => {
    expect(mentionsIn('Bill Clinton and Hillary Clinton came. Clinton spoke.').at(-1)).toBe('Clinton → ?');
  });

  it('goes by “Mr.” and “Mrs.”', () => {
    const text = 'Bill Clinton and Hillary Clinton came. Mrs. Clinton spoke, Mr. Clinton did not.';
    expect(mentionsIn(text).slice(-2)).toEqual(['Clinton → Hillary Clinton', 'Clinton → Bill Clinton']);
  });

  it('is not the father’s where only the sons are introduced, but for his office', () => {
    const text = 'Viktor Lukashenko came. Nikolai Lukashenko came. Lukashenko spoke. President Lukashenko left.';
    expect(mentionsIn(text).slice(-2)).toEqual(['Lukashenko → ?', 'Lukashenko → Alaksandar Łukašenka']);
  });

  it('is the best known bearer’s once he is introduced', () => {
    expect(mentionsIn('Donald Trump Jr. met Donald Trump. Trump left.').at(-1)).toBe('Trump → Donald Trump');
  });

  it('is not given to somebody of the table where the text has a namesake', () => {
    expect(mentionsIn('Luis Rubio, an economist, agreed. Rubio laughed.')).toEqual([
      'Luis Rubio → Luis Rubio',
      'Rubio → Luis Rubio',
    ]);
  });

  it('is nobody’s where it is a common one and nobody is introduced', () => {
    expect(mentionsIn('Smith met Miller.')).toEqual([]);
  });

  it('leaves apart whom a middle initial tells apart', () => {
    expect(mentionsIn('George W. Bush is the son of George H.W. Bush.')).toEqual([
      'George W. Bush → George W. Bush',
      'George H.W. Bush → George H.W. Bush',
    ]);
  });
});

describe('a surname after a word that opens the sentence', () => {
  it.each([
    ['Whether Trump agrees is unclear.', 'Trump'],
    ['Rumours reached us. Those rumours Trump denied. Rumours Trump denied came.', 'Trump'],
    ['Учора Лукашэнка сказаў.', 'Лукашэнка'],
    ['Ждали Лукашенко долго.', 'Лукашенко'],
    ['Аднак Лукашэнка маўчыць.', 'Лукашэнка'],
  ])('is its bearer’s where the word is an ordinary one: %s', (text, surname) => {
    expect(mentionsIn(text).every((mention) => mention.startsWith(`${surname} →`) && !mention.endsWith('?'))).toBe(
      true,
    );
    expect(peopleIn(text)).toHaveLength(1);
  });

  it.each([
    'Rhoswen Trump came to Minsk.',
    'Барон Трамп приехал в Минск.',
    'Хрысціна Трамп сказала, што едзе ў Мінск.',
  ])('is nobody’s where the word may be a given name: %s', (text) => expect(peopleIn(text)).toEqual([]));
});

describe('a sentence full of capitals', () => {
  it('is no headline where it ends in a full stop and has words in small letters', () => {
    expect(mentionsIn('They met Andy Baker.')).toEqual(['Andy Baker → Andy Baker']);
    expect(mentionsIn('At White House Trade Summit Board Members met Andy Baker.')).toEqual([
      'Andy Baker → Andy Baker',
    ]);
  });

  it('in Cyrillic may have a surname right before another’s name', () => {
    expect(mentionsIn('Приехал представитель Трампа Джон Коул.')).toEqual([
      'Трампа → Donald Trump',
      'Джон Коул → John Coale',
    ]);
  });
});

describe('persons', () => {
  it('outside the table are named as printed, with a folded id and the spellings of the text', () => {
    const [person] = read('Hanna Verasava, a journalist, wrote. Verasava left.').people;
    expect(person).toEqual({ id: '~ana-verasava', name: 'Hanna Verasava', aliases: ['Verasava'] });
  });

  it('have the gender of the table, of their given name or of “Mrs.”', () => {
    const { people, gender } = read('Natalia Eismont met Hanna Verasava, John Lindqvist and Mrs. Oqta Mirzoda.');
    expect(people.map(({ id }) => gender(id))).toEqual(['f', 'f', 'm', 'f']);
  });
});

const pieces = fc.constantFrom(
  ...[
    'Donald Trump',
    'Mrs. Clinton',
    'the president',
    'John',
    'Łukašenka’s',
    ', a lawyer,',
    'said.',
    'Светлане',
    '\n',
    'Тихановской',
  ],
  ...[
    'US President',
    'envoy',
    'Kara-Murza',
    'J.D.',
    'von',
    '“',
    '😀',
    '-',
    'Freedom House',
    'Bill Clinton',
    'as special envoy.',
  ],
);

it('gives ranges within the text, in order, of mentions that do not overlap', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (words) => {
      const text = words.join(' ');
      const { mentions, positions, people } = read(text);
      let end = 0;
      for (const mention of mentions) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(mention.end).toBeGreaterThan(mention.start);
        end = mention.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
      const ids = new Set(people.map((person) => person.id));
      for (const { person } of [...mentions, ...positions]) if (person !== null) expect(ids).toContain(person);
    }),
  );
});
