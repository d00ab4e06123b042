import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Emulator } from '../../../src/emulator/emulator.ts';
import { PERMISSION } from '../../../src/emulator/permissions.ts';
import type { Catalogue, Snapshot } from '../../../src/web/client/wire.ts';
import { type Opened, openPlayground } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openPlayground();
});
afterAll(() => opened.close());

const HOST = 'localhost:4170';
const OWN = {
  host: HOST,
  origin: `http://${HOST}`,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
};

const get = (path: string, headers: Readonly<Record<string, string>> = {}, app = opened.app) =>
  app.request(`http://${HOST}${path}`, { headers: { host: HOST, ...headers } });
const post = (path: string, body: unknown, headers: Readonly<Record<string, string>>, app = opened.app) =>
  app.request(`http://${HOST}/playground/${path}`, {
    method: 'POST',
    headers: { ...OWN, ...headers },
    body: JSON.stringify(body),
  });

/** Somebody who opens the page: their cookie, and the channels that they have. */
async function visitor(app = opened.app) {
  const page = await get('/', {}, app);
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const [general = '', briefings = '', direct = ''] = [...(await page.text()).matchAll(/data-channel="(\d+)"/gu)].map(
    ([, id]) => id ?? '',
  );
  const headers = { cookie };
  return {
    cookie,
    general,
    briefings,
    direct,
    get: (path: string) => get(path, headers, app),
    post: (path: string, body: unknown, more = {}) => post(path, body, { ...headers, ...more }, app),
    /** What they see, as soon as these words are in it: the first thing that the stream tells. */
    async sees(words = ''): Promise<Snapshot> {
      for (const end = performance.now() + 3000; ; await sleep(20)) {
        const stream = await get('/playground/stream', headers, app);
        const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
        let text = '';
        while (reader && !text.includes('\n\n')) text += (await reader.read()).value ?? '';
        await reader?.cancel();
        const seen: Snapshot = JSON.parse(/^data: (.*)$/mu.exec(text)?.[1] ?? '{}');
        if (words === '' || performance.now() > end || seen.messages.some(({ html }) => html.includes(words)))
          return seen;
      }
    },
    /** Everything that the stream tells from now on. */
    async follow() {
      const stream = await get('/playground/stream', headers, app);
      const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      const more = async (): Promise<void> => {
        text += (await reader?.read())?.value ?? '';
      };
      while (!text.includes('\n\n')) await more();
      return {
        /** Resolves when an event of that name has these words, or is what is looked for. */
        async until(event: string, looked: string | ((data: string) => boolean)): Promise<void> {
          const isIt = typeof looked === 'string' ? (data: string) => data.includes(looked) : looked;
          for (;;) {
            const whole = text.slice(0, text.lastIndexOf('\n\n') + 2);
            text = text.slice(whole.length);
            const told = [...whole.matchAll(/^event: (\w+)\ndata: (.*)$/gmu)];
            if (told.some(([, name, data = '']) => name === event && isIt(data))) return;
            await more();
          }
        },
        close: async () => reader?.cancel(),
      };
    },
  };
}

const whoIs = (channel: string, more = {}) => ({
  channel,
  name: 'who',
  options: { name: 'Coale', ...more },
  line: '/who name:Coale',
});

