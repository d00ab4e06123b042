import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/annotate/annotate.ts';
import { quotedRanges } from '../../../src/annotate/marks.ts';
import { splitSentences } from '../../../src/annotate/sentences/split.ts';
import { contains } from '../../../src/model/span.ts';

const ranges = (text: string) => {
  const blocks = linesOf(text);
  return splitSentences(text, blocks, quotedRanges(text, blocks));
};
const split = (text: string): string[] => ranges(text).map(({ start, end }) => text.slice(start, end));

describe('one sentence', () => {
  for (const text of [
    'Former Lt. Gen. Keith Kellogg met Aleksandr G. Lukashenko in Minsk.',
    'The U.S. Embassy in Minsk has been closed since 2022.',
    'Sen. Lindgren (D-Mo.) and Rep. Berg, R-Ga., agreed.',
    'July 4, Pozirk. Alaksandar Łukašenka has sent a message.',
    '4 ліпеня, Позірк. Аляксандр Лукашэнка даслаў віншаванне.',
    'MINSK, July 4 (BelTA) – Lukashenko met the envoy.',
    'At 5 a.m. Kellogg left the hotel.',
    'The talks began at 5 p.m. Friday.',
    'У 2020 г. Лукашэнка абвясціў сябе пераможцам.',
    'Суд на ул. Кирова приговорил А. Г. Иванова по ст. 130 УК.',
    'Штраф склаў 5 тыс. руб. і больш.',
    'American partners. . . know who they’re dealing with.',
    '“We go. We stay. We wait,” Kellogg said.',
    '“Why now?” Kellogg asked.',
    '“Why now?” asked the envoy.',
    '«Когда? Сейчас?» — спросил Лукашенко.',
    'The Yahoo! office was closed.',
    'See p. 55 and No. 7 of vol. 2.',
    'He is no. 5, the shortstop.',
    'It rose to 5.11 Lind units.',
    'Version 2.11 12 Lind units long.',
    'They read the file.11 times.',
    'The case Lind v. Berg was heard.',
    'МИНСК, 13 дек - РИА Новости. Линд принял посла.',
    'МИНСК, 13 дек. /ТАСС/. Линд принял посла.',
    'Его осудили по ч. 1 ст. 361 УК.',
    'В пгт. Линдово и г. Берг приехали им. Линда актёры.',
    'Экспорт вырос до 3 млрд долл. США.',
    'Дырэктар тэатра ім. Купалы сышоў.',
    'Приехало ок. 500 чел. из области.',
    'Палітыкі, г. зн. дэпутаты, пайшлі.',
    'I thought . . . I did not know.',
    'A. His name is Alfred.',
    'Yahoo! News reported it.',
    'Пришли все, в т. ч. Линд и Берг.',
    'Гэта было 5 студз. 2025 г. у Мінску.',
    'Ген.-лейт. Кит Келлог приехал.',
    'Jon žyvie na vuł. Kirava ŭ Minsku.',
  ])
    it(text, () => expect(split(text)).toEqual([text]));
});

describe('two sentences', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['July 4, Pozirk. Nobody came.', 'They left.'],
    ['They left the U.S.', 'They went to Vilnius.'],
    ['The meeting ended at 6 p.m.', 'Kellogg then left.'],
    ['She said: “We go.”', 'He stayed.'],
    ['“We go,” she said.', '“We stay.”'],
    ['“We stay.”', 'She called on the EU to act.'],
    ['The firm is Smith & Co.', 'It closed.'],
    ['Гэта было ў 2020 г.', 'Лукашэнка застаўся.'],
    ['У снежні вызвалілі 20 чал.', 'Яны ў Вільні.'],
    ['Did he go?', '14 people saw him.'],
    ['It is July 4.', 'Lukashenko sent a message.'],
    ['He lay in the sun.', 'Kellogg came.'],
    ['We did it, you and I.', 'Kellogg knows.'],
    ['He said no.', '14 people left.'],
    ['He asked, “Why?”', 'She did not answer.'],
    ['Штраф составил 5 тыс. руб.', 'Суд его утвердил.'],
    ['Были хлеб, соль и др.', 'Потом все ушли.'],
    ['Приехало 500 чел.', 'Площадь была пуста.'],
    ['They left.[1]', 'Nobody came.'],
    ['They left the hall.[7][8]', 'Nobody came.'],
    ['They held a meeting.11 12', 'Nobody came.'],
    ['They left in the U.S.', 'Millions stayed.'],
    ['Былі хлеб, соль і г. д.', 'Потым усе пайшлі.'],
    ['Это было в XX в.', 'Потом всё изменилось.'],
    ['He works for the U.S.', 'Nobody knows why.'],
  ];
  for (const [one, two] of pairs) it(`${one} | ${two}`, () => expect(split(`${one} ${two}`)).toEqual([one, two]));
});

it('ends at a full stop without white space after it, but not inside an address', () => {
  expect(split('Lind left.Nobody came.')).toEqual(['Lind left.', 'Nobody came.']);
  expect(split('“We go.”Nobody came.')).toEqual(['“We go.”', 'Nobody came.']);
  for (const text of ['Gazeta.Ru and Tut.By wrote of it.', 'See belta.by and Node.js for more.'])
    expect(split(text)).toEqual([text]);
});

it('takes a list with lettered items apart', () =>
  expect(split('(a) Free them. (b) Reopen it.')).toEqual(['(a) Free them.', '(b) Reopen it.']));

it('takes a list that runs on apart', () =>
  expect(split('1) Free the prisoners 2) Reopen the embassy 3) Lift sanctions')).toEqual([
    '1) Free the prisoners',
    '2) Reopen the embassy',
    '3) Lift sanctions',
  ]));

it('never crosses a line, and leaves no word out', () => {
  const anyText = fc
    .array(
      fc.constantFrom(
        'Lind',
        'said',
        'U.S.',
        'Mr.',
        '.',
        '?',
        '“',
        '”',
        '"',
        ' ',
        ' ',
        '\n',
        '5',
        'p.m.',
        '—',
        '(',
        ')',
      ),
      {
        maxLength: 50,
      },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(anyText, (text) => {
      const found = ranges(text);
      const lines = linesOf(text);
      for (const sentence of found) {
        expect(lines.some((line) => contains(line, sentence))).toBe(true);
        expect(text.slice(sentence.start, sentence.end)).toBe(text.slice(sentence.start, sentence.end).trim());
      }
      const bare = (words: string) => words.replace(/\s+/gu, '');
      expect(bare(found.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(bare(text));
    }),
  );
});
