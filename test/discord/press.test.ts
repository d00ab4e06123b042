import { REST, Routes } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { loadCommands } from '../../src/command/load.ts';
import { questionOf } from '../../src/compose/question.ts';
import { timeline } from '../../src/compose/timeline.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import { type Emulator, type Interaction, startEmulator } from '../../src/emulator/emulator.ts';
import type { Message } from '../../src/emulator/wire.ts';
import { unescapeMarkdown } from '../../src/render/escape.ts';
import { archiveOf, seedsFolder } from '../archive/archives.ts';
import { keptLog } from './log.ts';
import { buttonsOf, choicesOf, extractsIn, textsOf } from './sent.ts';

const EPHEMERAL = 64;
const UPDATE = 7;

const commands = await loadCommands(new URL('../../commands/', import.meta.url));
const seeds = await archiveOf();

const log = keptLog();
let archive: Archive = seeds;
let emulator: Emulator;
let bot: Bot;
beforeAll(async () => {
  emulator = await startEmulator();
  bot = await start();
});
afterEach(() => {
  archive = seeds;
});
afterAll(async () => {
  await bot.close();
  await emulator.close();
});

const start = (): Promise<Bot> => {
  const { api, token } = emulator;
  return startBot({
    token,
    api,
    guild: null,
    commands,
    archive: () => archive,
    now: () => new Date(emulator.clock.now()),
    log,
    reader: null,
  });
};

const isPrivate = ({ flags }: Message): boolean => (flags & EPHEMERAL) !== 0;
const words = (message: Message): string => unescapeMarkdown([message.content, ...textsOf(message)].join('\n'));
const ask = async (name: string, options = {}, user = emulator.userId): Promise<Message> =>
  (await emulator.slash(name, options, { user })).answered();
const idOf = (message: Message, label: string): string =>
  buttonsOf(message).find((button) => button.label === label)?.id ?? `no button ${label}`;
const press = (message: Message, label: string, user = emulator.userId): Promise<Interaction> =>
  emulator.press(message, idOf(message, label), { user });
/** The message as it stands once the button has done its work. */
async function turned(message: Message, label: string, user = emulator.userId): Promise<Message> {
  const pressed = await press(message, label, user);
  expect((await pressed.acknowledged()).type).toBe(UPDATE);
  return emulator.messages().find(({ id }) => id === message.id) ?? message;
}

describe('the pages of a long answer', () => {
  it('are turned to the last, and show everything that was found once', async () => {
    let message = await ask('timeline');
    const met = extractsIn(message).map(({ numbers: [n] }) => n);
    while (!buttonsOf(message).find(({ label }) => label === 'More')?.disabled) {
      message = await turned(message, 'More');
      met.push(...extractsIn(message).map(({ numbers: [n] }) => n));
    }
    const { blocks } = timeline(seeds, questionOf({}, undefined));
    const all = blocks.flatMap((block) =>
      block.kind === 'event' ? block.statements : block.kind === 'extract' ? [block] : [],
    );
    expect(met.toSorted()).toEqual(all.map(({ citation: { n } }) => n).toSorted());
    expect(words(message)).toMatch(/· page \d/u);
    expect(words(message)).not.toContain('on the next pages');
  });

  it('are turned back to the very first', async () => {
    const first = await ask('timeline');
    const texts = textsOf(first);
    const second = await turned(first, 'More');
    expect(textsOf(second)).not.toEqual(texts);
    expect(textsOf(await turned(second, 'Back'))).toEqual(texts);
  });

  it('are turned by anybody, and after the bot was started anew', async () => {
    const message = await ask('timeline');
    await bot.close();
    bot = await start();
    const other = emulator.join('another');
    expect(words(await turned(message, 'More', other.id))).toContain('page 2');
  });

  it('stay private where the answer was', async () => {
    const message = await ask('timeline', { private: true });
    expect(isPrivate(message)).toBe(true);
    const second = await turned(message, 'More');
    expect(isPrivate(second)).toBe(true);
    expect(words(second)).toContain('page 2');
  });
});

