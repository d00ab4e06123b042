import { REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../src/command/load.ts';
import { type Bot, type BotOptions, startBot } from '../../src/discord/bot.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import type { Message } from '../../src/emulator/wire.ts';
import { EMPTY } from './archive.ts';
import { broken, echo, slow } from './commands.ts';
import { keptLog } from './log.ts';

const CALLBACK = 'POST /interactions/:id/:token/callback';
const EPHEMERAL = 64;

let emulator: Emulator;
let bots: Bot[] = [];
let log = keptLog();

beforeEach(async () => {
  emulator = await startEmulator();
  log = keptLog();
});
afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.close()));
  bots = [];
  await emulator.close();
});

async function start(
  commands: readonly Command[] = [echo, slow, broken],
  more: Partial<BotOptions> = {},
): Promise<Bot> {
  const { api, token } = emulator;
  const options = { token, api, guild: null, commands, archive: () => EMPTY, now: () => new Date(), log, reader: null };
  const bot = await startBot({ deferAfterMs: 60, ...options, ...more });
  bots.push(bot);
  return bot;
}

/** All words of a message. */
const words = (message: Message): string => `${message.content} ${JSON.stringify(message.components)}`;
const isPrivate = (message: Message): boolean => (message.flags & EPHEMERAL) !== 0;
/** How many questions the bots have done with. */
const settled = (): number => log.entries.filter(({ message }) => message.startsWith('answered')).length;
const errors = () => log.entries.filter(({ level }) => level === 'error');

describe('a start', () => {
  it('logs in and registers the commands of the files', async () => {
    const bot = await start();
    expect(bot.ready).toMatchObject({ user: 'Dateline', guilds: 1 });
    expect(bot.ready.commands).toMatchObject({
      created: ['echo', 'slow', 'broken'],
      changed: [],
      removed: [],
      same: [],
    });
    expect(emulator.commands('global').map(({ name }) => name)).toEqual(['echo', 'slow', 'broken']);
    expect(emulator.problems).toEqual([]);
  });

  it.each([null, 'guild'])('registers nothing where nothing has changed (server: %s)', async (where) => {
    const guild = where && emulator.guildId;
    await start([echo, slow], { guild });
    const again = await start([echo, slow], { guild });
    expect(again.ready.commands).toMatchObject({ created: [], changed: [], removed: [], same: ['echo', 'slow'] });
    expect(
      emulator.requests.filter(({ method, route }) => method !== 'GET' && route?.includes('commands')),
    ).toHaveLength(1);
  });

  it('changes what was changed and removes what is gone', async () => {
    await start([echo, slow]);
    const again = await start([{ ...echo, description: 'Another word.' }, broken]);
    expect(again.ready.commands).toMatchObject({ created: ['broken'], changed: ['echo'], removed: ['slow'], same: [] });
    expect(emulator.commands('global').map(({ name }) => name)).toEqual(['echo', 'broken']);
  });

  it('is refused with a wrong token, and leaves nothing running', async () => {
    await expect(start([echo], { token: 'wrong' })).rejects.toThrow('DISCORD_TOKEN');
    expect(emulator.gateway.connected).toBe(0);
  });

  it('is refused for a server that the bot is not in', async () => {
    await expect(start([echo], { guild: '123456789012345678' })).rejects.toThrow('DISCORD_GUILD');
    await emulator.until('the bot to leave', () => (emulator.gateway.connected === 0 ? true : null));
  });

  it('takes an address with a slash at its end', async () => {
    await expect(start([echo], { api: `${emulator.api}/` })).resolves.toBeDefined();
  });
});

