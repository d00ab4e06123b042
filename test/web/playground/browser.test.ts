import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Client } from 'discord.js';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../../src/emulator/emulator.ts';
import { createPlayground } from '../../../src/web/playground/playground.ts';
import { type Server, serve } from '../../../src/web/server.ts';
import { noBrowser, openBrowser } from '../browser.ts';
import { commands, type Opened, openPlayground } from './open.ts';
import { startSampler } from './sampler.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** One page, and what one does on it. */
async function visit(browser: Browser, origin: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(4000);
  const page = await context.newPage();
  const asked = new Set<string>();
  const errors: string[] = [];
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(origin);
  await page.locator('.try').first().waitFor();
  const line = page.locator('#line');
  return {
    page,
    line,
    asked,
    errors,
    problem: page.locator('#problem'),
    offers: page.locator('.offer'),
    /** The newest message, once there are more than before. */
    async after(act: () => Promise<unknown>) {
      const before = await page.locator('.slot').count();
      await act();
      await page.locator('.slot').nth(before).waitFor();
      return page.locator(`#${await page.locator('.slot').last().getAttribute('id')}`);
    },
    /** Types a line and sends it, whatever is offered. */
    async send(text: string) {
      await line.fill(text);
      if (text.startsWith('/')) await line.press('Escape');
      await line.press('Enter');
    },
    async ask(text: string) {
      return this.after(() => this.send(text));
    },
    close: () => context.close(),
  };
}
type Visit = Awaited<ReturnType<typeof visit>>;

/** What axe finds wrong with the page as it stands, by some of its rules or all. */
async function violations(page: Page, rules: readonly string[] = []): Promise<unknown> {
  const source = readFileSync(AXE, 'utf8');
  const options = JSON.stringify(rules.length === 0 ? {} : { runOnly: rules });
  return page.evaluate(`${source}; axe.run(${options}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' ')))`);
}

