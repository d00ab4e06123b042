import { setTimeout as sleep } from 'node:timers/promises';
import { REST, Routes } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { type Command, loadCommands } from '../../src/command/load.ts';
import { parseOptions, questionLine } from '../../src/command/parse.ts';
import { discordName, registrationJson } from '../../src/command/registration.ts';
import { runCommand } from '../../src/command/run.ts';
import { type Bot, type BotOptions, startBot } from '../../src/discord/bot.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { listOf, objectOf, textOf } from '../../src/emulator/json.ts';
import type { Message } from '../../src/emulator/wire.ts';
import type { View } from '../../src/model/view.ts';
import { unescapeMarkdown } from '../../src/render/escape.ts';
import { archiveOf, seedsFolder } from '../archive/archives.ts';
import { extractsOf } from '../commands/ask.ts';
import { drawnByDiscord, ownTimestamps } from '../render/discord-reader.ts';
import { HOSTILE } from './hostile.ts';
import { keptLog } from './log.ts';
import { buttonsOf, extractsIn, sentBodies, textsOf } from './sent.ts';

const CALLBACK = 'POST /interactions/:id/:token/callback';
const EPHEMERAL = 64;

const commands = await loadCommands(new URL('../../commands/', import.meta.url));
const seeds = await archiveOf();

const READER = 'https://reader.example';

const isPrivate = ({ flags }: Message): boolean => (flags & EPHEMERAL) !== 0;
/** The commands that need no server. */
const forAll = commands.filter(({ managers }) => !managers);

const completed = (command: Command): string[] =>
  Object.entries(command.options)
    .filter(([, { kind }]) => !['text', 'integer', 'choice', 'flag', 'message'].includes(kind))
    .map(([name]) => name);

/** The real bot over an archive, at a Discord of its own. */
function botOver(archive: Archive, more: Partial<BotOptions> = {}) {
  let bot: Bot;
  let emulator: Emulator;
  const log = keptLog();
  beforeAll(async () => {
    emulator = await startEmulator();
    bot = await again();
  });
  afterAll(async () => {
    await bot.close();
    await emulator.close();
    expect(log.entries.filter(({ level }) => level === 'error')).toEqual([]);
  });
  const again = (): Promise<Bot> => {
    const { api, token } = emulator;
    const now = () => new Date();
    return startBot({ token, api, guild: null, commands, archive: () => archive, now, log, reader: null, ...more });
  };
  return {
    again,
    emulator: () => emulator,
    ready: () => bot.ready,
    /** What a command answers, with its options as they are typed: `topic:prisoners`. */
    async ask(name: string, typed: string): Promise<Message> {
      const command = commands.find((one) => one.name === name);
      const raw = command ? parseOptions(command, typed) : {};
      if (command?.on === 'message') {
        const message = emulator.say(raw['text'] ?? '');
        return (await emulator.menu(discordName(command), { message })).answered();
      }
      const values = Object.entries(raw).map(([option, value]) => {
        return [option, command?.options[option]?.kind === 'integer' ? Number(value) : value] as const;
      });
      return (await emulator.slash(name, Object.fromEntries(values))).answered();
    },
    complete: async (name: string, option: string, typed: string) =>
      (await emulator.autocomplete(name, option, { [option]: typed })).completed(),
  };
}

