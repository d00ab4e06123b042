import { setTimeout as sleep } from 'node:timers/promises';
import { REST, Routes } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandDefinition, defineCommand, integer } from '../../src/command/define.ts';
import type { Command } from '../../src/command/load.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import { rawFiles, withFiles } from '../../src/discord/files.ts';
import { type Emulator, type Interaction, startEmulator } from '../../src/emulator/emulator.ts';
import type { Message } from '../../src/emulator/wire.ts';
import type { Envelope, View } from '../../src/model/view.ts';
import { addressed, layPosts } from '../../src/render/discord-post.ts';
import { extract, view } from '../render/views.ts';
import { EMPTY } from './archive.ts';
import { keptLog } from './log.ts';
import { buttonsOf, componentsOf, textsOf } from './sent.ts';

const EPHEMERAL = 64;
const CALLBACK = 'POST /interactions/:id/:token/callback';
const FOLLOW_UP = 'POST /webhooks/:application/:token';
const ORIGINAL = 'PATCH /webhooks/:application/:token/messages/:message';
const MARK = 'Briefing 2025-07-04 08:00 · A1B2';

const file = (name: string, text: string) => ({ kind: 'file', name, text }) as const;
const KEPT = view([file('kept.json', '{"subscriptions":["Łukašenka"]}'), { kind: 'line', text: 'All there is.' }]);
const MANY = view(Array.from({ length: 11 }, (_, n) => file(`${n}.txt`, `text ${n}`)));
const LONG = view(
  Array.from({ length: 14 }, (_, n) => extract(n, `No. ${n}: ${'sentence '.repeat(60)}`)),
  { title: 'Briefing' },
);

const envelope = (place: Envelope['place'], role: string | null): Envelope => ({
  mark: MARK,
  day: '4 July 2025',
  role,
  notes: [],
  place,
});

/** As loading gives it to every command. */
const PRIVATE = { kind: 'flag', description: 'Show the answer to you alone', required: false } as const;

/** Answers with a view, after `ms`. */
const says = (name: string, answer: () => View): Command => {
  const definition: CommandDefinition = defineCommand({
    description: 'Answers with what it was made for.',
    options: { ms: integer('How long it takes', 0) },
    examples: [''],
    async answer({ ms = 0 }) {
      await sleep(ms);
      return answer();
    },
  });
  return { ...definition, name, options: { ...definition.options, private: PRIVATE } };
};

const log = keptLog();
let role = '';
let emulator: Emulator;
let bot: Bot;
beforeAll(async () => {
  emulator = await startEmulator();
  role = emulator.addRole('analysts', { mentionable: true });
  const { api, token } = emulator;
  bot = await startBot({
    token,
    api,
    guild: null,
    commands: [
      says('kept', () => KEPT),
      says('many', () => MANY),
      says('channel', () => ({ ...LONG, envelope: envelope('channel', role) })),
      says('thread', () => ({ ...LONG, envelope: envelope('thread', role) })),
    ],
    archive: () => EMPTY,
    now: () => new Date(),
    log,
    reader: null,
    deferAfterMs: 60,
  });
});
afterAll(async () => {
  await bot.close();
  await emulator.close();
});

const isPrivate = ({ flags }: Message): boolean => (flags & EPHEMERAL) !== 0;
const named = ({ attachments }: Message): string[] => attachments.map(({ filename }) => filename);
const textAt = async (url: string): Promise<string> => (await fetch(url)).text();
/** Addresses of the files that the components of a message show. */
const shownFiles = (message: Message): string[] =>
  componentsOf({ ...message }).flatMap(({ type, file: shown }) =>
    type === 13 && typeof shown === 'object' && shown && 'url' in shown ? [String(shown.url)] : [],
  );
/** How many questions the bot has done with, well or not. */
const done = (): number => log.entries.filter(({ message }) => /^(?:answered|a command failed)/u.test(message)).length;

/** What is shown of an answer once the bot has done with it. */
async function shownOf(ask: () => Promise<Interaction>): Promise<readonly Message[]> {
  const before = done();
  const asked = await ask();
  await emulator.until('the answer', () => (done() > before ? true : null));
  return asked.shown;
}

const shownBy = (name: string, options: Record<string, string | number | boolean> = {}): Promise<readonly Message[]> =>
  shownOf(() => emulator.slash(name, options));

