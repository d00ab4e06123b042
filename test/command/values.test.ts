import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import {
  CommandError,
  channel,
  command,
  days,
  people,
  publishers,
  role,
  subscription,
  time,
  topics,
  zone,
} from '../../src/command/define.ts';
import { LONGEST_TEXT, readOptions } from '../../src/command/values.ts';
import type { Person } from '../../src/model/annotation.ts';
import { brief, help, who } from './commands.ts';
import { emptyArchive } from './empty-archive.ts';

const now = new Date('2025-07-10T12:00:00Z');
const sight = { archive: emptyArchive, now, commands: async () => [brief, help, who], server: null };
const read = (raw: Readonly<Record<string, string | number | boolean>>, command = brief) =>
  readOptions(command, raw, sight);

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
  for (const [what, raw, sentence, of] of [
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
    it(what, () => expect(readOptions(of, raw, sight)).rejects.toThrow(new CommandError(sentence)));
});

describe('what a briefing is ordered with', () => {
  const order = {
    ...help,
    name: 'order',
    options: {
      channel: channel('C'),
      role: role('R'),
      time: time('T'),
      zone: zone('Z'),
      days: days('D'),
      topics: topics('T'),
      people: people('P'),
      publishers: publishers('P'),
      subscription: subscription('S'),
      command: command('C'),
    },
  };
  const person = (name: string) =>
    ({ id: name, name, aliases: [], weakAliases: [], positions: [] }) as unknown as Person;
  const kellogg = person('Keith Kellogg');
  const archive: Archive = {
    ...emptyArchive,
    findPerson(typed) {
      if (/kel+ogg?/iu.test(typed)) return { kind: 'one', person: kellogg };
      if (typed === 'Luk') return { kind: 'several', people: ['Ihar Łukašuk', 'Viktar Łukašenka'].map(person) };
      return { kind: 'none', near: [] };
    },
  };
  const ordered = (raw: Readonly<Record<string, string>>) => readOptions(order, raw, { ...sight, archive });

  it('is read, each by its kind', async () => {
    const raw = {
      channel: '100000000000000001',
      role: '100000000000000002',
      time: '8 am',
      zone: 'europe/minsk',
      days: 'mon-fri',
      topics: 'prisoners,  potash, Prisoners',
      publishers: 'Pozirk',
      subscription: '#3',
      command: '/Brief',
    };
    expect(await ordered(raw)).toEqual({
      ...raw,
      time: '08:00',
      zone: 'Europe/Minsk',
      days: [1, 2, 3, 4, 5],
      topics: ['prisoners', 'potash'],
      publishers: ['Pozirk'],
      subscription: 3,
      command: 'brief',
    });
  });

  it('tells what is not given from what narrows nothing', async () => {
    const values = await ordered({ topics: 'all' });
    expect(values['topics']).toEqual([]);
    expect(values['people']).toBeUndefined();
  });

  it('has people by their display names, once, and whom the archive does not know as they were typed', async () => {
    expect(await ordered({ people: 'Kelogg, Nobody Yet, kellogg' })).toMatchObject({
      people: ['Keith Kellogg', 'Nobody Yet'],
    });
  });

  for (const [what, raw, sentence] of [
    [
      'several people',
      { people: 'Kellogg, Luk' },
      '"Luk" in people: may be Ihar Łukašuk, Viktar Łukašenka. Write the whole name.',
    ],
    ['no time', { time: 'soon' }, '"soon" is not what time: can take. Write a time of day such as 08:00 or 8 pm.'],
    [
      'a slip in a zone',
      { zone: 'Europe/Minks' },
      '"Europe/Minks" is not what zone: can take. Write a zone such as Europe/Minsk or UTC. Did you mean Europe/Minsk?',
    ],
    ['an abbreviation', { zone: 'EST' }, '"EST" is not what zone: can take. Write a zone such as Europe/Minsk or UTC.'],
    [
      'no days',
      { days: 'sometimes' },
      '"sometimes" is not what days: can take. Write daily, weekdays, weekend, or days such as Mon-Thu, Sat.',
    ],
    [
      'no number',
      { subscription: 'mine' },
      '"mine" is not what subscription: can take. Write the number of a subscription, such as 3.',
    ],
    [
      'a slip in a command',
      { command: 'breif' },
      '"breif" is not what command: can take. Write brief, help, who. Did you mean brief?',
    ],
    ['eleven topics', { topics: 'a,b,c,d,e,f,g,h,i,j,k' }, 'topics: names 11, and 10 are the most.'],
  ] as const)
    it(`is refused in one sentence for ${what}`, () =>
      expect(ordered(raw)).rejects.toThrow(new CommandError(sentence)));
});
