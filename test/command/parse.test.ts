import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CommandError } from '../../src/command/define.ts';
import { askedAgain, parseLine, parseOptions, questionLine, splitLine } from '../../src/command/parse.ts';
import { brief, help, who } from './commands.ts';

const commands = [brief, help, who];
const read = (line: string) => {
  const { command, options } = parseLine(line, commands);
  return [command.name, options];
};

describe('a line in Discord’s own syntax', () => {
  for (const [line, command, options] of [
    ['/brief topic:prisoners', 'brief', { topic: 'prisoners' }],
    ['brief topic:prisoners', 'brief', { topic: 'prisoners' }],
    ['  /Brief  TOPIC:prisoners ', 'brief', { topic: 'prisoners' }],
    ['/brief', 'brief', {}],
    ['/help', 'help', {}],
    ['/brief topic: political prisoners length:short', 'brief', { topic: 'political prisoners', length: 'short' }],
    [
      '/brief length:short since:1 June 2025 until:last week',
      'brief',
      { length: 'short', since: '1 June 2025', until: 'last week' },
    ],
    ['/brief topic:', 'brief', { topic: '' }],
    // A bare value is the first option's.
    ['/who Coale', 'who', { name: 'Coale' }],
    ['/who John Coale about:sanctions', 'who', { name: 'John Coale', about: 'sanctions' }],
    ['/who about:sanctions', 'who', { about: 'sanctions' }],
    // Quoted values, with whatever marks a keyboard makes.
    ['/who "John Coale"', 'who', { name: 'John Coale' }],
    ['/who name:“John Coale” about:“the embassy”', 'who', { name: 'John Coale', about: 'the embassy' }],
    ['/who name:"Coale" about:"see topic:x, name:y"', 'who', { name: 'Coale', about: 'see topic:x, name:y' }],
    ['/who name:"John "Jack" Coale"', 'who', { name: 'John "Jack" Coale' }],
    ['/who name:"John Coale', 'who', { name: '"John Coale' }],
    ['/who about:"rare gesture" of friendship', 'who', { about: '"rare gesture" of friendship' }],
    // No options, though they have a colon.
    ['/who Coale about:at 12:30 in Minsk', 'who', { name: 'Coale', about: 'at 12:30 in Minsk' }],
    ['/who about:https://example.org/a:b', 'who', { about: 'https://example.org/a:b' }],
    ['/who about:see https://example.org', 'who', { about: 'see https://example.org' }],
    ['/who Łukašenka: the years', 'who', { name: 'Łukašenka: the years' }],
    ['/who about:he added: yes', 'who', { about: 'he added: yes' }],
    ['/who about:Minsk:Washington', 'who', { about: 'Minsk:Washington' }],
    ['/who Лукашэнка', 'who', { name: 'Лукашэнка' }],
  ] as const)
    it(`${line}`, () => expect(read(line)).toEqual([command, options]));

  it('gives back any value that is quoted', () => {
    const value = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('"'));
    fc.assert(
      fc.property(value, value, (name, about) => {
        expect(read(`/who name:"${name}" about:"${about}"`)).toEqual(['who', { name, about }]);
      }),
    );
  });
});

describe('a line for a command of a group', () => {
  const group = { name: 'feed', description: 'What is posted' };
  const feed = [
    { ...who, name: 'feed add', group },
    { ...help, name: 'feed list', group },
  ];
  const all = [brief, ...feed, help, who];
  const readOf = (line: string) => {
    const { command, options } = parseLine(line, all);
    return [command.name, options];
  };

  for (const [line, command, options] of [
    ['/feed list', 'feed list', {}],
    ['feed  LIST ', 'feed list', {}],
    ['/feed add Coale about:sanctions', 'feed add', { name: 'Coale', about: 'sanctions' }],
    ['/feed add name:list', 'feed add', { name: 'list' }],
    // Not the group's.
    ['/who feed', 'who', { name: 'feed' }],
    ['/brief list', 'brief', { topic: 'list' }],
  ] as const)
    it(`${line}`, () => expect(readOf(line)).toEqual([command, options]));

  for (const [line, sentence] of [
    ['/feed', '/feed has several commands. Write /feed with one of: add, list.'],
    ['/feed  ', '/feed has several commands. Write /feed with one of: add, list.'],
    ['/feed name:Coale', '/feed has several commands. Write /feed with one of: add, list.'],
    ['/feed lits', 'There is no command /feed lits; did you mean /feed list? Write /feed with one of: add, list.'],
    ['/feed drop 3', 'There is no command /feed drop. Write /feed with one of: add, list.'],
    ['/feeds', 'There is no command /feeds; did you mean /feed? The commands are /brief, /feed, /help, /who.'],
    ['/list', 'There is no command /list. The commands are /brief, /feed, /help, /who.'],
    ['/feed list x', '/feed list takes no options; send it alone.'],
    ['/feed add x:y', 'There is no option "x" in /feed add; it takes name, about.'],
  ] as const)
    it(`${line} is refused`, () => expect(() => parseLine(line, all)).toThrow(new CommandError(sentence)));

  it('comes back from the question as one types it', () => {
    const line = questionLine('feed add', { name: 'John Coale', about: 'x: y' });
    expect(line).toBe('/feed add name:John Coale about:"x: y"');
    expect(readOf(line)).toEqual(['feed add', { name: 'John Coale', about: 'x: y' }]);
    expect(readOf(questionLine('feed list', {}))).toEqual(['feed list', {}]);
  });
});

