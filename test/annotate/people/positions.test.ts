import { describe, expect, it } from 'vitest';
import { mentionsIn, positionsIn } from './reading.ts';

describe('a position is what a text calls somebody', () => {
  for (const [text, ...positions] of [
    ['US President Donald Trump left.', 'Donald Trump: US President'],
    ['Łukašenka’s press secretary Natalia Eismont spoke.', 'Natalia Eismont: Łukašenka’s press secretary'],
    ['They freed the prominent opposition figure Ales Bialiatski.', 'Aleś Bialacki: prominent opposition figure'],
    ['The head of the KGB Ivan Tertel came.', 'Ivan Ciertel: head of the KGB'],
    ['John Coale, Kellogg’s deputy, came.', 'John Coale: Kellogg’s deputy'],
    [
      'Hanna Verasava, a fellow at the Atlantic Council and director of Press Club in Vilnius, noted it.',
      'Hanna Verasava: a fellow at the Atlantic Council and director of Press Club in Vilnius',
    ],
    ['Matthew Whitaker, the U.S. ambassador to NATO, agreed.', 'Matthew Whitaker: the U.S. ambassador to NATO'],
    ['Trump appointed John Coale as his special envoy to Belarus.', 'John Coale: special envoy to Belarus'],
    ['Julie Fisher was named ambassador to Belarus.', 'Julie Fisher: ambassador to Belarus'],
    ['Пресс-секретарь Лукашенко Наталья Эйсмонт заявила.', 'Natalia Eismont: Пресс-секретарь Лукашенко'],
    ['Former Pennsylvania Gov. Ed Rendell spoke.', 'Ed Rendell: Former Pennsylvania Gov.'],
    ['Norway Frees Nobel Laureate Ales Bialiatski After Long Talks', 'Aleś Bialacki: Nobel Laureate'],
    ['Chairman of the Trade Board (TB) Ivan Tertel came.', 'Ivan Ciertel: Chairman of the Trade Board (TB)'],
    ['Under Secretary of State for Trade David Hale came.', 'David Hale: Under Secretary of State for Trade'],
    ['Deputy Minister of Trade Dr Anna Berg came.', 'Anna Berg: Deputy Minister of Trade'],
    ['Radio President and CEO Anna Berg came.', 'Anna Berg: Radio President and CEO'],
    ['U.S. envoy Anna Berg came.', 'Anna Berg: U.S. envoy'],
    ['Minister of foreign Trade Anna Berg came.', 'Anna Berg: Minister of foreign Trade'],
    ['The White House chief and Russian President Vladimir Putin met.', 'Vladimir Putin: Russian President'],
    ['The court convicted activist Ales Bialiatski.', 'Aleś Bialacki: activist'],
    ['They met the convicted activist Ales Bialiatski.', 'Aleś Bialacki: convicted activist'],
    ['Ivan Tertel, head of the Trade Board (TB), came.', 'Ivan Ciertel: head of the Trade Board (TB)'],
    ['Anna Berg, a well-known lawyer who lives in Oslo, came.', 'Anna Berg: a well-known lawyer'],
    [
      'Anna Berg (adviser to Senator Rick Scott) came.',
      'Anna Berg: adviser to Senator Rick Scott',
      'Rick Scott: Senator',
    ],
    [
      'Keith Kellogg, US President Donald Trump’s envoy, came.',
      'Keith Kellogg: US President Donald Trump’s envoy',
      'Donald Trump: US President',
    ],
  ] as const) {
    it(text, () => expect(positionsIn(text)).toEqual(positions));
  }
});

describe('an office that opens a clause, before a comma and a name', () => {
  for (const [text, ...positions] of [
    [
      'US President Donald Trump’s envoy for Oslo, John Coale, came.',
      'Donald Trump: US President',
      'John Coale: US President Donald Trump’s envoy for Oslo',
    ],
    ['Norway’s new ambassador, Anna Berg, came.', 'Anna Berg: Norway’s new ambassador'],
    ['Earlier, the head of the Trade Board (TB), Anna Berg, came.', 'Anna Berg: the head of the Trade Board (TB)'],
    ['“We stay,” a senior party official, Anna Berg, told us.', 'Anna Berg: a senior party official'],
  ] as const) {
    it(text, () => expect(positionsIn(text)).toEqual(positions));
  }

  for (const text of [
    'The envoy, John Coale, and others came.',
    'The envoy, John Coale, Keith Kellogg and others came.',
    'The envoy, Kellogg said, John Coale, came.',
    'In the hall, beside the president, Anna Berg, came.',
    'They met the envoy, John Coale, there.',
  ]) {
    it(`is nobody’s for certain: ${text}`, () =>
      expect(positionsIn(text).filter((position) => /: .*(?:envoy|president)/u.test(position))).toEqual([]));
  }
});