describe('a file of an answer', () => {
  it.each([0, 150])('is sent along and shown in the message (after %d ms)', async (ms) => {
    const [message, ...others] = await shownBy('kept', { ms });
    expect(others).toEqual([]);
    expect(message && named(message)).toEqual(['kept.json']);
    const [url = ''] = message ? shownFiles(message) : [];
    expect(await textAt(url)).toBe('{"subscriptions":["Łukašenka"]}');
  });

  it('is as private as its answer', async () => {
    const [message] = await shownBy('kept', { private: true });
    expect(message && isPrivate(message)).toBe(true);
    expect(message && named(message)).toEqual(['kept.json']);
  });

  it('goes with its page: the next page has its own, and none of the one before', async () => {
    const [message] = await shownBy('many');
    if (!message) throw new Error('no answer');
    const now = () => emulator.messages().find(({ id }) => id === message.id) ?? message;
    const turn = async (label: string): Promise<Message> => {
      const id = buttonsOf({ ...now() }).find((button) => button.label === label)?.id ?? '';
      await shownOf(() => emulator.press(now(), id));
      return now();
    };
    expect(named(now())).toHaveLength(9);
    const second = await turn('More');
    expect(named(second)).toEqual(['9.txt', '10.txt']);
    expect(shownFiles(second)).toHaveLength(2);
    expect(named(await turn('Back'))).toHaveLength(9);
  });

  it.each([
    ['the answer', CALLBACK, 0],
    ['the edit', ORIGINAL, 150],
  ])('is there once where word of %s was lost', async (_, route, ms) => {
    if (ms === 0) emulator.faults.next(route, { kind: 'drop' });
    else emulator.faults.next(route, { kind: 'lose answer' });
    const shown = await shownBy('kept', { ms });
    expect(shown.map(named)).toEqual([['kept.json']]);
  });
});

describe('a preview of a briefing', () => {
  const LAID = (place: Envelope['place']) =>
    addressed(layPosts(LONG, place, null), envelope(place, role)).map(({ body }) => textsOf({ ...body }));

  it.each(['channel', 'thread'] as const)('shows every post of one for a %s, one after another', async (place) => {
    const shown = await shownBy(place, { private: true });
    expect(shown.map((message) => textsOf({ ...message }))).toEqual(LAID(place));
    expect(shown.every(isPrivate)).toBe(true);
  });

  it('shows them in that order after "thinking" too', async () => {
    const shown = await shownBy('thread', { private: true, ms: 150 });
    expect(shown.map((message) => textsOf({ ...message }))).toEqual(LAID('thread'));
    expect(shown.every(isPrivate)).toBe(true);
  });

  it('follows as openly as it began', async () => {
    const shown = await shownBy('thread');
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.some(isPrivate)).toBe(false);
  });

  it('has the file of what the post has no room for', async () => {
    const [message] = await shownBy('channel', { private: true });
    expect(message && named(message)).toEqual(['briefing-2025-07-04.txt']);
    const [url = ''] = message ? shownFiles(message) : [];
    expect((await textAt(url)).match(/No\. \d+:/gu)).toHaveLength(14);
  });

  it('pings nobody, not even the role of the briefing', async () => {
    for (const message of await shownBy('thread'))
      expect(message).toMatchObject({ mention_everyone: false, mentions: [], mention_roles: [] });
  });

  it('says so where it could not be shown to its end', async () => {
    emulator.faults.next(FOLLOW_UP, { kind: 'status', status: 400 });
    const asked = await emulator.slash('thread', { private: true });
    await emulator.until('the failure', () => asked.shown.find(({ content }) => content !== ''));
    const [first, second, ...others] = asked.shown;
    expect(first && textsOf({ ...first })).toEqual(LAID('thread')[0]);
    expect(second?.content).toMatch(/Something went wrong here/u);
    expect(others).toEqual([]);
  });
});

it('is a briefing itself that pings its role, and it alone', async () => {
  const rest = new REST({ api: emulator.api }).setToken(emulator.token);
  const [post] = addressed(layPosts(LONG, 'channel', null), envelope('channel', role));
  const request = { body: withFiles(post?.body ?? {}, post?.files ?? []), files: rawFiles(post?.files ?? []) };
  expect(await rest.post(Routes.channelMessages(emulator.channelId), request)).toMatchObject({
    mention_everyone: false,
    mentions: [],
    mention_roles: [role],
  });
});

it('sends only what Discord takes', () => {
  expect(emulator.problems).toEqual([]);
});