describe('a line that cannot be read is refused in one line that says what to do', () => {
  for (const [line, sentence] of [
    ['/breif topic:x', 'There is no command /breif; did you mean /brief? The commands are /brief, /help, /who.'],
    ['/w', 'There is no command /w; did you mean /who? The commands are /brief, /help, /who.'],
    ['/weather', 'There is no command /weather. The commands are /brief, /help, /who.'],
    ['', 'Which command? The commands are /brief, /help, /who.'],
    ['/', 'Which command? The commands are /brief, /help, /who.'],
    ['/who name:Coale topic:x', 'There is no option "topic" in /who; it takes name, about.'],
    ['/who nmae:Coale', 'There is no option "nmae" in /who; it takes name, about. Did you mean name:?'],
    ['/who nmae: Coale', 'There is no option "nmae" in /who; it takes name, about. Did you mean name:?'],
    ['/help x:y', 'There is no option "x" in /help; it takes none.'],
    ['/help me', '/help takes no options; send it alone.'],
    ['/who name:Coale name:Kellogg', 'The option name: is given twice in /who.'],
    ['/who Coale name:Kellogg', 'The option name: is given twice in /who.'],
  ] as const)
    it(`${line}`, () => expect(() => parseLine(line, commands)).toThrow(new CommandError(sentence)));

  const words = fc.constantFrom('/brief', ' ', '\n', 'topic:', 'topik:', 'x:y', '"', '“', '”', ':', '\u001b[31m');
  const token = fc.oneof({ weight: 4, arbitrary: words }, fc.string({ unit: 'binary' }));

  it('whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(token), (tokens) => {
        try {
          parseLine(tokens.join(''), commands);
        } catch (error) {
          expect(error).toBeInstanceOf(CommandError);
          expect(String(error)).toMatch(/^[^\p{Cc}]+$/u);
        }
      }),
    );
  });
});

describe('the text of a message', () => {
  const check = { name: 'check', options: { text: { kind: 'message', description: 'Text', required: true } } } as const;

  for (const [typed, text] of [
    ['He said: “Yes” since: then', 'He said: “Yes” since: then'],
    ['"one" and "two"', '"one" and "two"'],
    ['“one” and “two”', '“one” and “two”'],
    ['"Did he say yes?"', 'Did he say yes?'],
    ['“Did he say yes?"', '“Did he say yes?"'],
    ['text:"a "b" c"', 'a "b" c'],
  ] as const)
    it(`is all of ${typed}`, () => expect(parseOptions(check, ` ${typed} `)).toEqual({ text }));

  it('may be missing', () => expect(parseOptions(check, '  ')).toEqual({}));

  it('comes back from its line, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => text.trim() !== ''),
        (text) => {
          const { rest } = splitLine(questionLine('check', { text }));
          expect(parseOptions(check, rest)['text']?.trim()).toBe(text.trim());
        },
      ),
    );
  });
});

describe('a question written as a line', () => {
  for (const [raw, line] of [
    [{ topic: 'prisoners', since: '1 June' }, '/brief topic:prisoners since:1 June'],
    [{ topic: '', since: ' 2025 ' }, '/brief since:2025'],
    [{ topic: 'he added: yes' }, '/brief topic:"he added: yes"'],
    [{ topic: '"rare gesture"' }, '/brief topic:""rare gesture""'],
    [{ topic: 'see "this" since: then' }, '/brief topic:“see "this" since: then”'],
    [{ topic: 'see "this" since: “that” until: now' }, '/brief topic:""" see "this" since: “that” until: now """'],
    [{}, '/brief'],
  ] as const)
    it(line, () => expect(questionLine('brief', raw)).toBe(line));

  it('is read again as the same question, whatever the values', () => {
    const marks = fc.constantFrom(
      '"',
      '“',
      '”',
      '"""',
      ' ',
      '\n',
      'topic:',
      'since:',
      'x: y',
      'https://a:b',
      'Łuk:',
      '\\',
      '/',
    );
    const value = fc
      .array(fc.oneof({ weight: 3, arbitrary: marks }, fc.string({ unit: 'grapheme', maxLength: 4 })))
      .map((pieces) => pieces.join('').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.record({ topic: value, since: value, until: value }, { requiredKeys: [] }), (raw) => {
        const { name, rest } = splitLine(questionLine('brief', raw));
        expect(name).toBe('brief');
        const read = Object.entries(parseOptions(brief, rest)).map(([option, text]) => [option, text.trim()]);
        expect(Object.fromEntries(read)).toEqual(raw);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a question asked again with another value of one option', () => {
  it('keeps all that narrows it, as it was typed', () => {
    const since = { asked: '1 June', first: '2026-06-01', last: '2026-06-01' };
    expect(askedAgain('timeline', { topic: 'talks', person: 'Luk', since, until: undefined }, 'person')).toBe(
      '/timeline topic:talks since:1 June person:',
    );
    expect(askedAgain('who', { name: 'Luk', private: true }, 'name')).toBe('/who name:');
  });
});
