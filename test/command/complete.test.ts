import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { buildArchive, passagesToSearch, recordsOf } from '../../src/archive/build.ts';
import { derive } from '../../src/archive/derive.ts';
import { readDocument } from '../../src/archive/read.ts';
import { complete } from '../../src/command/complete.ts';
import { command, days, people, subscription, time, topic, topics, zone } from '../../src/command/define.ts';
import type { RawDocument } from '../../src/model/article.ts';
import { createPassageSearch } from '../../src/search/engine.ts';
import { brief, help, who } from './commands.ts';
import { serverWith, subscribed } from './server.ts';

const documentOf = (text: string, at: number): RawDocument => ({
  origin: { kind: 'seed', key: `${at}.txt`, file: `${at}.txt` },
  text,
  frontMatter: {},
  contentHash: createHash('sha256').update(text).digest('hex'),
  retrievedAt: '2025-08-01T00:00:00.000Z',
});

const texts = [
  'Keith Kellogg, an envoy, met John Coale in Minsk on June 21, 2025. Kellogg said the prisoners were free.',
  ...Array.from(
    { length: 40 },
    (_, n) => `Anton ${'Abcdefgh'[n % 8]}arin${'abcde'[n % 5]} spoke in Minsk about ${'very '.repeat(30)}much.`,
  ),
];
const stored = texts.map(documentOf).flatMap(readDocument);
const records = recordsOf(stored, derive(stored));
const archive = buildArchive(
  { revision: 0, overrides: [], arrivals: [] },
  records,
  { events: [], disagreements: [] },
  createPassageSearch(passagesToSearch(records)),
);
const now = new Date('2025-07-10T12:00:00Z');
const sight = { archive, now, commands: async () => [brief, help, who], server: serverWith(subscribed(7)) };
const completions = (option: string, typed: string, command: Parameters<typeof complete>[0] = brief) =>
  complete(command, option, typed, sight);

describe('completions', () => {
  it('name people by the beginning of a name', async () => {
    expect((await completions('name', 'kel', who)).map(({ value }) => value)).toEqual(['Keith Kellogg']);
  });

  it('offer the choices that fit', async () => {
    expect(await completions('length', 'or')).toEqual([
      { label: 'short', value: 'short' },
      { label: 'normal', value: 'normal' },
    ]);
  });

  it('offer the nearest choice for a slip', async () => {
    expect((await completions('length', 'shrot')).map(({ value }) => value)).toEqual(['short']);
    expect(await completions('length', 'tiny')).toEqual([]);
  });

  it('offer the days that may be meant, with how each is understood', async () => {
    expect((await completions('since', 'last w'))[0]).toEqual({
      label: 'last week · 30 June – 6 July 2025',
      value: 'last week',
    });
    expect((await completions('until', '')).length).toBeGreaterThan(5);
  });

  it('offer all choices where nothing is typed', async () => expect(await completions('length', '')).toHaveLength(3));

  it('offer nothing for plain texts, numbers and options that do not exist', async () => {
    for (const option of ['about', 'paragraph', 'colour', 'constructor'])
      expect(await completions(option, '')).toEqual([]);
  });

  const order = {
    options: {
      command: command('C'),
      time: time('T'),
      zone: zone('Z'),
      days: days('D'),
      topics: topics('T'),
      people: people('P'),
      subscription: subscription('S'),
    },
  };
  const ofOrder = async (option: string, typed: string) =>
    (await completions(option, typed, order)).map(({ value }) => value);

  it('offer the commands there are, under their names', async () => {
    expect(await ofOrder('command', '')).toEqual(['brief', 'help', 'who']);
    expect(await ofOrder('command', '/wh')).toEqual(['who']);
    expect(await ofOrder('command', 'breif')).toEqual(['brief']);
  });

  it('offer times, zones and days by what is typed', async () => {
    expect(await ofOrder('time', '8')).toEqual(['08:00', '08:30']);
    expect(await ofOrder('zone', 'minsk')).toEqual(['Europe/Minsk']);
    expect(await ofOrder('days', 'dai')).toEqual(['daily']);
  });

  it('offer for the last part of a list, and keep those before it', async () => {
    expect(await ofOrder('people', 'John Coale, kel')).toEqual(['John Coale, Keith Kellogg']);
    expect(await ofOrder('topics', `${'x'.repeat(99)}, p`)).toEqual([]);
  });

  it('offer the server’s subscriptions, and none where there is no server', async () => {
    expect(await completions('subscription', 'minsk', order)).toEqual([
      { label: '7 · #general · 08:00 Europe/Minsk · daily', value: '7' },
    ]);
    expect(await complete(order, 'subscription', '', { ...sight, server: null })).toEqual([]);
  });

  it('are none where the server cannot be asked', async () => {
    const server = { ...serverWith(), subscriptions: () => Promise.reject(new Error('the database is on fire')) };
    expect(await complete(order, 'subscription', '', { ...sight, server })).toEqual([]);
  });

  it('keep to Discord’s limits, whatever is typed, and never throw', async () => {
    const all = { options: { ...brief.options, ...order.options } };
    const options = fc.constantFrom(...Object.keys(all.options), 'name', 'nothing');
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', 'a', '1', 'may', '2025', '(', 'a, ', ','),
    );
    await fc.assert(
      fc.asyncProperty(options, typed, async (option, words) => {
        const offered = await completions(option, words, all);
        expect(offered.length).toBeLessThanOrEqual(25);
        for (const { label, value } of offered) {
          expect(label.length).toBeGreaterThan(0);
          expect(label.length).toBeLessThanOrEqual(100);
          expect(value.length).toBeGreaterThan(0);
          expect(value.length).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  const suggesting = (suggestTopics: Archive['suggestTopics']): Archive => ({ ...archive, suggestTopics });
  const ofTopics = (of: Archive) =>
    complete({ options: { topic: topic('Words') } }, 'topic', 'x', { ...sight, archive: of });

  it('cut a long label between two characters, and leave out a value that is too long', async () => {
    const long = 'x'.repeat(101);
    const label = `${'x'.repeat(98)}😀😀`;
    expect(
      await ofTopics(
        suggesting(() => [
          { label, value: 'kept' },
          { label: 'gone', value: long },
        ]),
      ),
    ).toEqual([{ label: `${'x'.repeat(98)}…`, value: 'kept' }]);
  });

  it('have labels of one line, without spaces at their ends', async () => {
    const odd = suggesting(() => [{ label: ' two \n words ', value: 'as it is ' }]);
    expect(await ofTopics(odd)).toEqual([{ label: 'two words', value: 'as it is ' }]);
  });

  it('are none where the archive fails', async () => {
    const failing = suggesting(() => {
      throw new Error('no index');
    });
    expect(await ofTopics(failing)).toEqual([]);
  });
});