describe('no position is', () => {
  for (const text of [
    'The press secretary of the Belarusian president Anna Berg came.',
    'The chair and the adviser, Anna Berg, and the deputy, John Lindqvist, came.',
    'Kellogg, the president said, would come.',
    'Mr. Trump left with Mrs. Trump.',
    'A spokesman for Kellogg declined.',
    'Trump, Putin and President',
    'Kellogg, who was late, spoke as a friend.',
    'Келлог встретился с Лукашенко.',
  ]) {
    it(text, () => expect(positionsIn(text)).toEqual([]));
  }

  it('that of the next person', () => {
    expect(positionsIn('Trump, President Vladimir Putin and others met.')).toEqual(['Vladimir Putin: President']);
  });
});

describe('an office or description alone', () => {
  const last = (text: string) => mentionsIn(text).at(-1);

  it('means the only person whom the text gave it before', () => {
    expect(last('Belarusian opposition leader Śviatłana Cichanoŭskaja spoke. The opposition leader left.')).toBe(
      'The opposition leader → Śviatłana Cichanoŭskaja (office)',
    );
    expect(last('Steve Witkoff, the US special envoy, came. Kellogg left. The American envoy said no.')).toBe(
      'The American envoy → Steve Witkoff (office)',
    );
    expect(last('Human rights activist Ales Bialiatski came. The activist spoke.')).toBe(
      'The activist → Aleś Bialacki (description)',
    );
  });

  it('may take another noun for an office of the same place', () => {
    expect(last('Belarusian President Alexander Lukashenko came. The Belarusian leader left.')).toBe(
      'The Belarusian leader → Alaksandar Łukašenka (office)',
    );
    expect(last('KGB Chairman Ivan Tertel came. The KGB chief left.')).toBe('The KGB chief → Ivan Ciertel (office)');
    expect(last('Opposition leader Anna Berg came. The leader of the opposition left.')).toBe(
      'The leader → Anna Berg (office)',
    );
    expect(
      last(
        'KGB Chairman of Belarus Ivan Tertel met Belarusian President Alexander Lukashenko. The Belarusian head of state left.',
      ),
    ).toBe('The Belarusian head of state → Alaksandar Łukašenka (office)');
  });

  it('may come before it is given, if it says of what', () => {
    expect(mentionsIn('The Belarusian ruler met Coale. It was Belarusian ruler Alaksandar Łukašenka.')[0]).toBe(
      'The Belarusian ruler → Alaksandar Łukašenka (office)',
    );
    expect(mentionsIn('The US president met Coale. US President Anna Berg and US President John Lind came.')[0]).toBe(
      'Coale → John Coale',
    );
  });

  it('may be of whom the text named last', () => {
    expect(last('Keith Kellogg’s deputy, John Coale, came. Kellogg left with his deputy.')).toBe(
      'his deputy → John Coale (office)',
    );
    expect(last('Keith Kellogg’s deputy, John Coale, came. Lukashenko left with his deputy.')).toBe(
      'Lukashenko → Alaksandar Łukašenka',
    );
  });

  it('may be to a body', () => {
    expect(
      last(
        'Permanent Representative of Norway to the United Nations Anna Berg came. The Permanent Representative left.',
      ),
    ).toBe('The Permanent Representative → Anna Berg (office)');
  });

  it('is not that of a deputy, of the opposition, or of whom an adviser serves', () => {
    for (const text of [
      'US Vice President JD Vance came. The president left.',
      'Belarusian opposition leader Anna Berg came. The Belarusian leader left.',
      'Belarusian Deputy Foreign Minister Anna Berg came. The foreign minister left.',
      'Ivan Tertel, deputy head of the KGB, came. The KGB chief left.',
      'Polish President Anna Berg met Polish Prime Minister John Lindqvist. The Polish leader left.',
      'Anna Berg, an adviser to the opposition leader, came. The opposition leader left.',
      'Russian President Vladimir Putin left. Coale’s friend came with the president’s letter.',
    ]) {
      expect(mentionsIn(text).filter((mention) => mention.endsWith('(office)'))).toEqual([]);
    }
  });

  for (const text of [
    'President Donald Trump met President Vladimir Putin. The president left, Kellogg stayed.',
    'The president spoke. It was President Donald Trump, Kellogg wrote.',
    'Former President Barack Obama came. The president met Kellogg.',
    'US President Donald Trump spoke. The president of Ukraine met Kellogg.',
    'US President Donald Trump spoke. The president’s lawyer met the Belarusian president and Kellogg.',
  ]) {
    it(`is not guessed: ${text}`, () => {
      const described = mentionsIn(text).filter((mention) => mention.endsWith('(office)'));
      expect(described.filter((mention) => !mention.startsWith('The president → Donald Trump'))).toEqual([]);
    });
  }

  it('is nobody where two bear it, before it is given, or with words that do not fit', () => {
    for (const text of [
      'President Donald Trump met President Vladimir Putin. The president left.',
      'The president spoke. Later President Donald Trump left.',
      'Former President Barack Obama came. The president left.',
      'US President Donald Trump spoke. The president of Ukraine left.',
      'US President Donald Trump spoke. The Belarusian president left.',
    ]) {
      expect(mentionsIn(text).filter((mention) => mention.endsWith('(office)'))).toEqual([]);
    }
  });
});
