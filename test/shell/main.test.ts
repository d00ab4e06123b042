import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open.ts';
import { seed } from '../../src/archive/seed.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import type { Message } from '../../src/emulator/wire.ts';
import { unescapeMarkdown } from '../../src/render/escape.ts';
import type { Io } from '../../src/shell/io.ts';
import { guarded } from '../../src/shell/run.ts';
import { start } from '../../src/shell/start.ts';
import { openStore } from '../../src/store/open.ts';
import { SEEDS, temporaryFolder } from '../archive/archives.ts';
import { child } from './child.ts';
import { linesOf } from './cli.ts';

const CALLBACK = 'POST /interactions/:id/:token/callback';
const WRONG_TOKEN = 'not.the.right.token.at.all';

const words = ({ content, components }: Message): string => unescapeMarkdown(content + JSON.stringify(components));

/** A database with the seeds in it, which takes longer to make than the bot takes to start. */
const seededFolder = temporaryFolder();
const dataFolder = (): string => {
  const folder = temporaryFolder();
  cpSync(seededFolder, folder, { recursive: true });
  return folder;
};

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
  const store = await openStore(seededFolder);
  await seed(store, SEEDS, new Date());
  await openArchive(store);
  await store.close();
});
afterAll(() => emulator.close());

const bot = (more: Readonly<Record<string, string>> = {}) =>
  child('main.ts', [], {
    DATA_DIR: dataFolder(),
    DISCORD_API: emulator.api,
    DISCORD_TOKEN: emulator.token,
    ...more,
  });

describe.concurrent('the process', () => {
  it('answers in Discord, and ends with 0 on SIGTERM when the answer under way is sent', async () => {
    const process = bot();
    await emulator.until('the bot', () => (process.err().includes('"ready"') ? true : null), 15_000);
    expect(words(await (await emulator.slash('who', { name: 'Coale' })).answered())).toContain('John Coale');

    emulator.faults.next(CALLBACK, { kind: 'delay', ms: 600 });
    const requests = emulator.requests.length;
    const asked = await emulator.slash('who', { name: 'Kellogg' });
    await emulator.until('the answer to be under way', () => emulator.requests[requests]);
    process.stop();
    const { code, out, err } = await process.ended;
    expect(words(await asked.answered(1))).toContain('Keith Kellogg');
    expect(code).toBe(0);
    expect(out).toBe('');
    expect(linesOf(err).map((line) => JSON.parse(line).msg)).toEqual(['ready', 'answered', 'stopping', 'answered']);
    expect(err).not.toContain(emulator.token);
    expect(emulator.problems).toEqual([]);
  });

  it('says in three lines how to get a token where there is none, and ends with 0', async () => {
    const { code, out, err } = await child('main.ts', []).ended;
    expect(code).toBe(0);
    expect(linesOf(out)).toHaveLength(3);
    expect(out).toContain('npm run ask');
    expect(out).toContain('https://discord.com/developers/applications');
    expect(out).toContain('DISCORD_TOKEN=');
    expect(err).toBe('');
  });

  it('ends with 1 and one line where Discord refuses the token, which it repeats nowhere', async () => {
    const { code, out, err } = await bot({ DISCORD_TOKEN: WRONG_TOKEN }).ended;
    expect(code).toBe(1);
    expect(linesOf(out + err)).toEqual([expect.stringMatching(/^Discord does not accept DISCORD_TOKEN\./u)]);
    expect(out + err).not.toContain(WRONG_TOKEN);
  });

  it('ends with 1 and one line where there is no Discord', async () => {
    const { code, out, err } = await bot({ DISCORD_API: 'http://127.0.0.1:9/api' }).ended;
    expect(code).toBe(1);
    expect(linesOf(out + err)).toEqual([expect.stringContaining('DISCORD_API')]);
  });
});

describe('a start in this process', () => {
  const never = new Promise<string>(() => {});

  /** What a start is given, and what it says. */
  function shell(more: Partial<Io> = {}) {
    const said: string[] = [];
    const dataDir = dataFolder();
    const { api, token } = emulator;
    const io: Io = {
      now: () => new Date(),
      out: (text) => said.push(text),
      err: (text) => said.push(text),
      input: async function* () {},
      config: async () => ({ dataDir, seedsDir: SEEDS, discord: { token, api, guild: null }, logLevel: 'silent' }),
      commands: new URL('../../commands/', import.meta.url),
      width: undefined,
      color: false,
      ...more,
    };
    return { io, said, dataDir };
  }

  it('sees what another process adds while it runs', async () => {
    const { io, dataDir } = shell();
    const { promise: stopped, resolve: stop } = Promise.withResolvers<string>();
    const before = emulator.gateway.identified;
    const running = start(io, stopped, 20);
    await emulator.until('the bot', () => (emulator.gateway.identified > before ? true : null));
    const file = join(temporaryFolder(), 'note.txt');
    writeFileSync(file, 'May 5, 2026, Pozirk. Envoy John Coale said the potash talks would go on in Minsk.\n');
    const { code } = await child('cli.ts', ['archive', 'add', file], { DATA_DIR: dataDir }).ended;
    expect(code).toBe(0);
    const ask = async () => words(await (await emulator.slash('brief', { topic: 'potash' })).answered());
    await expect.poll(ask, { timeout: 5000 }).toContain('potash talks would go on');
    stop('SIGTERM');
    expect(await running).toBe(0);
  });

  it('ends with 1 and one line where Discord ends the session for good', async () => {
    const { io, said } = shell();
    const before = emulator.gateway.identified;
    const running = start(io, never);
    await emulator.until('the bot', () => (emulator.gateway.identified > before ? true : null));
    emulator.gateway.drop(4004);
    expect(await running).toBe(1);
    expect(said).toEqual([expect.stringMatching(/^Discord no longer accepts DISCORD_TOKEN\./u)]);
  });

  it.each([
    ['that defines no command', 'export default 1;\n'],
    ['that cannot be loaded', "throw new Error('not today');\n"],
  ])('is stopped by a command file %s, and names it', async (_, code) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'broken.ts'), code);
    const { io, said } = shell({ commands: pathToFileURL(`${folder}/`) });
    const requests = emulator.requests.length;
    expect(await guarded(io, () => start(io, never))).toBe(1);
    expect(said.flatMap(linesOf)).toEqual([expect.stringContaining(join(folder, 'broken.ts'))]);
    expect(emulator.requests).toHaveLength(requests);
  });
});
