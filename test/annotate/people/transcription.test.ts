import { describe, expect, it } from 'vitest';
import { transcribes } from '../../../src/annotate/people/transcription.ts';

describe('a Cyrillic surname transcribes a western one', () => {
  for (const [cyrillic, latin] of [
    ['Уолберг', 'Walberg'],
    ['Прайс', 'Price'],
    ['Роуз', 'Rose'],
    ['Бёрнс', 'Burns'],
    ['Маккол', 'McCaul'],
    ['Микс', 'Meeks'],
    ['Хилл', 'Hill'],
    ['Келли', 'Kelly'],
    ['Стоун', 'Stone'],
  ] as const) {
    it(`${cyrillic}: ${latin}`, () => expect(transcribes(cyrillic, latin)).toBe(true));
  }

  for (const [cyrillic, latin] of [
    ['Коул', 'Kelly'],
    ['Кайл', 'Cole'],
    ['Барнс', 'Burns'],
    ['Беккер', 'Baker'],
    ['Росс', 'Rose'],
    ['Гилл', 'Hill'],
    ['Шмидт', 'Smith'],
    ['', 'Smith'],
  ] as const) {
    it(`${cyrillic}: not ${latin}`, () => expect(transcribes(cyrillic, latin)).toBe(false));
  }
});
