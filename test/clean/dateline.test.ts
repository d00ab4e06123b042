import { describe, expect, it } from 'vitest';
import { readDateline } from '../../src/clean/dateline.ts';

describe('a dateline gives its agency and its day as printed', () => {
  it.each([
    ['July 4, Pozirk. The envoy landed.', 'Pozirk', 'XXXX-07-04', 'July 4, Pozirk.'],
    ['4 ліпеня, Позірк. Пасланнік прыляцеў.', 'Pozirk', 'XXXX-07-04', '4 ліпеня, Позірк.'],
    ['MINSK, July 4 (Reuters) - The envoy landed.', 'Reuters', 'XXXX-07-04', 'MINSK, July 4 (Reuters)'],
    ['Aug 19 (Reuters) - The envoy landed.', 'Reuters', 'XXXX-08-19', 'Aug 19 (Reuters)'],
    ['MINSK (AP) — The envoy landed.', 'Associated Press', null, null],
    ['TALLINN, Estonia (AP) — The envoy landed.', 'Associated Press', null, null],
    ['(Reuters) -Nineteen people signed.', 'Reuters', null, null],
    ['Minsk, 4 July, BelTA. The envoy landed.', 'BelTA', 'XXXX-07-04', 'Minsk, 4 July, BelTA.'],
    ['MINSK, 4 July (BelTA) – The envoy landed.', 'BelTA', 'XXXX-07-04', 'MINSK, 4 July (BelTA)'],
    ['4 июля, Минск /Корр. БЕЛТА/. Прилетел посланник.', 'BelTA', 'XXXX-07-04', '4 июля, Минск /Корр. БЕЛТА/.'],
    ['Vilnius. 5 August. BNS – The envoy landed.', 'BNS', 'XXXX-08-05', 'Vilnius. 5 August. BNS'],
    ['WASHINGTON, 11 September. /TASS/. The envoy left.', 'TASS', 'XXXX-09-11', 'WASHINGTON, 11 September. /TASS/.'],
    ['ВАШИНГТОН, 11 сентября. /ТАСС/. Посланник улетел.', 'TASS', 'XXXX-09-11', 'ВАШИНГТОН, 11 сентября. /ТАСС/.'],
    [
      'АНКОРИДЖ /штат Аляска/, 16 августа. /ТАСС/. Посланник улетел.',
      'TASS',
      'XXXX-08-16',
      'АНКОРИДЖ /штат Аляска/, 16 августа. /ТАСС/.',
    ],
    [
      'БОРИСОВ /Минская область/, 16 августа. /ТАСС/. Посланник улетел.',
      'TASS',
      'XXXX-08-16',
      'БОРИСОВ /Минская область/, 16 августа. /ТАСС/.',
    ],
    ['4 липня, Київ. Укрінформ. Посланець прилетів.', 'Ukrinform', 'XXXX-07-04', '4 липня, Київ. Укрінформ.'],
    ['MOSCOW. July 4 (Interfax) - The envoy left.', 'Interfax', 'XXXX-07-04', 'MOSCOW. July 4 (Interfax)'],
    ['WASHINGTON, Sept. 11, 2025 (AFP) - The envoy left.', 'AFP', '2025-09-11', 'WASHINGTON, Sept. 11, 2025 (AFP)'],
    [
      'STRELSAU, March 13 (Ruritania Wire) - The envoy left.',
      'Ruritania Wire',
      'XXXX-03-13',
      'STRELSAU, March 13 (Ruritania Wire)',
    ],
    ['July 4, Naviny. The envoy landed.', 'Naviny', 'XXXX-07-04', 'July 4, Naviny.'],
    ['MINSK, July 4 — The envoy landed.', null, 'XXXX-07-04', 'MINSK, July 4'],
  ])('%s', (paragraph, publisher, value, printed) => {
    expect(readDateline(paragraph)).toEqual({
      publisher,
      day: value ? { kind: 'dateline', value, printed } : null,
    });
  });

  it.each([
    'On July 4, Politico reported that the envoy had landed.',
    'July 4, Independence Day, is a holiday. Pozirk writes about it.',
    'July 4, Brest. A holiday.',
    'The envoy (AP) — as he is called — landed.',
    'Minsk, Warsaw and Vilnius agreed on 4 July. Reuters reported it.',
    'In 2020 – the year of the protests – he left.',
    'Trump, 79, said – and meant it – that he would come.',
    'Reuters. That is who reported it first.',
    '',
  ])('“%s” has none', (paragraph) => {
    expect(readDateline(paragraph)).toBeNull();
  });
});