describe('a command', () => {
  it('is answered at once, to everybody, with its options read', async () => {
    await start();
    const asked = await emulator.slash('echo', { words: 'hello', length: 'short', times: 3 }, { locale: 'pl' });
    const answer = await asked.answered();
    expect(words(answer)).toContain('hello short 3 pl');
    expect(isPrivate(answer)).toBe(false);
    expect(asked.callback?.type).toBe(4);
    expect(emulator.problems).toEqual([]);
  });

  it('is deferred where it takes long, then edited in', async () => {
    await start();
    const asked = await emulator.slash('slow', { ms: 200 });
    expect((await asked.acknowledged()).type).toBe(5);
    expect(asked.shown).toEqual([]);
    expect(words(await asked.answered())).toContain('after 200');
    expect(asked.edits).toHaveLength(1);
    expect(asked.followUps).toEqual([]);
    expect(emulator.problems).toEqual([]);
  });

  it('is acknowledged well within three seconds as the bot is set for Discord', async () => {
    const { api, token } = emulator;
    const options = {
      token,
      api,
      guild: null,
      commands: [slow],
      archive: () => EMPTY,
      now: () => new Date(),
      log,
      reader: null,
    };
    bots.push(await startBot(options));
    const asked = await emulator.slash('slow', { ms: 1300 });
    const before = Date.now();
    expect((await asked.acknowledged()).type).toBe(5);
    expect(Date.now() - before).toBeLessThan(2000);
    expect(words(await asked.answered())).toContain('after 1300');
  });

  it.each([0, 150])('that is put wrongly gets one private sentence, not a reference (after %d ms)', async (ms) => {
    await start();
    const asked = await emulator.slash('slow', { ms, end: 'refused' });
    const answer = await asked.answered();
    expect(answer.content.replaceAll('\\', '')).toBe('There is no person "Nobody_at *all*". Try /who.');
    expect(answer.content).toContain('\\*all\\*');
    expect(isPrivate(answer)).toBe(true);
    expect(asked.shown).toHaveLength(1);
    expect(errors()).toEqual([]);
    expect(emulator.problems).toEqual([]);
  });

  it.each([
    ['broken', {}],
    ['slow', { ms: 150, end: 'broken' }],
  ])('that fails gets one private line whose reference is in the log (/%s)', async (name, options) => {
    await start();
    const asked = await emulator.slash(name, options);
    const answer = await asked.answered();
    const reference = /\b[0-9a-f]{6}\b/u.exec(answer.content)?.[0];
    expect(isPrivate(answer)).toBe(true);
    expect(answer.content).not.toMatch(/\n|table|database/u);
    expect(asked.shown).toHaveLength(1);
    expect(errors().map(({ fields }) => fields['reference'])).toEqual([reference]);
    expect(emulator.problems).toEqual([]);
  });

  it('that no file has any more is told so, privately', async () => {
    await start([echo]);
    const rest = new REST({ api: emulator.api }).setToken(emulator.token);
    const body = { name: 'gone', description: 'Of an earlier version.' };
    await rest.post(Routes.applicationCommands(emulator.applicationId), { body });
    const answer = await (await emulator.slash('gone')).answered();
    expect(answer.content).toContain('/gone no longer exists');
    expect(isPrivate(answer)).toBe(true);
    expect(words(await (await emulator.slash('echo', { words: 'still here' })).answered())).toContain('still here');
  });

  it('pings nobody, whatever was typed', async () => {
    await start();
    const typed = `@everyone <@${emulator.userId}> <@&${emulator.guildId}>`;
    const answer = await (await emulator.slash('echo', { words: typed })).answered();
    expect(answer).toMatchObject({ mention_everyone: false, mentions: [], mention_roles: [] });
  });
});

describe('a completion', () => {
  it('offers what the archive suggests', async () => {
    await start();
    const asked = await emulator.autocomplete('echo', 'about', { about: 'ke' });
    expect(await asked.completed()).toEqual([{ name: 'Keith Kellogg', value: 'Keith Kellogg' }]);
    expect(emulator.problems).toEqual([]);
  });

  it('is named in one line without spaces at its ends, which Discord would take for another name', async () => {
    const archive = { ...EMPTY, suggestPeople: () => [{ label: ' John\n Coale ', value: 'John Coale' }] };
    await start([echo], { archive: () => archive });
    const asked = await emulator.autocomplete('echo', 'about', { about: '' });
    expect(await asked.completed()).toEqual([{ name: 'John Coale', value: 'John Coale' }]);
  });

  it('is an empty list where the archive fails, and the bot goes on', async () => {
    let fails = true;
    const archive = () => {
      if (fails) throw new Error('not open');
      return EMPTY;
    };
    await start([echo], { archive });
    expect(await (await emulator.autocomplete('echo', 'about', { about: 'ke' })).completed()).toEqual([]);
    expect(log.entries.map(({ level }) => level)).toContain('warn');
    fails = false;
    expect(await (await emulator.autocomplete('echo', 'about', { about: 'ke' })).completed()).toHaveLength(1);
  });
});