describe('the page', () => {
  it('lets in no script, style, frame or host but its own', async () => {
    const page = await get('/');
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const html = await page.text();
    expect(html).not.toMatch(/ style=|<script>|javascript:| on[a-z]+=/u);
    for (const [, address] of html.matchAll(/(?:src|href)="([^"]*)"/gu)) expect(address).toMatch(/^[/#]/u);
  });

  it.each(['/', '/playground/client/main.ts', '/playground/stream', '/playground/nothing'])(
    'says so of %s too, whatever the answer',
    async (path) => {
      for (const host of [HOST, 'dateline.example']) {
        const { headers } = await opened.app.request(`http://${host}${path}`, { headers: { host } });
        expect(headers.get('content-security-policy')).toContain("default-src 'none'");
        expect(headers.get('x-content-type-options')).toBe('nosniff');
      }
    },
  );

  it('keeps a visitor by a cookie that no script and no other site can use', async () => {
    const cookie = (await get('/')).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^playground=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict$/u);
    const again = await get('/', { cookie: cookie.split(';')[0] ?? '' });
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  it('gives its scripts without their types, and asks for no file twice', async () => {
    const script = await get('/playground/client/line.ts');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(await script.text()).not.toContain('interface ');
    const again = await get('/playground/client/line.ts', { 'if-none-match': script.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  it.each(['tsconfig.json', '..%2f..%2fconfig.ts', 'nothing.ts'])('does not give %s', async (name) => {
    expect((await get(`/playground/client/${name}`)).status).toBe(404);
  });
});

describe('the door', () => {
  it.each(['dateline.example', 'localhost.example:4170', '192.168.0.7:4170', '127.0.0.1.example'])(
    'is closed to the name %s',
    async (host) => {
      for (const path of ['/', '/playground/stream', '/playground/client/main.ts'])
        expect((await opened.app.request(`http://${host}${path}`, { headers: { host } })).status).toBe(403);
    },
  );

  it.each(['localhost', '127.0.0.1:4170', '[::1]:4170'])('is open to the name %s', async (host) => {
    expect((await opened.app.request(`http://${host}/`, { headers: { host } })).status).toBe(200);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:9' }],
    ['another origin', { origin: 'http://evil.example' }],
    ['a hidden origin', { origin: 'null' }],
  ])('takes nothing from %s', async (_, headers) => {
    const person = await visitor();
    const answer = await person.post('say', { channel: person.general, content: 'forged' }, headers);
    expect(answer.status).toBe(403);
    expect(opened.emulator.messages().some(({ content }) => content === 'forged')).toBe(false);
  });

  it('takes JSON only', async () => {
    const person = await visitor();
    expect((await person.post('say', {}, { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it.each([
    ['nothing', {}],
    ['an empty message', { channel: '1', content: '  ' }],
    ['a message that is too long', { channel: '1', content: 'x'.repeat(2001) }],
  ])('does not take %s', async (_, body) => {
    expect((await (await visitor()).post('say', body)).status).toBe(400);
  });

  it('does not take more than anybody types', async () => {
    expect((await (await visitor()).post('say', { channel: '1', content: 'x'.repeat(100_000) })).status).toBe(413);
  });

  it('knows only whom it let in', async () => {
    expect((await get('/playground/stream')).status).toBe(401);
    expect((await post('say', { channel: '1', content: 'x' }, { cookie: 'playground=guessed' })).status).toBe(401);
  });
});

describe('two people', () => {
  it('see each other’s messages and public answers', async () => {
    const [one, two] = [await visitor(), await visitor()];
    await one.post('say', { channel: one.general, content: 'Hello from one' });
    expect(await (await one.post('slash', whoIs(one.general))).json()).toEqual({ kind: 'answered' });
    const seen = (await two.sees('John Coale')).messages.map(({ html }) => html).join('');
    expect(seen).toContain('Hello from one');
    expect(seen).toContain('John Coale');
  });

  it('see nothing of what is private to the other', async () => {
    const [one, two] = [await visitor(), await visitor()];
    await one.post('slash', whoIs(one.general, { private: true }));
    const secret = (await one.sees('Only you')).messages.find(({ html }) => html.includes('Only you can see this'));
    expect(secret).toBeDefined();
    const id = secret?.id ?? '';
    expect((await two.sees()).messages.map((message) => message.id)).not.toContain(id);
    expect((await one.get(`/playground/payload/${id}`)).status).toBe(200);
    expect((await two.get(`/playground/payload/${id}`)).status).toBe(404);
    expect((await two.post('press', { message: id, customId: 'x' })).status).toBe(404);
    expect((await two.post('dismiss', { message: id })).status).toBe(404);
  });

  it('cannot read or write each other’s direct messages', async () => {
    const [one, two] = [await visitor(), await visitor()];
    await one.post('say', { channel: one.direct, content: 'A secret of one' });
    expect((await one.sees()).messages.map(({ html }) => html).join('')).toContain('A secret of one');
    expect((await two.sees()).messages.map(({ html }) => html).join('')).not.toContain('A secret of one');
    expect((await two.post('say', { channel: one.direct, content: 'x' })).status).toBe(404);
    expect((await two.get(`/playground/commands/${one.direct}`)).status).toBe(404);
  });

  it('put away private answers for good', async () => {
    const one = await visitor();
    await one.post('slash', whoIs(one.general, { private: true }));
    const secret = (await one.sees('Only you')).messages.find(({ html }) => html.includes('Only you can see this'));
    await one.post('dismiss', { message: secret?.id });
    expect((await one.sees()).messages.map(({ id }) => id)).not.toContain(secret?.id);
  });
});

describe('the channels', () => {
  let emulator: Emulator;
  beforeAll(() => {
    emulator = opened.emulator;
  });

  it('are those of the server with their open threads, and direct messages of one’s own', async () => {
    const one = await visitor();
    const open = emulator.addThread(one.briefings, 'Open');
    const shut = emulator.addThread(one.briefings, 'Shut');
    emulator.archiveThread(shut);
    const hidden = emulator.addChannel('hidden', { overwrites: [{ id: emulator.guildId, deny: 1n << 10n }] });
    const { channels, html } = (await one.sees()).channels;
    expect(channels.map(({ name, kind, parent }) => [name, kind, parent])).toEqual([
      ['general', 'server', null],
      ['briefings', 'server', null],
      ['Open', 'thread', 'briefings'],
      ['Shut', 'thread', 'briefings'],
      ['Dateline', 'direct', null],
    ]);
    expect(html).toContain(`data-channel="${open}" data-kind="thread"`);
    expect(html).not.toContain(shut);
    expect(html).not.toContain(hidden);
    emulator.say('In the thread', { channelId: open });
    emulator.say('In hiding', { channelId: hidden });
    const seen = (await one.sees('In the thread')).messages.map(({ html }) => html).join('');
    expect(seen).toContain('In the thread');
    expect(seen).not.toContain('In hiding');
    expect((await one.post('say', { channel: hidden, content: 'x' })).status).toBe(404);
    for (const id of [open, shut, hidden]) emulator.removeChannel(id);
  });

  it('come and go on an open page, and so do threads', async () => {
    const one = await visitor();
    const told = await one.follow();
    const started = emulator.say('Start here', { channelId: one.briefings });
    await told.until('message', 'Start here');
    const thread = emulator.addThread(one.briefings, 'New thread');
    await told.until('channels', 'New thread');
    emulator.removeChannel(thread);
    await told.until('channels', (data) => !data.includes('New thread'));
    expect(started.channel_id).toBe(one.briefings);
    await told.close();
  });

  it('tell how many messages a thread has where it started', async () => {
    const one = await visitor();
    const told = await one.follow();
    const headers = { authorization: `Bot ${emulator.token}`, 'content-type': 'application/json' };
    const asBot = (path: string, body: object) =>
      fetch(`${emulator.api}/v10${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const at = `/channels/${one.briefings}/messages`;
    await asBot(at, { content: 'A long briefing' });
    const id = emulator.messages({ channelId: one.briefings }).at(-1)?.id ?? '';
    await asBot(`${at}/${id}/threads`, { name: 'The rest' });
    await asBot(`/channels/${id}/messages`, { content: 'More' });
    await told.until('message', 'thread · 1 message<');
    emulator.removeChannel(id);
    await told.close();
  });
});

describe('whoever opens the page', () => {
  it('may manage the server, and has the role that can be pinged, and nothing else beside everybody', async () => {
    await visitor();
    const { emulator } = opened;
    const roles = emulator.roles();
    expect(roles.map(({ name }) => name)).toEqual(['@everyone', 'Dateline', 'managers', 'desk']);
    const [, , managers, desk] = roles;
    expect(managers?.permissions).toBe(PERMISSION.MANAGE_GUILD.toString());
    expect(desk).toMatchObject({ permissions: '0', mentionable: true });
  });

  it('sees what pings that role marked', async () => {
    const one = await visitor();
    const { emulator } = opened;
    const desk = emulator.roles().find(({ name }) => name === 'desk')?.id;
    emulator.say(`<@&${desk}> Look here`, { channelId: one.briefings });
    const message = (await one.sees('Look here')).messages.find(({ html }) => html.includes('Look here'));
    expect(message?.pings).toBe(true);
    expect(message?.html).toContain('<span class="mention">@desk</span>');
  });
});

describe('the clock', () => {
  it('is moved as the shell moves it, one move after the other, and every page is told', async () => {
    const steps: number[] = [];
    const own = await openPlayground(null, {}, async (clock, ms) => {
      await sleep(30);
      clock.advance(ms / 2);
      steps.push(ms / 2);
      await sleep(30);
      clock.advance(ms / 2);
      steps.push(ms / 2);
    });
    const one = await visitor(own.app);
    const told = await one.follow();
    const before = own.emulator.clock.now();
    const moves = [one.post('clock', { ms: 600_000 }), one.post('clock', { ms: 3_600_000 })];
    await told.until('clock', '"isMoving":true');
    await Promise.all(moves);
    expect(steps).toEqual([300_000, 300_000, 1_800_000, 1_800_000]);
    await told.until('clock', '"isMoving":false');
    expect(own.emulator.clock.now() - before).toBeGreaterThanOrEqual(4_200_000);
    expect((await one.sees()).isMoving).toBe(false);
    await told.close();
    await own.close();
  });

  it('can be moved again where a move failed', async () => {
    let isFailing = true;
    const own = await openPlayground(null, {}, async (clock, ms) => {
      if (isFailing) throw new Error('stuck');
      clock.advance(ms);
    });
    const one = await visitor(own.app);
    expect((await one.post('clock', { ms: 1000 })).status).toBe(500);
    expect((await one.sees()).isMoving).toBe(false);
    isFailing = false;
    expect((await one.post('clock', { ms: 1000 })).status).toBe(200);
    await own.close();
  });

  it.each([0, -1, 1.5, 400 * 24 * 3_600_000])('is not moved by %d', async (ms) => {
    expect((await (await visitor()).post('clock', { ms })).status).toBe(400);
  });
});

describe('what Discord would not do', () => {
  it('is not done, and said why', async () => {
    const one = await visitor();
    const answer = await one.post('slash', { channel: one.general, name: 'nonsense', options: {}, line: '/nonsense' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('nonsense');
  });

  it('is said where the bot does not answer in time', async () => {
    opened.emulator.faults.next('POST /interactions/:id/:token/callback', { kind: 'delay', ms: 1000 });
    const one = await visitor();
    const answer = await one.post('slash', whoIs(one.general));
    expect(await answer.json()).toEqual({ kind: 'no answer' });
  });
});

describe('what Discord refuses of the bot', () => {
  const asBot = (path: string, body: unknown) =>
    fetch(`${opened.emulator.api}/v10${path}`, {
      method: 'POST',
      headers: { authorization: `Bot ${opened.emulator.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('is told to everybody, without its body where it was for somebody', async () => {
    const [one, two] = [await visitor(), await visitor()];
    await one.post('slash', whoIs(one.general, { private: true }));
    const path = opened.emulator.requests.findLast(({ path }) => path.endsWith('/callback'))?.path ?? '';
    const token = path.split('/').at(-2) ?? '';
    await asBot(`/webhooks/${opened.emulator.applicationId}/${token}`, { content: `secret ${'x'.repeat(2001)}` });
    await asBot(`/channels/${one.general}/messages`, { content: `public ${'x'.repeat(2001)}` });
    const [toOne, toTwo] = [(await one.sees()).refusals, (await two.sees()).refusals];
    expect(toOne.map(({ body }) => body?.includes('secret') ?? null)).toEqual([true, null]);
    expect(toTwo.map(({ body }) => body)).toEqual([null]);
    expect(toTwo[0]?.errors[0]).toMatchObject({ path: 'content', code: 'BASE_TYPE_MAX_LENGTH' });
  });
});

it('tells what can be used in a channel, as it is typed', async () => {
  const one = await visitor();
  const catalogue: Catalogue = JSON.parse(await (await one.get(`/playground/commands/${one.general}`)).text());
  const { entries, onMessages } = catalogue;
  const names = entries.map(({ name }) => name);
  expect(names).toContain('quote');
  // By the alphabet, but those of a group as they were registered.
  expect(names.slice(0, 4)).toEqual(['about', 'brief', 'briefing subscribe', 'briefing list']);
  expect(entries.find(({ name }) => name === 'who')?.options).toContainEqual(
    expect.objectContaining({ name: 'name', type: 3, required: true, autocomplete: true }),
  );
  expect(onMessages).toContain('Look up in the archive');
  expect(catalogue.channels.map(({ name, type }) => [name, type])).toEqual([
    ['#general', 0],
    ['#briefings', 0],
  ]);
  expect(catalogue.roles.map(({ name }) => name)).toEqual(['@Dateline', '@managers', '@desk', '@everyone']);
  const completed = await one.post('complete', {
    channel: one.general,
    name: 'who',
    focused: 'name',
    options: { name: 'коул' },
  });
  expect(JSON.stringify(await completed.json())).toContain('John Coale');
});
