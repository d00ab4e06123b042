import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/web/client/check.ts';
import { readLine, typedValue } from '../../../src/web/client/line.ts';
import { suggest } from '../../../src/web/client/suggest.ts';
import type { Catalogue, Option } from '../../../src/web/client/wire.ts';

const option = (name: string, more: Partial<Option> = {}): Option => ({
  name,
  description: `The ${name}`,
  type: 3,
  required: false,
  choices: [],
  autocomplete: false,
  channelTypes: [],
  least: null,
  most: null,
  ...more,
});
const choices = ['short', 'long'].map((name) => ({ name, value: name }));
const CATALOGUE: Catalogue = {
  entries: [
    { name: 'about', description: 'About', options: [] },
    {
      name: 'who',
      description: 'Who',
      options: [option('name', { required: true, autocomplete: true }), option('private', { type: 5 })],
    },
    {
      name: 'find',
      description: 'Find',
      options: [
        option('words', { most: 20 }),
        option('length', { choices }),
        option('page', { type: 4, least: 1, most: 9 }),
        option('by', { type: 6 }),
      ],
    },
    { name: 'settings zone', description: 'Zone', options: [option('zone')] },
    {
      name: 'orders add',
      description: 'Add',
      options: [
        option('channel', { type: 7, required: true, channelTypes: [0, 11] }),
        option('time', { required: true, autocomplete: true }),
        option('zone', { autocomplete: true }),
        option('topics', { autocomplete: true }),
        option('role', { type: 8 }),
        option('order', { type: 4, autocomplete: true }),
      ],
    },
  ],
  onMessages: [],
  people: [{ name: 'heron', value: '7' }],
  channels: [
    { name: '#general', value: '1', type: 0 },
    { name: '#news', value: '2', type: 5 },
    { name: '#Briefing 4 July: visits', value: '3', type: 11 },
  ],
  roles: [
    { name: '@everyone', value: '9' },
    { name: '@desk', value: '6' },
  ],
};

const read = (text: string) => readLine(text, CATALOGUE.entries);
const checked = (text: string, picked = new Map()) => check(read(text), CATALOGUE, picked);
const fields = (text: string) => {
  const line = read(text);
  return line.kind === 'command' ? line.fields.map(({ option: { name }, value }) => [name, value]) : line.kind;
};

describe('a line that is typed', () => {
  it.each([
    ['words', 'Hello /who', 'message'],
    ['a slash', '/', 'naming'],
    ['a command’s beginning', '/wh', 'naming'],
    ['a command and no option', '/about', []],
    ['a value without its option', '/who John Coale', [['name', 'John Coale']]],
    ['an option and its value', '/who name:John Coale', [['name', 'John Coale']]],
    [
      'options in any order',
      '/find length:long words:a b',
      [
        ['length', 'long'],
        ['words', 'a b'],
      ],
    ],
    [
      'a bare value and an option',
      '/find a b length:long',
      [
        ['words', 'a b'],
        ['length', 'long'],
      ],
    ],
    [
      'a value in marks',
      '/find words:"length: long" length:short',
      [
        ['words', 'length: long'],
        ['length', 'short'],
      ],
    ],
    ['a value in marks that is not closed', '/find words:"a', [['words', '"a']]],
    ['an option in capitals', '/find LENGTH:long', [['length', 'long']]],
    ['an address', '/find https://x.example', [['words', 'https://x.example']]],
    ['a word with a colon that is no option', '/find note: a', [['words', 'note: a']]],
    [
      'an option without a value',
      '/find words: length:long',
      [
        ['words', ''],
        ['length', 'long'],
      ],
    ],
    ['a command of a group', '/settings zone Europe/Minsk', [['zone', 'Europe/Minsk']]],
    [
      'a time, and lists with spaces and commas',
      '/orders add channel:#general time:08:00 zone:Europe/Minsk topics:prisoners, embassy, Belavia flights',
      [
        ['channel', '#general'],
        ['time', '08:00'],
        ['zone', 'Europe/Minsk'],
        ['topics', 'prisoners, embassy, Belavia flights'],
      ],
    ],
  ])('is read: %s', (_, text, expected) => expect(fields(text)).toEqual(expected));

  it.each([
    ['08:00', '08:00'],
    ['prisoners, embassy', 'prisoners, embassy'],
    ['#general · 08:00 Europe/Minsk · daily', '#general · 08:00 Europe/Minsk · daily'],
    ['Briefing 4 July: visits', '"Briefing 4 July: visits"'],
    ['zone:x', '"zone:x"'],
  ])('has no marks around what needs none: %s', (value, typed) => expect(typedValue(value)).toBe(typed));

  it('reads back every value that was put into it', () => {
    const value = fc
      .string({ unit: fc.constantFrom(...'ab ":\n8', 'words:', 'length:', '“', ' 08:') })
      .filter((text) => text.trim() !== '' && !text.includes('"'));
    fc.assert(
      fc.property(value, value, (words, length) => {
        expect(fields(`/find words:${typedValue(words)} length:${typedValue(length)}`)).toEqual([
          ['words', words],
          ['length', length],
        ]);
      }),
    );
  });
});