describe('the button of an extract', () => {
  it('shows its words in their context, to the one who pressed it alone', async () => {
    const message = await ask('quote', { speaker: 'Coale' });
    const shown = await (await press(message, '[1]')).answered();
    expect(isPrivate(shown)).toBe(true);
    const [quotation] = extractsIn(message);
    const said = unescapeMarkdown(quotation?.words ?? '').replace(/^[^“]*“/u, '');
    const lit = /__([\s\S]+?)__/u.exec(textsOf(shown).join('\n'))?.[1] ?? 'nothing lit';
    expect(said).toContain(unescapeMarkdown(lit));
    expect(extractsIn(shown).length).toBeGreaterThan(1);
  });

  it('leads on to the whole article', async () => {
    const message = await ask('quote', { speaker: 'Coale' });
    const shown = await (await press(message, '[1]')).answered();
    const article = await (await press(shown, 'Show')).answered();
    expect(isPrivate(article)).toBe(true);
    expect(words(article)).toContain('Taken off by cleaning');
  });

  it('says so where the article is gone', async () => {
    const message = await ask('quote', { speaker: 'Coale' });
    archive = await archiveOf(seedsFolder([]));
    const shown = await (await press(message, '[1]')).answered();
    expect(isPrivate(shown)).toBe(true);
    expect(words(shown)).toContain('no longer in the archive');
  });

  it('says so where the words of the article have been corrected', async () => {
    const text = (verb: string) => ({
      'a.txt': `---\npublished: 2025-07-04\n---\nThe envoy John Coale ${verb} Minsk.\n`,
    });
    archive = await archiveOf(seedsFolder([], text('left')));
    const message = await ask('who', { name: 'Coale' });
    archive = await archiveOf(seedsFolder([], text('loathed')));
    const same = await (await press(message, '[1]')).answered();
    expect(words(same)).not.toContain('corrected since');
    const sentence = buttonsOf(message).findLast(({ id }) => id.startsWith('passage'))?.label ?? '';
    archive = await archiveOf(seedsFolder([], { 'a.txt': '---\npublished: 2025-07-04\n---\nA lawyer in Minsk.\n' }));
    const shown = await (await press(message, sentence)).answered();
    archive = seeds;
    expect(words(shown)).toContain('corrected since');
  });
});

describe('ways on', () => {
  const TWO = {
    'a.txt':
      '---\npublished: 2025-07-04\n---\nThe envoy Boris Lind came to Minsk. The lawyer Ada Lind was there too.\n',
  };

  it('are a select where a name fits several, and the choice takes the place of the question', async () => {
    archive = await archiveOf(seedsFolder([], TWO));
    const message = await ask('who', { name: 'Lind' });
    const [select] = choicesOf(message);
    expect(select?.values).toEqual(expect.arrayContaining(['put /who name:"Ada Lind"', 'put /who name:"Boris Lind"']));
    const chosen = await emulator.choose(message, select?.id ?? '', ['put /who name:"Ada Lind"']);
    expect((await chosen.acknowledged()).type).toBe(UPDATE);
    archive = seeds;
    const now = emulator.messages().find(({ id }) => id === message.id) ?? message;
    expect(words(now)).toContain('## Ada Lind');
    expect(choicesOf(now)).toEqual([]);
  });

  it('of /help are asked with a click, and answered privately', async () => {
    const help = await ask('help');
    const id = buttonsOf(help).find((button) => button.id.includes('/quote'))?.id ?? '';
    const answer = await (await emulator.press(help, id)).answered();
    expect(isPrivate(answer)).toBe(true);
    expect(words(answer)).toContain('## Quotes');
  });
});

describe('an unknown button', () => {
  /** A message as an earlier version may have left it. */
  async function old(customId: string): Promise<Message> {
    const rest = new REST({ api: emulator.api }).setToken(emulator.token);
    const row = { type: 1, components: [{ type: 2, style: 2, label: 'Old', custom_id: customId }] };
    const body = { content: 'Old.', components: [row] };
    await rest.post(Routes.channelMessages(emulator.channelId), { body });
    return emulator.until('the message', () => emulator.messages().findLast(({ content }) => content === 'Old.'));
  }

  it.each([
    ['of another version', 'page:2:timeline', 'another version'],
    ['of a command that is gone', 'page 2 /gone topic:x', 'There is no command /gone'],
    ['of an option that is gone', 'page 2 /timeline gone:x', 'There is no option'],
    ['of an article that never was', 'passage nosuch 0 3 abc 0', 'no longer in the archive'],
    ['that names no place', 'passage nosuch -1 3 abc 0', 'another version'],
  ])('%s gets one private sentence', async (_, id, sentence) => {
    const answer = await (await emulator.press(await old(id), id)).answered();
    expect(isPrivate(answer)).toBe(true);
    expect(words(answer)).toContain(sentence);
  });
});

