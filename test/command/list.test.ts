import { describe, expect, it } from 'vitest';
import { readList, suggestList } from '../../src/command/list.ts';

describe('a list', () => {
  for (const [typed, words] of [
    ['prisoners', ['prisoners']],
    ['prisoners, political  prisoners ,sanctions', ['prisoners', 'political prisoners', 'sanctions']],
    ['potash; sanctions', ['potash', 'sanctions']],
    // Each once, as it was typed first.
    ['Potash, potash, POTASH', ['Potash']],
    ['Łukašenka, łukašenka', ['Łukašenka']],
    [', ,', []],
    // Alone it narrows nothing.
    ['all', []],
    [' ALL ', []],
    ['all, all', []],
    ['Everything', []],
    ['all, potash', ['all', 'potash']],
  ] as const)
    it(`${typed} is ${words.join(' + ') || 'nothing'}`, () => expect(readList(typed)).toEqual(words));
});

describe('the last part of a list', () => {
  const TOPICS = ['prisoners', 'potash', 'sanctions'];
  const offered = (typed: string) =>
    suggestList(typed, (last) =>
      TOPICS.filter((topic) => topic.startsWith(last.toLowerCase())).map((value) => ({ label: `${value} · 3`, value })),
    );
  const values = (typed: string) => offered(typed).map(({ value }) => value);

  it('is completed like a single word', () => expect(values('po')).toEqual(['potash']));

  it('is completed behind the others, which stay', () => {
    expect(values('Sanctions, po')).toEqual(['Sanctions, potash']);
    expect(offered('sanctions,  po')[0]?.label).toBe('sanctions, potash · 3');
  });

  it('is none of those that stand there already', () => {
    expect(values('prisoners, p')).toEqual(['prisoners, potash']);
    expect(values('Prisoners, POTASH, ')).toEqual(['Prisoners, POTASH, sanctions']);
  });

  it('may be the word that narrows nothing, if nothing stands before it', () => {
    expect(offered('').at(-1)).toEqual({ label: 'all (narrows nothing)', value: 'all' });
    expect(values('al')).toEqual(['all']);
    expect(values('potash, al')).toEqual([]);
  });

  it('is not offered beyond the most that a list takes', () => {
    const ten = Array.from({ length: 10 }, (_, n) => `word ${n}`).join(', ');
    expect(values(`${ten}, po`)).toEqual([]);
  });
});