describe('before it is sent', () => {
  it.each([
    ['what is typed', '/find a page:2 private', { words: 'a', page: '2 private' }, false],
    ['texts, numbers and choices', '/find words:a length:LONG page:2', { words: 'a', length: 'long', page: 2 }, true],
    ['yes and no', '/who name:a private:true', { name: 'a', private: true }, true],
    ['people by name', '/find by:@heron', { by: '7' }, true],
    [
      'channels and roles by name, with their marks or without',
      '/orders add channel:General time:8:00 role:@Desk',
      { channel: '1', time: '8:00', role: '6' },
      true,
    ],
    [
      'a thread by its name in marks',
      '/orders add channel:"Briefing 4 July: visits" time:8',
      { channel: '3', time: '8' },
      true,
    ],
    ['nothing for an option that is left empty', '/find words: page:2', { page: 2 }, true],
  ])('its values are %s', (_, text, values, good) => {
    const { values: found, faults } = checked(text);
    expect(faults.length === 0).toBe(good);
    if (good) expect(found).toEqual(values);
  });

  it('the value of a completion goes in place of its words', () => {
    const picked = new Map([['name', { words: 'John Coale', value: 'p1' }]]);
    expect(checked('/who name:John Coale ', picked).values).toEqual({ name: 'p1' });
    expect(checked('/who name:John', picked).values).toEqual({ name: 'John' });
  });

  it.each([
    ['an unknown command', '/wo Coale', 'There is no command /wo'],
    ['a near miss', '/wher', 'Did you mean /who?'],
    ['a group alone', '/orders', '/orders has several commands. Write /orders with one of: add.'],
    ['what a group does not have', '/orders ad', 'There is no /orders ad. Write /orders with one of: add.'],
    ['a required option that is missing', '/who', 'name: is required: The name.'],
    ['a required option without a value', '/who name:', 'name: is required'],
    [
      'an unknown option',
      '/find lenght:long',
      'There is no option lenght: in /find. It takes words, length, page, by.',
    ],
    ['an option given twice', '/find a words:b words:c', 'words: is given twice.'],
    ['a wrong choice', '/find length:huge', 'length: takes one of short, long.'],
    ['a number with words', '/find page:two', 'page: takes a whole number from 1 to 9.'],
    ['a fraction for a whole number', '/find page:1.5', 'page: takes a whole number'],
    ['a number out of bounds', '/find page:10', 'page: takes a whole number from 1 to 9.'],
    ['neither yes nor no', '/who name:a private:maybe', 'private: takes one of True, False.'],
    ['a text that is too long', `/find words:${'x'.repeat(21)}`, 'words: takes at most 20 characters; these are 21.'],
    ['an unknown person', '/find by:stranger', 'by: takes one of heron.'],
    [
      'a channel of a kind that is not taken',
      '/orders add channel:#news time:8',
      'channel: takes one of #general, #Briefing 4 July: visits.',
    ],
    ['an unknown role', '/orders add channel:#general time:8 role:team', 'role: takes one of @everyone, @desk.'],
  ])('it is told of %s', (_, text, message) => {
    expect(
      checked(text)
        .faults.map((fault) => fault.message)
        .join('\n'),
    ).toContain(message);
  });

  it('of an ordinary message nothing is told', () => expect(checked('who: is /x').faults).toEqual([]));
});