/** What holds for everything that the bot sends, over any archive. */
function promisesOfAllBodies(emulator: () => Emulator): void {
  it('sends only what Discord takes', () => {
    expect(sentBodies(emulator()).length).toBeGreaterThan(10);
    expect(emulator().problems).toEqual([]);
  });

  it('pings nobody', () => {
    for (const body of sentBodies(emulator())) expect(body['allowed_mentions']).toEqual({ parse: [] });
    for (const message of emulator().messages())
      expect(message).toMatchObject({ mention_everyone: false, mentions: [], mention_roles: [] });
  });

  it('draws no markup but its own headings, small print, quote bars, bold and leaning words, days and addresses', () => {
    const own = ['heading', 'small print', 'quote', 'emphasis', 'autolink', 'timestamp', 'link', 'url'];
    for (const body of sentBodies(emulator())) {
      const { markup } = drawnByDiscord([textOf(body['content']), ...textsOf(body)].join('\n'));
      expect(markup.filter((name) => !own.includes(name))).toEqual([]);
      expect(textsOf(body).every(ownTimestamps)).toBe(true);
      const links = textsOf(body).flatMap((text) => [...text.matchAll(/(?<!\\)\[([^\]]*)\]\(([^)]*)\)/gu)]);
      for (const [, words, url = ''] of links) {
        expect(words).toMatch(/^(?:article|heading|¶\d+)$/u);
        expect(url.startsWith(`${READER}/articles/`)).toBe(true);
      }
    }
  });
}

/** Turns all pages of an answer and opens every passage of them; how many messages that showed. */
async function pressEverything(emulator: Emulator, message: Message): Promise<number> {
  let shown = 0;
  for (let page = message; ; ) {
    for (const { id } of buttonsOf(page).filter(({ id }) => id.startsWith('passage'))) {
      await (await emulator.press(page, id)).answered();
      shown += 1;
    }
    const more = buttonsOf(page).find(({ label, disabled }) => label === 'More' && !disabled);
    if (!more) return shown;
    await (await emulator.press(page, more.id)).acknowledged();
    page = emulator.messages().find(({ id }) => id === message.id) ?? message;
    shown += 1;
  }
}

/** Every extract of a message stands in the archive, letter for letter, at the place that it names. */
function expectWordForWord(message: Message, view: View, archive: Archive): number {
  const all = extractsOf(view);
  const shown = extractsIn(message).filter(({ place }) => !place.includes('too long for a message'));
  const sources = textsOf(message).find((text) => text.startsWith('### Sources\n')) ?? '';
  for (const { numbers, words } of shown) {
    const [n] = numbers;
    const extract = all.find(({ citation }) => citation.n === n);
    const cited = extract ? [extract.citation, ...extract.moreCitations] : [];
    expect(cited.map((citation) => citation.n)).toEqual(numbers);
    const exact = cited.map(({ article, span }) => archive.record(article)?.article.body.slice(span.start, span.end));
    const drawn = unescapeMarkdown(words.replaceAll('__', ''));
    expect(drawn.replace(/”$/u, '').endsWith(exact.join(' […] ').replace(/”$/u, ''))).toBe(true);
    for (const number of numbers) expect(sources).toContain(`\\[${number}\\]`);
  }
  return shown.length;
}

const viewOf = async (archive: Archive, name: string, typed: string): Promise<View> => {
  const command = commands.find((one) => one.name === name);
  if (!command) throw new Error(`There is no command ${name}.`);
  const asked = { archive, now: new Date(), locale: 'en-US', guild: null, user: '1' };
  const context = { ...asked, commands: async () => commands, server: null };
  return (await runCommand(command, parseOptions(command, typed), context)).view;
};

