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
  ] as const) {
    it(text, () => expect(positionsIn(text)).toEqual(positions));
  }
});

describe('no position is', () => {
  for (const text of [
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
