import { describe, expect, it } from 'vitest';
import { CommandError } from '../../src/command/define.ts';
import { LONGEST_TEXT, readOptions } from '../../src/command/values.ts';
import { brief, help, who } from './commands.ts';
import { emptyArchive } from './empty-archive.ts';

const now = new Date('2025-07-10T12:00:00Z');
const read = (raw: Readonly<Record<string, string | number | boolean>>, command = brief) =>
  readOptions(command, raw, emptyArchive, now);

describe('options as the command takes them', () => {
  it('texts without the space around them', async () =>
    expect(await read({ topic: ' prisoners ' })).toEqual({ topic: 'prisoners' }));

  it('nothing for what is blank or not given', async () => expect(await read({ topic: '  ' })).toEqual({}));

  it('days as the first and the last that they may mean, with the words asked', async () => {
    expect(await read({ since: '2025-06-21', until: 'June 2025' })).toEqual({
      since: { asked: '2025-06-21', first: '2025-06-21', last: '2025-06-21' },
      until: { asked: 'June 2025', first: '2025-06-01', last: '2025-06-30' },
    });
  });

  it('whole numbers, from Discord or typed', async () => {
    expect(await read({ paragraph: 3 })).toEqual({ paragraph: 3 });
    expect(await read({ paragraph: '3' })).toEqual({ paragraph: 3 });
  });

  it('choices as they are defined', async () => expect(await read({ length: 'Short' })).toEqual({ length: 'short' }));

  it(`texts of up to ${LONGEST_TEXT} characters`, async () => {
    const topic = 'x'.repeat(LONGEST_TEXT);
    expect(await read({ topic })).toEqual({ topic });
  });

  it('the same day twice is a question about that day', async () => {
    expect(await read({ since: '2025-06-21', until: '2025-06-21' })).toHaveProperty('since.first', '2025-06-21');
  });

  it('a month that begins before the other day ends is no contradiction', async () => {
    expect(await read({ since: 'June 2025', until: '2025-06-21' })).toHaveProperty('until.last', '2025-06-21');
  });
});

describe('one sentence for', () => {
  for (const [what, raw, sentence, command] of [
    [
      'a day that is none',
      { since: 'soon ish\n' },
      '"soon ish" is no day that since: can take. Write one such as 2025-07-04, "4 July", "June 2025" or "last week".',
      brief,
    ],
    [
      'a number below the least',
      { paragraph: 0 },
      '"0" is not what paragraph: can take. Write a whole number of at least 1.',
      brief,
    ],
    [
      'half a number',
      { paragraph: '1.5' },
      '"1.5" is not what paragraph: can take. Write a whole number of at least 1.',
      brief,
    ],
    [
      'a slip in a choice',
      { length: 'shrot' },
      '"shrot" is not what length: can take. Write short, normal, long. Did you mean short?',
      brief,
    ],
    [
      'a choice that is not offered',
      { length: 'tiny' },
      '"tiny" is not what length: can take. Write short, normal, long.',
      brief,
    ],
    ['a required option that is missing', {}, '/who needs name: (A name in any spelling).', who],
    ['a required option that is blank', { name: ' ' }, '/who needs name: (A name in any spelling).', who],
    [
      'an option that the command does not have',
      { topic: 'x' },
      'There is no option "topic" in /who; it takes name, about.',
      who,
    ],
    ['an option of a command without any', { x: true }, 'There is no option "x" in /help; it takes none.', help],
    ['a name every object has', { toString: 'x' }, 'There is no option "toString" in /help; it takes none.', help],
    [
      'a text of 6,000 characters',
      { topic: 'x'.repeat(6000) },
      'topic: has 6,000 characters, and 400 are the most. Ask with the words that matter.',
      brief,
    ],
    [
      'days that exclude each other',
      { since: '2025-07-01', until: 'June 2025' },
      'since: 2025-07-01 is after until: June 2025, and no day is both. Exchange the two.',
      brief,
    ],
  ] as const)
    it(what, () => expect(readOptions(command, raw, emptyArchive, now)).rejects.toThrow(new CommandError(sentence)));
});