describe('the menu of a message', () => {
  it('looks a message of somebody up, and answers privately', async () => {
    const message = emulator.say(
      'Did **Kellogg** get 14 prisoners released on <t:1750500000:D>? See [this](https://example.org)',
    );
    const answer = await (await emulator.menu('Look up in the archive', { message })).answered();
    expect(isPrivate(answer)).toBe(true);
    expect(words(answer)).toContain('Kellogg');
    expect(extractsIn(answer).length).toBeGreaterThan(0);
  });

  it('looks at what a message forwards', async () => {
    const message = emulator.forward(emulator.say('Did Kellogg get 14 prisoners released?'));
    const answer = await (await emulator.menu('Look up in the archive', { message })).answered();
    expect(words(answer)).toContain('Kellogg');
    expect(extractsIn(answer).length).toBeGreaterThan(0);
  });

  it('checks a quote in an answer of the bot itself that somebody forwards to another channel', async () => {
    const forwarded = emulator.forward(await ask('quote', { speaker: 'Coale' }), {
      channelId: emulator.directChannel(emulator.userId),
    });
    const { channel_id: channelId } = forwarded;
    const asked = await emulator.menu('Check this quote', { message: forwarded }, { channelId });
    expect(words(await asked.answered())).toMatch(/word for word/iu);
  });

  it('works in a group where only the person has the bot', async () => {
    const { id: user } = emulator.join('member');
    emulator.install(user);
    const setting = { user, channelId: emulator.groupChannel([user, emulator.userId]) };
    const message = emulator.say('Did Kellogg get 14 prisoners released?', setting);
    const answer = await (await emulator.menu('Look up in the archive', { message }, setting)).answered();
    expect(isPrivate(answer)).toBe(true);
    expect(words(answer)).toContain('Kellogg');
    const opened = await emulator.press(answer, buttonsOf(answer)[0]?.id ?? '', setting);
    expect(isPrivate(await opened.answered())).toBe(true);
  });

  it('checks a quote in an answer of the bot itself', async () => {
    const message = await ask('quote', { speaker: 'Coale' });
    const answer = await (await emulator.menu('Check this quote', { message })).answered();
    expect(words(answer)).toMatch(/word for word/iu);
  });

  it('has pages where the message is short enough to stand in a button, and none where it is not', async () => {
    const short = emulator.say('“Minsk” and “Belarus” and “Trump”');
    const answer = await (await emulator.menu('Check this quote', { message: short })).answered();
    const [first, next] = [textsOf(answer), textsOf(await turned(answer, 'More'))];
    expect(next).not.toEqual(first);
    expect(next.join('\n')).toContain('page 2');
    const long = emulator.say(`“Minsk” and “Belarus” and “Trump” ${'and so on '.repeat(20)}`);
    const one = await (await emulator.menu('Check this quote', { message: long })).answered();
    expect(buttonsOf(one).map(({ label }) => label)).not.toContain('More');
    expect(words(one)).toContain('not shown, for want of room');
    for (const quote of ['Minsk', 'Belarus', 'Trump']) expect(words(one)).toContain(`### “${quote}”\nWord for word in`);
  });

  it('finds what a message quotes by lines, without whose it is', async () => {
    const message = emulator.say('look\n> It’s time to **change** it\n> — Łukašenka');
    const answer = await (await emulator.menu('Check this quote', { message })).answered();
    expect(words(answer)).toContain('### “It’s time to change it”\nWord for word in 1 article.');
  });

  it('says so where a message has no words', async () => {
    const message = emulator.say('<@1>');
    const answer = await (await emulator.menu('Check this quote', { message })).answered();
    expect(words(answer)).toContain('no text');
  });
});

describe('a private answer', () => {
  it('is private from the first, where it takes long too', async () => {
    const asked = await emulator.slash('brief', { private: true });
    expect(isPrivate(await asked.answered())).toBe(true);
    expect(isPrivate(await ask('brief', { private: false }))).toBe(false);
  });
});

it('sends only what Discord takes, and fails at nothing', () => {
  expect(emulator.problems).toEqual([]);
  expect(log.entries.filter(({ level }) => level === 'error')).toEqual([]);
});
