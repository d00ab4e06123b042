import { describe, expect, it } from 'vitest';
import { isLabel } from '../../../src/annotate/statements/label.ts';

const year = { kind: 'absolute', value: '2022' } as const;

describe('a year that names a thing', () => {
  it.each([' Nobel Peace Prize winner Ales Bialiatski', ' World Cup', ' annual report on torture', ' Booker Prize'])(
    '2022%s',
    (after) => expect(isLabel(year, after)).toBe(true),
  );
});

describe('a year that somebody is called by', () => {
  it.each([' opposition leader Anna Berg', ' presidential candidate', ' protesters'])('2022%s', (after) =>
    expect(isLabel(year, after)).toBe(true),
  );
});

describe('a year that dates what happened', () => {
  it.each([' election', ' invasion of Ukraine', ' protests, which', ', the court reported', '', ' he wrote a book'])(
    '2022%s',
    (after) => expect(isLabel(year, after)).toBe(false),
  );

  it('a full date is one, whatever follows', () =>
    expect(isLabel({ kind: 'absolute', value: '2022-05-06' }, ' report')).toBe(false));
});