describe.skipIf(noBrowser !== null)('the playground in a browser', () => {
  let opened: Opened;
  let browser: Browser;
  let one: Visit;
  beforeAll(async () => {
    [opened, browser] = await Promise.all([openPlayground(), openBrowser()]);
    one = await visit(browser, opened.origin);
  });
  afterAll(async () => {
    await browser.close();
    await opened.close();
    expect(opened.emulator.problems).toEqual([]);
  });

  // First, while there is little to look through.
  it.each([
    ['a screen', {}],
    ['a phone', PHONE],
  ] as const)('is for everybody, on %s, in the light and in the dark', async (_, options) => {
    const visitor = await visit(browser, opened.origin, { ...options, colorScheme: 'light' });
    const { page } = visitor;
    await visitor.ask('Hello');
    await visitor.ask('/brief topic:prisoners private:true');
    const lookOver = async () => {
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, ['color-contrast'])).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    };
    await visitor.line.fill('/quote ');
    await visitor.offers.first().waitFor();
    await lookOver();
    await visitor.send('/nonsense');
    await page.locator('#open-details').click();
    await lookOver();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(page.viewportSize()?.width);
    expect(visitor.errors).toEqual([]);
    await visitor.close();
  });

  it('has room for a finger on a phone', async () => {
    const visitor = await visit(browser, opened.origin, PHONE);
    await visitor.ask('/brief topic:prisoners');
    await visitor.line.fill('/quote ');
    const small = await visitor.page.evaluate(`[...document.querySelectorAll('button, .offer, textarea')]
      .filter((each) => each.checkVisibility() && !each.closest('.markdown, .reference'))
      .map((each) => ({ name: each.className || each.textContent, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 43.5)
      .map(({ name, box }) => name + ': ' + box.width + ' × ' + box.height)`);
    expect(small).toEqual([]);
    await visitor.close();
  });

  it('is never wider than a phone: not with many options, nor with many channels', async () => {
    const { emulator } = opened;
    const visitor = await visit(browser, opened.origin, PHONE);
    const { page } = visitor;
    const width = () => page.evaluate('document.documentElement.scrollWidth');
    await visitor.line.fill('/briefing subscribe ');
    await visitor.offers.first().waitFor();
    expect(await width()).toBe(360);
    const channels = ['first-of-many', 'second-of-many', 'third-of-many'].map((name) => emulator.addChannel(name));
    for (const channelId of channels) emulator.say('What is new', { channelId });
    await expect.poll(() => page.locator('#channels .badge').count()).toBe(channels.length);
    expect(await width()).toBe(360);
    for (const channelId of channels) emulator.removeChannel(channelId);
    await visitor.close();
  });

  describe('asking', () => {
    const slash = commands.filter(({ on, managers }) => on === undefined && managers !== true);
    it.each(slash.map(({ name, examples }) => [name, `/${name} ${examples[0] ?? ''}`.trim()] as const))(
      'draws what /%s answers',
      async (name, text) => {
        const answer = await one.ask(text);
        expect(await answer.locator('.reference').textContent()).toContain(`used /${name}`);
        expect(await answer.locator('.container').innerText()).not.toMatch(/\*\*|^#|-#|\\[[*_]/mu);
        expect(await answer.locator('[role=heading]').count()).toBeGreaterThan(0);
      },
    );

    it('offers commands, then options, then what the bot completes, and takes them by Tab', async () => {
      await one.line.fill('/quo');
      expect(await one.offers.allInnerTexts()).toEqual([expect.stringMatching(/^\/quote/u)]);
      await one.line.press('Tab');
      expect(await one.line.inputValue()).toBe('/quote ');
      await one.line.pressSequentially('spe');
      await one.line.press('Tab');
      await one.line.pressSequentially('Коул');
      await one.offers.filter({ hasText: 'John Coale' }).waitFor();
      await one.line.press('Tab');
      expect(await one.line.inputValue()).toBe('/quote speaker:John Coale ');
      const answer = await one.after(() => one.line.press('Enter'));
      expect(await answer.innerText()).toContain('Quotes: John Coale');
    });

    it('drops completions that come when something else is typed', async () => {
      opened.emulator.faults.next('POST /interactions/:id/:token/callback', { kind: 'delay', ms: 400 });
      const late = one.page.waitForResponse(/complete/u).catch(() => null);
      await one.line.fill('/who name:Kellogg');
      await one.page.waitForRequest(/complete/u);
      await one.line.fill('/who name:Coale');
      await one.offers.filter({ hasText: 'John Coale' }).waitFor();
      await Promise.all([late, one.page.waitForTimeout(500)]);
      expect(await one.offers.allInnerTexts()).toEqual([expect.stringContaining('John Coale')]);
    });

    it.each([
      ['/nonsense', 'There is no command /nonsense'],
      ['/who', 'name: is required'],
      ['/quote speakr:Coale', 'There is no option speakr:'],
      ['/brief length:huge', 'length: takes one of'],
      ['/source article:000 paragraph:zero', 'paragraph: takes a whole number'],
    ])('says what is wrong with %s before it is sent', async (text, words) => {
      const before = opened.emulator.messages().length;
      await one.send(text);
      await one.problem.filter({ hasText: words }).waitFor();
      expect(await one.line.inputValue()).toBe(text);
      expect(opened.emulator.messages()).toHaveLength(before);
      await one.line.fill('');
      expect(await one.problem.innerText()).toBe('');
    });

    it('brings back what was sent, by the arrow up', async () => {
      await one.ask('/who name:Coale');
      await one.line.press('ArrowUp');
      expect(await one.line.inputValue()).toBe('/who name:Coale');
      await one.line.press('ArrowDown');
      expect(await one.line.inputValue()).toBe('');
    });
  });

  describe('answers', () => {
    it('turn their pages in place', async () => {
      const answer = await one.ask('/brief topic:prisoners');
      const id = await answer.getAttribute('id');
      const count = await one.page.locator('.slot').count();
      const before = await answer.locator('.content').innerText();
      await answer.getByRole('button', { name: 'More', exact: true }).click();
      const turned = one.page.locator(`#${id}`);
      await turned.getByRole('button', { name: 'Back', exact: true, disabled: false }).waitFor();
      expect(await turned.locator('.content').innerText()).not.toBe(before);
      expect(await one.page.locator('.slot').count()).toBe(count);
    });

    it('open a passage in its context, for whoever asks alone, and it can be put away', async () => {
      const answer = await one.ask('/quote speaker:Coale');
      const passage = await one.after(() => answer.locator('[data-press^="passage"]').first().click());
      expect(await passage.innerText()).toContain('Only you can see this');
      expect(await passage.locator('.reference').innerText()).toContain('Quotes: John Coale');
      const id = await passage.getAttribute('id');
      await passage.getByRole('button', { name: 'Dismiss message' }).click();
      await one.page.locator(`#${id}`).waitFor({ state: 'detached' });
    });

    it('show their payload, as the API gives it', async () => {
      const answer = await one.ask('/about');
      await answer.hover();
      await answer.getByRole('button', { name: 'Payload' }).click();
      const text = answer.locator('.payload pre');
      await text.filter({ hasText: '"components"' }).waitFor();
      expect(JSON.parse(await text.innerText())).toMatchObject({ id: (await answer.getAttribute('id'))?.slice(2) });
    });

    it('to the commands in a message’s menu are for whoever asks alone', async () => {
      const said = await one.ask('“The United States is now strong so we can get these kind of things done”');
      await said.click({ button: 'right' });
      const answer = await one.after(() => one.page.getByRole('menuitem', { name: 'Check this quote' }).click());
      expect(await answer.innerText()).toContain('Only you can see this');
    });
  });

  it('works by keyboard alone, from the first key to a message’s menu', async () => {
    const { page } = one;
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.type('/ti');
    await press('Enter');
    await page.keyboard.type('to');
    await press('Tab');
    await page.keyboard.type('pris');
    await one.offers.first().waitFor();
    await press('ArrowDown', 'Enter');
    expect(await one.line.inputValue()).toBe('/timeline topic:prisoners ');
    const answer = await one.after(() => press('Escape', 'Enter'));
    expect(await answer.innerText()).toContain('Timeline');
    await answer.focus();
    await press('ArrowUp', 'ArrowDown', 'm');
    const item = page.getByRole('menuitem').first();
    await expect.poll(() => item.evaluate((element) => element.matches(':focus'))).toBe(true);
    await press('Escape');
    await expect.poll(() => answer.evaluate((element) => element.matches(':focus'))).toBe(true);
    const passage = answer.locator('[data-press^="passage"]').first();
    for (let n = 0; n < 9 && !(await passage.evaluate((element) => element.matches(':focus'))); n++) await press('Tab');
    const opened = await one.after(() => press('Enter'));
    expect(await opened.innerText()).toContain('Only you can see this');
  });

  it('shows two people what is for both at once, and to each alone what is private', async () => {
    const two = await visit(browser, opened.origin);
    const seen = two.page.locator('.slot').last();
    await one.ask('Hello, two');
    await seen.filter({ hasText: 'Hello, two' }).waitFor();
    const secret = await one.ask('/who name:Kellogg private:true');
    expect(await secret.innerText()).toContain('Only you can see this');
    await one.ask('Are you there?');
    await seen.filter({ hasText: 'Are you there?' }).waitFor();
    expect(await two.page.locator(`#${await secret.getAttribute('id')}`).count()).toBe(0);
    const answers = await Promise.all([one.ask('/who name:Coale'), two.ask('/about')]);
    expect(answers).toHaveLength(2);
    await two.close();
  });

  it('has direct messages of one’s own', async () => {
    await one.page.locator('[data-kind=direct]').click();
    expect(await one.page.locator('h1').innerText()).toContain('Dateline');
    const answer = await one.ask('/who name:Coale');
    expect(await answer.isVisible()).toBe(true);
    await one.page.locator('[data-kind=server]').first().click();
    await answer.waitFor({ state: 'hidden' });
  });

  it('moves the server’s clock, and keeps the colours that were chosen', async () => {
    const { page } = one;
    await page.locator('#open-details').click();
    const before = opened.emulator.clock.now();
    await page.getByRole('button', { name: '+1 day' }).click();
    await expect.poll(() => opened.emulator.clock.now() - before).toBeGreaterThanOrEqual(86_400_000);
    await page.getByText('Dark', { exact: true }).click();
    await page.reload();
    await page.locator('.try').first().waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.evaluate('localStorage.clear()');
  });

  it('says so where the server no longer knows the page', async () => {
    const visitor = await visit(browser, opened.origin);
    await visitor.page.context().clearCookies();
    await visitor.send('/about');
    await visitor.page.getByText('The playground has been started anew. Load the page again.').waitFor();
    await visitor.close();
  });

  it('asked no other host, and no script failed', () => {
    expect([...one.asked]).toEqual([opened.origin]);
    expect(one.errors).toEqual([]);
  });

  describe('with a bot that uses everything', () => {
    let emulator: Emulator;
    let server: Server;
    let sampler: Client;
    let visitor: Visit;
    let pass: () => void = () => {};
    beforeAll(async () => {
      emulator = await startEmulator();
      sampler = await startSampler(emulator);
      const passTime = async (ms: number) => {
        await new Promise<void>((resolve) => {
          pass = resolve;
        });
        emulator.clock.advance(ms);
      };
      server = await serve(createPlayground({ emulator, patienceMs: 500, passTime }), { host: '127.0.0.1', port: 0 });
      visitor = await visit(browser, server.origin);
    });
    afterAll(async () => {
      await server.close();
      await sampler.destroy();
      await emulator.close();
    });

    it('says that the bot is thinking, until it answers', async () => {
      const answer = await visitor.ask('/slow');
      expect(await answer.innerText()).toContain('is thinking…');
      await answer.getByText('Done at last').waitFor();
      expect(await answer.innerText()).not.toContain('is thinking…');
    });

    it('knows commands of groups, and checks their numbers', async () => {
      await visitor.send('/group inner number:0');
      await visitor.problem.filter({ hasText: 'number: takes a whole number from 1 up.' }).waitFor();
      expect(await (await visitor.ask('/group inner number:3')).innerText()).toContain('inner: 3');
    });

    it('shows its pictures by the page’s own address, and none of another host', async () => {
      const answer = await visitor.ask('/all');
      const width = () =>
        answer.locator('.gallery img').evaluate((image) => ('naturalWidth' in image ? image.naturalWidth : 0));
      await expect.poll(width).toBe(1);
      expect(await answer.getByText('Picture of another host, not loaded here: Far').isVisible()).toBe(true);
      await answer.locator('.markdown .spoiler').click();
      expect(await answer.getByText('hidden').isVisible()).toBe(true);
    });

    it('sends what is chosen from a select, one at once and several when it closes', async () => {
      const answer = await visitor.ask('/all');
      const { keyboard } = visitor.page;
      await answer.locator('[data-choose=one] > button').click();
      expect(await (await visitor.after(() => keyboard.press('Enter'))).innerText()).toContain('Chosen: One');
      await answer.locator('[data-choose=several] > button').press('Enter');
      for (const key of ['Enter', 'ArrowDown', 'ArrowDown', 'Enter']) await keyboard.press(key);
      expect(await (await visitor.after(() => keyboard.press('Escape'))).innerText()).toContain('Chosen: One, Three');
      await answer.locator('[data-choose=person] > button').click();
      expect(await (await visitor.after(() => keyboard.press('Enter'))).innerText()).toMatch(/Chosen: \d+/u);
    });

    it('opens its form as a dialog, and sends what is filled in', async () => {
      await visitor.send('/note');
      const { page } = visitor;
      await page.getByRole('dialog', { name: 'A note' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('Words').fill('Remember');
      const answer = await visitor.after(() => page.getByRole('button', { name: 'Submit' }).click());
      expect(await answer.innerText()).toContain('Noted: Remember');
    });

    it('shows what Discord would refuse, with its reasons', async () => {
      await visitor.send('/refused');
      const { page } = visitor;
      await page.locator('.note').getByText('Discord would refuse this message').waitFor();
      expect(await page.locator('.note .refusal').innerText()).toContain(
        'data.content Must be 2000 or fewer in length.',
      );
      await page.getByText('The application did not respond').waitFor();
      const dismiss = page.locator('.note').getByRole('button', { name: 'Dismiss' });
      while ((await dismiss.count()) > 0) await dismiss.first().click();
    });

    it('has a group’s command typed with the bot’s completions, channels and roles by name', async () => {
      const { line, offers } = visitor;
      await line.fill('/ord');
      await line.press('Tab');
      expect(await line.inputValue()).toBe('/orders add channel:');
      await line.pressSequentially('brief');
      await line.press('Enter');
      await line.pressSequentially('time:8');
      await offers.filter({ hasText: '08:00' }).click();
      await line.pressSequentially('topics:prisoners, embassy role:de');
      expect(await offers.allInnerTexts()).toEqual(['@desk']);
      await line.press('Enter');
      expect(await line.inputValue()).toBe(
        '/orders add channel:#briefings time:08:00 topics:prisoners, embassy role:@desk ',
      );
      const answer = await visitor.after(() => line.press('Enter'));
      expect(await answer.locator('.content').innerText()).toBe('Into #briefings for @desk: 08:00; prisoners, embassy');
    });

    it('goes from channel to channel and into threads, and shows where something was said', async () => {
      const { page } = visitor;
      const channel = (name: string) => page.locator('#channels [data-channel]', { hasText: name });
      const { id = '' } = emulator.channels().find(({ name }) => name === 'briefings') ?? {};
      const desk = emulator.roles().find(({ name }) => name === 'desk')?.id;
      const at = `/channels/${id}/messages` as const;
      await sampler.rest.post(at, {
        files: [{ name: 'briefing.txt', data: Buffer.from('All that is new.') }],
        body: {
          flags: 1 << 15,
          components: [
            { type: 10, content: `<@&${desk}> The briefing` },
            { type: 13, file: { url: 'attachment://briefing.txt' } },
          ],
        },
      });
      await channel('briefings').locator('.badge.ping').waitFor();
      await channel('briefings').click();
      const message = page.locator('.slot:visible');
      expect(await message.locator('.message.pinged .mention').innerText()).toBe('@desk');
      expect(await message.locator('.file').innerText()).toMatch(/briefing\.txt\s+16 bytes/u);
      expect(await channel('briefings').locator('.badge').count()).toBe(0);
      await expect.poll(() => visitor.line.getAttribute('placeholder')).toContain('#briefings');

      const start = (await message.getAttribute('id'))?.slice(2);
      await sampler.rest.post(`${at}/${start}/threads`, { body: { name: 'The rest' } });
      await sampler.rest.post(`/channels/${start}/messages`, { body: { content: 'More of it' } });
      await channel('The rest').waitFor();
      await message.getByRole('button', { name: 'The rest thread · 1 message' }).click();
      expect(await page.locator('h1').innerText()).toContain('briefings › The rest');
      await page.getByText('More of it').waitFor();
      expect(await channel('The rest').getAttribute('aria-current')).toBe('page');
      expect(await violations(page)).toEqual([]);
      emulator.removeChannel(start ?? '');
      await expect.poll(() => page.locator('h1').innerText()).toContain('general');
    });

    it('moves the clock, and waits while things fall due on the way', async () => {
      const { page } = visitor;
      await page.locator('#open-details').click();
      const before = emulator.clock.now();
      await page.getByRole('button', { name: '+10 minutes' }).click();
      await page.getByText('The clock is moving…').waitFor();
      const busy = page.locator('[data-advance][aria-disabled=true]');
      expect(await busy.count()).toBe(3);
      // Pressed while it moves, it does nothing.
      await page.getByRole('button', { name: '+1 day' }).click({ force: true });
      pass();
      await busy.first().waitFor({ state: 'detached' });
      expect(emulator.clock.now() - before).toBeGreaterThanOrEqual(600_000);
      expect(emulator.clock.now() - before).toBeLessThan(3_600_000);
      await page.getByRole('button', { name: 'Close the details' }).click();
    });

    it('lets no page ask another host', () => expect([...visitor.asked]).toEqual([server.origin]));
  });
});