describe('what Discord does', () => {
  it('a rate limit is waited for', async () => {
    await start();
    emulator.faults.next(CALLBACK, { kind: 'rate limit', retryAfter: 0.1 });
    const asked = await emulator.slash('echo', { words: 'patience' });
    expect(words(await asked.answered())).toContain('patience');
    expect(errors()).toEqual([]);
  });

  it('an error of the server is tried again', async () => {
    await start();
    emulator.faults.next(CALLBACK, { kind: 'status', status: 502 }, 2);
    const asked = await emulator.slash('echo', { words: 'again' });
    expect(words(await asked.answered())).toContain('again');
  });

  it('a lost acknowledgement does not leave the person with "thinking"', async () => {
    await start();
    emulator.faults.next(CALLBACK, { kind: 'lose answer' });
    const asked = await emulator.slash('slow', { ms: 200 });
    expect(words(await asked.answered())).toContain('after 200');
    expect(asked.shown).toHaveLength(1);
  });

  it('an answer whose receipt was lost is shown once', async () => {
    await start();
    emulator.faults.next(CALLBACK, { kind: 'lose answer' });
    const asked = await emulator.slash('echo', { words: 'once' });
    await asked.answered();
    await expect.poll(settled).toBe(1);
    expect(asked.shown).toHaveLength(1);
    expect(errors()).toEqual([]);
  });

  it('a cut line is taken up again, and what was asked meanwhile is answered', async () => {
    await start();
    emulator.gateway.drop();
    await emulator.until('the cut', () => (emulator.gateway.connected === 0 ? true : null));
    const asked = await emulator.slash('echo', { words: 'resumed' });
    expect(words(await asked.answered())).toContain('resumed');
    expect(emulator.gateway).toMatchObject({ identified: 1, resumed: 1 });
  });

  it('an answer that Discord refuses becomes a private line with a reference', async () => {
    await start();
    // The renderer keeps to the limits, so that the refusal has to be the server's own.
    emulator.faults.next(CALLBACK, { kind: 'status', status: 400 });
    const answer = await (await emulator.slash('echo', { words: 'x' })).answered();
    expect(isPrivate(answer)).toBe(true);
    expect(errors().map(({ fields }) => fields['reference'])).toEqual([/[0-9a-f]{6}/u.exec(answer.content)?.[0]]);
  });

  it('an edit that Discord refuses becomes a private line with a reference, and "thinking" goes', async () => {
    await start();
    emulator.faults.next('PATCH /webhooks/:application/:token/messages/:message', { kind: 'status', status: 400 });
    const asked = await emulator.slash('slow', { ms: 150 });
    const answer = await asked.answered();
    expect(isPrivate(answer)).toBe(true);
    expect(asked.response).toBeNull();
    expect(errors().map(({ fields }) => fields['reference'])).toEqual([/[0-9a-f]{6}/u.exec(answer.content)?.[0]]);
  });

  it('two processes answer once between them, and neither calls it a failure', async () => {
    await start();
    await start();
    const asked = await emulator.slash('echo', { words: 'one' });
    await asked.answered();
    await expect.poll(settled).toBe(2);
    expect(asked.shown).toHaveLength(1);
    expect(log.entries.find(({ message }) => message.includes('elsewhere'))).toMatchObject({
      level: 'info',
      fields: { code: 40_060 },
    });
    expect(errors()).toEqual([]);
  });

  it('two slow processes answer once between them', async () => {
    await start();
    await start();
    const asked = await emulator.slash('slow', { ms: 200 });
    await asked.answered();
    await expect.poll(settled).toBe(2);
    expect(asked.shown).toHaveLength(1);
    expect(errors()).toEqual([]);
  });

  it('a lost receipt on the way to a private line does not double or swallow it', async () => {
    await start();
    emulator.faults.next('DELETE /webhooks/:application/:token/messages/:message', { kind: 'lose answer' });
    const asked = await emulator.slash('slow', { ms: 150, end: 'refused' });
    expect(isPrivate(await asked.answered())).toBe(true);
    expect(asked.shown).toHaveLength(1);
    expect(errors()).toEqual([]);
  });

  it('an end of the session for good is told', async () => {
    const bot = await start();
    emulator.gateway.drop(4004);
    expect(await bot.ended).toBe(4004);
    expect(errors().map(({ fields }) => fields['code'])).toEqual([4004]);
  });

  it.each([
    ['its "thinking"', 10_008, () => emulator.channelId],
    ['its channel', 10_003, () => emulator.addChannel('brief')],
  ])('an answer is no failure where somebody deletes %s', async (_, code, channelId) => {
    await start();
    const place = channelId();
    const asked = await emulator.slash('slow', { ms: 200 }, { channelId: place });
    await asked.acknowledged();
    const original = `/webhooks/${emulator.applicationId}/${asked.token}/messages/@original` as const;
    if (place === emulator.channelId) await new REST({ api: emulator.api }).delete(original, { auth: false });
    else emulator.removeChannel(place);
    await expect.poll(() => log.entries.map(({ fields }) => fields['code'])).toContain(code);
    expect(errors()).toEqual([]);
    expect(asked.shown).toEqual([]);
  });

  it('an interaction that has run out is no failure', async () => {
    await emulator.close();
    emulator = await startEmulator({ answerWithinMs: 30 });
    await start([slow], { deferAfterMs: 120 });
    const asked = await emulator.slash('slow', { ms: 300 });
    await emulator.until('the refusal', () => (emulator.requests.some(({ status }) => status === 404) ? true : null));
    await expect.poll(() => log.entries.map(({ fields }) => fields['code'])).toContain(10_062);
    expect(errors()).toEqual([]);
    expect(asked.shown).toEqual([]);
  });
});

