import { once } from 'node:events';
import { cpSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
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
import { child, npmStart } from './child.ts';
import { linesOf } from './cli.ts';
import { said } from './said.ts';

/** Several processes start at once, on a machine that may be busy. */
const PATIENCE = 60_000;
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

describe.concurrent('the process', { timeout: PATIENCE }, () => {
  it('answers in Discord, and ends with 0 on SIGTERM when the answer under way is sent', async () => {
    const process = bot();
    await emulator.until('the bot', () => (process.err().includes('"ready"') ? true : null), PATIENCE);
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

  it('serves the articles at PORT where PUBLIC_URL is set, leads there in answers, and ends with 0 on SIGINT', async () => {
    const own = await startEmulator();
    const process = bot({
      DISCORD_API: own.api,
      DISCORD_TOKEN: own.token,
      PORT: '0',
      PUBLIC_URL: 'https://minsk.example.org',
    });
    const port = /"pages":"http:\/\/0\.0\.0\.0:(\d+)"/u.exec(await process.says('"ready"'))?.[1];
    const home = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' });
    expect([home.status, home.headers.get('location')]).toEqual([302, '/articles']);
    expect((await fetch(`http://127.0.0.1:${port}/articles`)).status).toBe(200);
    const answer = words(await (await own.slash('who', { name: 'Coale' })).answered());
    expect(answer).toContain('https://minsk.example.org/articles/');
    process.stop('SIGINT');
    expect(await process.ended).toMatchObject({ code: 0, out: '' });
    await own.close();
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

/** What is answered to a browser that takes this machine for another host. */
async function statusUnder(host: string, url: string): Promise<number | undefined> {
  const [response]: IncomingMessage[] = await once(get(url, { headers: { host } }), 'response');
  response?.resume();
  return response?.statusCode;
}

/** What a browser has that opened the page: its cookie, the channel, and the stream of what it sees. */
async function browser(origin: string) {
  const page = await fetch(`${origin}/`);
  const cookie = page.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const channel = /data-channel="(\d+)"/u.exec(await page.text())?.[1] ?? '';
  const stream = await fetch(`${origin}/playground/stream`, { headers: { cookie } });
  return {
    status: page.status,
    ask: (name: string, options: Readonly<Record<string, string>>) =>
      fetch(`${origin}/playground/slash`, {
        method: 'POST',
        headers: { cookie, origin, 'content-type': 'application/json' },
        body: JSON.stringify({ channel, name, options, line: `/${name}` }),
      }),
    /** What came by the stream up to the words, or up to its end. */
    async sees(words: RegExp): Promise<string> {
      let seen = '';
      for await (const bytes of stream.body ?? []) {
        seen += Buffer.from(bytes).toString();
        if (words.test(seen)) break;
      }
      return seen;
    },
  };
}

describe.concurrent('npm start without a token', { timeout: PATIENCE }, () => {
  const LINE = /^Playground: (http:\/\/127\.0\.0\.1:\d+)\/$/mu;
  const playground = () => npmStart({ DATA_DIR: dataFolder(), PORT: '0' });

  it('is a playground with the bot and the articles in it, and ends with 0 on SIGTERM, open pages or not', async () => {
    const process = playground();
    await process.says('Playground: ');
    const origin = LINE.exec(process.out())?.[1] ?? '';
    const [page, other] = [await browser(origin), await browser(origin)];
    expect(page.status).toBe(200);
    expect((await page.ask('who', { name: 'Coale' })).status).toBe(200);
    const seen = await page.sees(new RegExp(`John Coale.*${origin}/articles/`, 'u'));
    const article = /http:\/\/127\.0\.0\.1:\d+\/articles\/[\w-]+/u.exec(seen)?.[0] ?? '';
    expect(article.startsWith(origin)).toBe(true);
    expect((await fetch(article)).status).toBe(200);
    expect((await fetch(`${origin}/playground/client/main.ts`)).status).toBe(200);
    for (const path of ['/', '/articles']) expect(await statusUnder('elsewhere.example', `${origin}${path}`)).toBe(403);

    const since = performance.now();
    process.stop();
    const [{ code, out, err }] = await Promise.all([process.ended, other.sees(/^$/u).catch(() => '')]);
    expect(code).toBe(0);
    expect(linesOf(out).filter((line) => !line.startsWith('> '))).toEqual([`Playground: ${origin}/`]);
    expect(performance.now() - since).toBeLessThan(5000);
    const logged = linesOf(err).filter((line) => line.startsWith('{'));
    expect(logged.map((line) => JSON.parse(line).msg)).toEqual(['ready', 'answered', 'stopping']);
    expect(err).not.toContain('ExperimentalWarning');
  });

  it('ends with 0 on Ctrl-C, which a terminal and npm both send', async () => {
    const process = playground();
    await process.says('Playground: ');
    process.interrupt();
    expect((await process.ended).code).toBe(0);
  });
});

describe('a start in this process', () => {
  const never = new Promise<string>(() => {});

  /** What a start is given, and what it says. */
  function shell(more: Partial<Io> = {}, settings: Parameters<typeof said>[0] = {}) {
    const dataDir = dataFolder();
    const { api, token } = emulator;
    return { ...said({ dataDir, discord: { token, api }, ...settings }, more), dataDir };
  }

  it('sees what another process adds while it runs', async () => {
    const { io, dataDir } = shell();
    const { promise: stopped, resolve: stop } = Promise.withResolvers<string>();
    const before = emulator.gateway.identified;
    const running = start(io, stopped, { refreshMs: 20 });
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
    const { io, err } = shell();
    const before = emulator.gateway.identified;
    const running = start(io, never);
    await emulator.until('the bot', () => (emulator.gateway.identified > before ? true : null));
    emulator.gateway.drop(4004);
    expect(await running).toBe(1);
    expect(err).toEqual([expect.stringMatching(/^Discord no longer accepts DISCORD_TOKEN\./u)]);
  });

  it.each([
    ['PUBLIC_URL', '0.0.0.0', 'https://minsk.example.org'],
    ['no token', '127.0.0.1', null],
  ])('with %s ends with 1 and one sentence that names PORT where that is taken', async (_, host, publicUrl) => {
    const taken = createServer().listen(0, host);
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const { api, token } = emulator;
    const discord = { api, token: publicUrl === null ? null : token };
    const { io, out, err } = shell({}, { web: { port, publicUrl }, discord });
    const requests = emulator.requests.length;
    expect(await guarded(io, () => start(io, never))).toBe(1);
    taken.close();
    expect(out).toEqual([]);
    expect(err).toEqual([expect.stringMatching(new RegExp(`${port}.*PORT`, 'u'))]);
    expect(emulator.requests).toHaveLength(requests);
  });

  it.each([
    ['that defines no command', 'export default 1;\n'],
    ['that cannot be loaded', "throw new Error('not today');\n"],
  ])('is stopped by a command file %s, and names it', async (_, code) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'broken.ts'), code);
    const { io, out, err } = shell({ commands: pathToFileURL(`${folder}/`) });
    const requests = emulator.requests.length;
    expect(await guarded(io, () => start(io, never))).toBe(1);
    expect([...out, ...err]).toEqual([expect.stringContaining(join(folder, 'broken.ts'))]);
    expect(emulator.requests).toHaveLength(requests);
  });
});