describe('the bot over the seeds', () => {
  const { again, ask, complete, emulator, ready } = botOver(seeds);

  it('logs in and registers every command file', () => {
    const names = registrationJson(commands).map(({ name }) => name);
    expect(ready()).toMatchObject({ user: 'Dateline', guilds: 1, commands: { created: names } });
    expect(
      emulator()
        .commands('global')
        .map(({ name }) => name),
    ).toEqual(names);
  });

  it('registers nothing at a second start', async () => {
    const other = await again();
    await other.close();
    expect(other.ready.commands).toMatchObject({ created: [], changed: [], removed: [] });
    expect(emulator().requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  describe.each(forAll)('/$name', (command) => {
    it.each(command.examples)('answers its example "%s", its extracts word for word', async (example) => {
      const answer = await ask(command.name, example);
      expect(isPrivate(answer)).toBe(command.on === 'message');
      const view = await viewOf(seeds, command.name, example);
      const shown = expectWordForWord(answer, view, seeds);
      if (extractsOf(view).length === 0) return;
      expect(shown).toBeGreaterThan(0);
      expect(await pressEverything(emulator(), answer)).toBeGreaterThanOrEqual(shown);
    });

    it.each(completed(command))('completes %s, and takes what it offers', async (option) => {
      const offered = await complete(command.name, option, '');
      expect(offered.length).toBeGreaterThan(0);
      expect(offered.length).toBeLessThanOrEqual(25);
      const others = Object.entries(parseOptions(command, command.examples[0] ?? ''));
      const required = others.filter(([name]) => name !== option && command.options[name]?.required === true);
      const values = Object.fromEntries([...required, [option, textOf(offered[0]?.['value'])]]);
      const answer = await ask(command.name, questionLine('', values).slice(2));
      expect(isPrivate(answer)).toBe(false);
    });
  });

  it.each([
    ['a person in Cyrillic', 'who', 'name', 'Лукашэн', 'Alaksandar Łukašenka'],
    ['a person in Łacinka', 'who', 'name', 'Cichanoŭs', 'Śviatłana Cichanoŭskaja'],
    ['a topic', 'brief', 'topic', 'pris', 'prisoners'],
    ['a publisher', 'quote', 'publisher', 'poz', 'Pozirk'],
    ['a day', 'timeline', 'since', 'last w', 'last week'],
  ])('completes %s', async (_, name, option, typed, value) => {
    expect((await complete(name, option, typed)).map((choice) => choice['value'])).toContain(value);
  });

  it('completes an article by words of its title', async () => {
    const offered = await complete('source', 'article', 'July 4');
    expect(offered.map(({ name }) => textOf(name)).join('\n')).toContain('July 4 message');
  });

  it.each([
    ['a day that is none', 'timeline', 'since:whenever', '"whenever" is no day'],
    ['days the wrong way round', 'quote', 'since:2025 until:2020', 'since'],
    ['a length that there is not', 'brief', 'length:huge', '"huge" is not what length: can take'],
    ['a paragraph below 1', 'source', 'article:000 paragraph:0', '"0" is not what paragraph: can take'],
  ])('answers %s with one private sentence', async (_, name, typed, words) => {
    const answer = await ask(name, typed);
    expect(isPrivate(answer)).toBe(true);
    expect(unescapeMarkdown(answer.content)).toContain(words);
    expect(answer.content).not.toContain('\n');
  });

  it('answers a command of an earlier version with one private sentence', async () => {
    const { api, token, applicationId } = emulator();
    const rest = new REST({ api }).setToken(token);
    await rest.post(Routes.applicationCommands(applicationId), { body: { name: 'gone', description: 'Gone.' } });
    const answer = await ask('gone', '');
    expect(isPrivate(answer)).toBe(true);
    expect(answer.content).toContain('/gone no longer exists');
  });

  it('answers after a rate limit', async () => {
    emulator().faults.next(CALLBACK, { kind: 'rate limit', retryAfter: 0.1 });
    expect(textsOf(await ask('who', 'Coale')).join('\n')).toContain('John Coale');
  });

  it('answers what was asked while its line was cut', async () => {
    emulator().gateway.drop();
    await emulator().until('the cut', () => (emulator().gateway.connected === 0 ? true : null));
    expect(textsOf(await ask('who', 'Coale')).join('\n')).toContain('John Coale');
    expect(emulator().gateway.resumed).toBe(1);
  });

  it('answers many at once', async () => {
    const names = ['Coale', 'Kellogg', 'Лукашенко', 'Tsikhanouskaya', 'Tikhanovsky'];
    const answers = await Promise.all([...names, ...names, ...names].map((name) => ask('who', `name:${name}`)));
    expect(answers.filter(isPrivate)).toEqual([]);
    expect(new Set(answers.map(({ components }) => textsOf({ components })[0])).size).toBe(names.length);
  });

  it('answers in direct messages, and where only a person has installed it', async () => {
    const channelId = emulator().directChannel(emulator().userId);
    const answer = await (await emulator().slash('who', { name: 'Coale' }, { channelId })).answered();
    expect(textsOf(answer).join('\n')).toContain('John Coale');
    expect(await pressEverything(emulator(), answer)).toBeGreaterThan(3);
  });

  promisesOfAllBodies(emulator);
});

describe('the bot where an answer takes long', () => {
  const slow = commands.map((command) => ({
    ...command,
    async answer(...given: Parameters<Command['answer']>) {
      await sleep(150);
      return command.answer(...given);
    },
  }));
  const { emulator } = botOver(seeds, { commands: slow, deferAfterMs: 40 });

  it('shows "thinking", then the same answer', async () => {
    const asked = await emulator().slash('who', { name: 'Coale' });
    expect((await asked.acknowledged()).type).toBe(5);
    const answer = await asked.answered();
    expect(asked.edits).toHaveLength(1);
    expect(expectWordForWord(answer, await viewOf(seeds, 'who', 'Coale'), seeds)).toBeGreaterThan(0);
    expect(emulator().problems).toEqual([]);
  });
});

describe('the bot over hostile articles', async () => {
  const archive = await archiveOf(seedsFolder([], HOSTILE));
  const { ask, complete, emulator } = botOver(archive, { reader: READER });
  const questions: readonly (readonly [name: string, typed: string])[] = [
    ['brief', ''],
    ['brief', 'topic:prisoners length:long'],
    ['brief', 'topic:"@everyone <@1> </cmd:1> **x** ||y|| `z`"'],
    ['brief', 'person:Coale length:long'],
    ['timeline', ''],
    ['timeline', 'person:Coale'],
    ['quote', 'about:prisoners'],
    ['quote', 'speaker:Coale'],
    ['who', 'Coale'],
    ['who', 'name:"<@1> @everyone [x](https://evil.example)"'],
    ['source', 'article:"```\\u202e<@1>"'],
    ...archive.records.flatMap(({ article }) => [
      ['source', `article:${article.id}`] as const,
      ...article.paragraphs.map((_, at) => ['source', `article:${article.id} paragraph:${at + 1}`] as const),
    ]),
  ];

  it('holds them all', () => expect(archive.records.length).toBeGreaterThanOrEqual(Object.keys(HOSTILE).length));

  it('answers each question word for word', async () => {
    let shown = 0;
    for (const [name, typed] of questions) {
      const answer = await ask(name, typed);
      expect(isPrivate(answer)).toBe(false);
      shown += expectWordForWord(answer, await viewOf(archive, name, typed), archive);
    }
    expect(shown).toBeGreaterThan(questions.length);
  });

  it('turns every page and opens every passage', async () => {
    let shown = 0;
    for (const [name, typed] of questions.slice(0, 10))
      shown += await pressEverything(emulator(), await ask(name, typed));
    expect(shown).toBeGreaterThan(100);
  });

  it('completes every option', async () => {
    const offered = await Promise.all(
      forAll.flatMap((command) => completed(command).map((option) => complete(command.name, option, ''))),
    );
    expect(offered.flat().length).toBeGreaterThan(10);
  });

  it('lets no article pass for a citation, and none turn the text round', () => {
    for (const body of sentBodies(emulator())) {
      const lines = textsOf(body).join('\n').split('\n');
      // Its title stands in quotation marks, after a number of ours.
      const posing = lines.filter((line) => line.startsWith('-# ') && line.includes('Fakewire'));
      expect(posing.filter((line) => !/^-# (?:\\\[\d+\\\] )+“\\\[1\\\] Fakewire/u.test(line))).toEqual([]);
      expect(lines.join('\n')).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/u);
    }
  });

  it('says where a word too long for any message stands, and leaves it out whole', () => {
    const places = sentBodies(emulator()).flatMap(extractsIn);
    expect(places.some(({ place }) => place.includes('too long for a message'))).toBe(true);
    const contents = sentBodies(emulator()).flatMap((body) => listOf(objectOf(body)['components']));
    expect(JSON.stringify(contents)).not.toMatch(/x{200}/u);
  });

  promisesOfAllBodies(emulator);
});