describe('an end', () => {
  it('waits for the answer under way, and takes no other', async () => {
    const bot = await start();
    const asked = await emulator.slash('slow', { ms: 250 });
    await asked.acknowledged();
    const closing = bot.close();
    const late = await emulator.slash('echo', { words: 'late' });
    await closing;
    expect(words(await asked.answered(10))).toContain('after 250');
    expect(late.callback).toBeNull();
    await emulator.until('the bot to leave', () => (emulator.gateway.connected === 0 ? true : null));
    expect(errors()).toEqual([]);
    expect(log.entries.map(({ message }) => message)).not.toContain('reconnecting to Discord');
  });

  it('does not wait for ever', async () => {
    const bot = await start([slow], { drainMs: 50 });
    await (await emulator.slash('slow', { ms: 1000 })).acknowledged();
    const before = Date.now();
    await bot.close();
    expect(Date.now() - before).toBeLessThan(700);
    expect(log.entries.map(({ message }) => message)).toContain('closed with answers still under way');
  });
});

describe('a button whose answer takes long', () => {
  const DEFERRED_UPDATE = 6;

  /** A message of the bot's with a button of that custom id. */
  async function withButton(customId: string): Promise<Message> {
    const rest = new REST({ api: emulator.api }).setToken(emulator.token);
    const row = { type: 1, components: [{ type: 2, style: 2, label: 'Press', custom_id: customId }] };
    const body = { flags: 32_768, components: [{ type: 10, content: 'Before.' }, row] };
    await rest.post(Routes.channelMessages(emulator.channelId), { body });
    return emulator.until('the message', () => emulator.messages().at(-1));
  }
  const now = (message: Message) => emulator.messages().find(({ id }) => id === message.id) ?? message;

  it('keeps its message as it is until the answer takes its place', async () => {
    await start();
    const message = await withButton('page 1 /slow ms:200');
    const pressed = await emulator.press(message, 'page 1 /slow ms:200');
    expect((await pressed.acknowledged()).type).toBe(DEFERRED_UPDATE);
    expect(words(now(message))).toContain('Before.');
    await expect.poll(() => words(now(message))).toContain('after 200');
    expect(emulator.problems).toEqual([]);
  });

  it.each(['lose answer', 'drop'] as const)(
    'gets its answer where the receipt is lost on its way (%s)',
    async (kind) => {
      await start();
      const message = await withButton('page 1 /slow ms:200');
      emulator.faults.next(CALLBACK, { kind });
      await emulator.press(message, 'page 1 /slow ms:200');
      await expect.poll(() => words(now(message)), { timeout: 5000 }).toContain('after 200');
      expect(errors()).toEqual([]);
    },
  );

  it('leaves its message alone where the question is wrong, and says so privately', async () => {
    await start();
    const line = 'page 1 /slow ms:150 end:refused';
    const message = await withButton(line);
    const pressed = await emulator.press(message, line);
    await expect.poll(() => pressed.followUps.length).toBe(1);
    expect(pressed.followUps.every(isPrivate)).toBe(true);
    expect(words(now(message))).toContain('Before.');
    expect(emulator.problems).toEqual([]);
  });

  it('thinks in private where its answer is private', async () => {
    await start();
    const message = await withButton('ask /slow ms:200');
    const pressed = await emulator.press(message, 'ask /slow ms:200');
    expect(await pressed.acknowledged()).toMatchObject({ type: 5, data: { flags: EPHEMERAL } });
    const answer = await pressed.answered();
    expect(words(answer)).toContain('after 200');
    expect(isPrivate(answer)).toBe(true);
    expect(emulator.problems).toEqual([]);
  });
});

describe('the log', () => {
  it('never has a token or an answer in it', async () => {
    await start();
    const tokens = [emulator.token];
    emulator.faults.next(CALLBACK, { kind: 'status', status: 400 });
    for (const [name, options] of [
      ['echo', { words: 'secretwords' }],
      ['broken', {}],
    ] as const) {
      const asked = await emulator.slash(name, options);
      tokens.push(asked.token);
      await asked.answered();
    }
    const written = JSON.stringify(log.entries);
    expect(errors()).toHaveLength(2);
    for (const secret of [...tokens, 'secretwords']) expect(written).not.toContain(secret);
  });
});