describe('the list above it', () => {
  const offered = (
    text: string,
    completions: Parameters<typeof suggest>[1]['completions'] = null,
    picked = new Map(),
  ) => suggest(read(text), { text, caret: text.length, catalogue: CATALOGUE, picked, completions });
  const labels = (...given: Parameters<typeof offered>) => offered(...given).offers.map(({ label }) => label);

  it('has nothing for a message', () => expect(offered('hello').about).toBe(''));
  it('has all commands after a slash', () =>
    expect(labels('/')).toEqual(['/about', '/who', '/find', '/settings zone', '/orders add']));
  it('has the commands that begin so, before those that contain it', () =>
    expect(labels('/o')).toEqual(['/orders add', '/about', '/who', '/settings zone']));
  it('says that no command fits', () =>
    expect(offered('/xyz')).toMatchObject({ offers: [], hint: 'No command fits “/xyz”' }));
  it('opens the option that a command cannot do without', () =>
    expect(offered('/wh').offers[0]?.text).toBe('/who name:'));
  it('has the options after a command, with what they are', () => {
    expect(offered('/find ').offers.map(({ label, detail, tag }) => [label, detail, tag])).toEqual([
      ['words', 'The words', 'optional'],
      ['length', 'The length', 'optional'],
      ['page', 'The page', 'optional'],
      ['by', 'The by', 'optional'],
    ]);
    expect(offered('/find ').marked).toBe(-1);
  });
  it('has the choices of an option, those that fit what is typed', () => {
    expect(labels('/find length:')).toEqual(['short', 'long']);
    expect(labels('/find length:lo')).toEqual(['long']);
    expect(offered('/find length:lo').marked).toBe(0);
  });
  it('has what the bot completed, and Enter still sends what is typed', () => {
    const completions = { choices: [{ name: 'John Coale · also Джон Коул', value: 'John Coale' }] };
    expect(offered('/who name:co', completions)).toMatchObject({
      marked: -1,
      offers: [{ label: 'John Coale', detail: 'also Джон Коул', text: 'John Coale ' }],
    });
  });
  it('has the channels that an option takes and the roles, and Enter takes the first that fits', () => {
    expect(labels('/orders add channel:')).toEqual(['#general', '#Briefing 4 July: visits']);
    expect(offered('/orders add channel:gen')).toMatchObject({ marked: 0, offers: [{ text: '#general ' }] });
    expect(labels('/orders add channel:#gen')).toEqual(['#general']);
    expect(offered('/orders add channel:#brief').offers[0]?.text).toBe('"#Briefing 4 July: visits" ');
    expect(labels('/orders add channel:#general time:8 role:d')).toEqual(['@desk']);
    expect(offered('/orders add channel:#general').marked).toBe(-1);
  });
  it('goes on from one option of a group’s command to the next', () => {
    expect(offered('/ord').offers[0]?.text).toBe('/orders add channel:');
    expect(labels('/orders add channel:#general ')).toEqual(['time', 'zone', 'topics', 'role', 'order']);
    const times = { choices: [{ name: '08:00', value: '08:00' }] };
    expect(offered('/orders add channel:#general time:8', times).offers[0]?.text).toBe('08:00 ');
  });
  it('puts the words of a completion in for its number', () => {
    const words = '#general · 08:00 Europe/Minsk · daily';
    const [offer] = offered('/orders add channel:#general time:8 order:', {
      choices: [{ name: words, value: 3 }],
    }).offers;
    expect(offer).toMatchObject({ text: `${words} `, pick: { words, value: 3 } });
    const picked = new Map([['order', { words, value: 3 }]]);
    expect(checked(`/orders add channel:#general time:8 order:${words} `, picked).values).toMatchObject({ order: 3 });
  });
  it('says why nothing was completed', () =>
    expect(offered('/who name:co', { failed: 'No answer' }).hint).toBe('No answer'));
  it('goes on to the options that are left after a value', () => {
    expect(labels('/find length:long ')).toEqual(['words', 'page', 'by']);
    expect(labels('/find length:long pa')).toEqual(['page']);
    expect(labels('/who name:John Coale ', null, new Map([['name', { words: 'John Coale', value: 'x' }]]))).toEqual([
      'private',
    ]);
  });
  it('takes a bare word for the beginning of an option’s name, or of the first one’s value', () => {
    const completions = { choices: [{ name: 'Namir', value: 'n' }] };
    expect(labels('/who na', completions)).toEqual(['name', 'Namir']);
    expect(offered('/find wo').offers[0]?.text).toBe('words:');
  });
  it('says what number an option takes', () =>
    expect(offered('/find page:').hint).toBe('The page · A whole number from 1 to 9'));
});
