import { describe, expect, it } from 'vitest';
import { isObliqueLacinka, toLacinka } from '../../../src/annotate/quotes/lacinka.ts';

describe('a Belarusian word in Łacinka', () => {
  for (const [cyrillic, latin] of [
    ['сказаў', 'skazaŭ'],
    ['слоў', 'słoŭ'],
    ['лічыць', 'ličyć'],
    ['паведаміла', 'paviedamiła'],
    ['заяўляе', 'zajaŭlaje'],
    ['гаворыцца', 'havorycca'],
    ['сьцьвярджае', 'śćviardžaje'],
    ['яна', 'jana'],
    ['удзячны', 'udziačny'],
  ] as const)
    it(`${cyrillic} is ${latin}`, () => expect(toLacinka(cyrillic)).toBe(latin));
});

describe('a name in Łacinka', () => {
  for (const name of ['Cichanoŭskaj', 'Łukašenku', 'Łukašenki', 'Śviatłany'])
    it(`is no subject as ${name}`, () => expect(isObliqueLacinka(name)).toBe(true));
  for (const name of ['Cichanoŭskaja', 'Łukašenka', 'Bialacki', 'Kučynski', 'Łatuška', 'Statkievič', 'Trump', 'Lind'])
    it(`is itself as ${name}`, () => expect(isObliqueLacinka(name)).toBe(false));
});
