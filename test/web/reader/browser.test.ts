import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contains, type Span, spanAt } from '../../../src/model/span.ts';
import { passagePath } from '../../../src/render/html-link.ts';
import { noBrowser, openBrowser } from '../browser.ts';
import { pathOf, recordOf, type Served, served } from './pages.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PHONE = { width: 360, height: 640 };
const DESK = { width: 1280, height: 720 };

/** A page of every kind. */
const KINDS = {
  'the list': '/articles',
  'a search': '/articles?q=prisoners',
  'cited words': `${pathOf('004')}?at=0-15#p1`,
  'an article that has changed': `${pathOf('004')}?at=999990-999999#p3`,
  'an article without a title': pathOf('001'),
  'an article in Russian, with an address': pathOf('address'),
  'characters that turn text round': pathOf('hidden'),
  markup: pathOf('markup'),
  'a person': '/people/coale',
  'what is not there': '/articles/nope',
};

const objections = (options: string): string =>
  `axe.run(${options}).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`;

/** The longest paragraph, with its number. */
const longestOf = (paragraphs: readonly Span[]): readonly [number, Span] =>
  paragraphs.map((span, i) => [i + 1, span] as const).reduce((a, b) => (b[1].exact.length > a[1].exact.length ? b : a));

describe.skipIf(noBrowser !== null)('the reader in a browser', () => {
  let browser: Browser;
  let site: Served;
  /** Without scripts, as most tests look at the pages. */
  let page: Page;
  let withScripts: BrowserContext;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), served()]);
    page = await browser.newPage({ javaScriptEnabled: false });
    withScripts = await browser.newContext({ viewport: DESK, bypassCSP: true });
  });
  beforeEach(async () => {
    await page.setViewportSize(DESK);
    await page.emulateMedia({ media: null, colorScheme: null });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const open = (path: string) => page.goto(`${site.origin}${path}`);

  const styleOf = (what: string, property: string, pseudo = ''): Promise<string> =>
    page.evaluate(`getComputedStyle(document.querySelector('${what}'), '${pseudo}').${property}`);

  /** Whether the first cited words are on the screen. */
  async function inSight(): Promise<boolean> {
    const box = await page.locator('#at').boundingBox();
    const height = page.viewportSize()?.height ?? 0;
    return box !== null && box.y >= 0 && box.y + Math.min(box.height, 40) <= height;
  }

  it('opens a citation at the cited words, on a desk and on a phone', async () => {
    for (const viewport of [DESK, PHONE]) {
      await page.setViewportSize(viewport);
      for (const file of ['000', '001', '002', '003']) {
        const { article, annotations } = recordOf(file);
        const [n, paragraph] = longestOf(article.paragraphs);
        const last = annotations.sentences.findLast(({ end }) => end <= paragraph.end) ?? paragraph;
        await open(passagePath(last, n));
        expect(await inSight(), `${file}, paragraph ${n}`).toBe(true);
      }
    }
  });

  it('brings words in sight that stand far down a long paragraph', async () => {
    const { id, body } = recordOf('long-paragraph').article;
    const start = body.indexOf('John Coale');
    await page.setViewportSize(PHONE);
    await open(passagePath(spanAt(id, body, { start, end: start + 10 }), 1));
    expect(await inSight()).toBe(true);
    expect(await page.locator('#at').innerText()).toBe('John Coale');
  });

  it('lights up cited words alike where they are a quotation', async () => {
    const { article, annotations } = recordOf('004');
    const quotes = annotations.quotes.map(({ spans: [span] }) => span);
    const [n, [quote]] = article.paragraphs
      .map((paragraph, i) => [i + 1, quotes.filter((span) => contains(paragraph, span))] as const)
      .find(([, within]) => within.length > 0) ?? [0, []];
    if (!quote) throw new Error('Nobody is quoted in the seed.');
    await page.emulateMedia({ colorScheme: 'light' });
    await open(passagePath(quote, n));
    expect(await styleOf('#at', 'backgroundColor')).toBe('rgb(255, 223, 126)');
    expect(await styleOf('#at q', 'backgroundColor')).toBe('rgba(0, 0, 0, 0)');
  });

  it('leads from a person’s profile to the words, and from the words to who said them', async () => {
    await open('/people/coale');
    await page.locator('.quotation .cite').first().click();
    expect(page.url()).toMatch(/\/articles\/[a-z0-9-]+\?at=[^#]+#p\d+$/u);
    expect(await inSight()).toBe(true);
    await page.locator('.beside a', { hasText: 'John Coale' }).first().click();
    expect(new URL(page.url()).pathname).toBe('/people/coale');
  });

  it('lights the paragraph where no words are given', async () => {
    await open(`${pathOf('004')}#p3`);
    expect(await styleOf('#p3', 'backgroundColor')).not.toBe(await styleOf('#p4', 'backgroundColor'));
    expect((await page.locator('#p3').boundingBox())?.y).toBeLessThan(DESK.height / 2);
  });

  it('says on the screen, wherever the link leads, that an article has changed', async () => {
    for (const viewport of [DESK, PHONE]) {
      await page.setViewportSize(viewport);
      await open(`${pathOf('004')}?at=999990-999999#p5`);
      const notice = await page.locator('.changed').boundingBox();
      const paragraph = await page.locator('#p5').boundingBox();
      expect(notice?.y).toBeGreaterThanOrEqual(0);
      expect(paragraph?.y).toBeGreaterThanOrEqual((notice?.y ?? 0) + (notice?.height ?? 0));
      expect(await styleOf('#p5', 'backgroundColor')).toBe(await styleOf('#p4', 'backgroundColor'));
    }
  });

  it('fits the width of a phone, whatever the text', async () => {
    await page.setViewportSize(PHONE);
    for (const path of [...Object.values(KINDS), pathOf('long'), pathOf('markdown'), pathOf('mentions')]) {
      await open(path);
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(PHONE.width);
    }
  });

  it('has the colours that the reader prefers', async () => {
    await open(pathOf('004'));
    const papers: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      papers.push(await styleOf('html', 'backgroundColor'));
    }
    expect(papers).toEqual(['rgb(253, 252, 248)', 'rgb(21, 23, 26)']);
  });

  it('prints the text with its marks and the address of the original, and what was taken off stays folded', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await open(`${pathOf('address')}?at=0-13#p1`);
    expect(await styleOf('html', 'backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await styleOf('#at', 'backgroundColor')).toBe('rgb(216, 216, 216)');
    expect(await styleOf('.original a', 'content', '::after')).toBe('" <https://news.example/a?b=1&c=2#top>"');
    expect(await page.locator('.site').isVisible()).toBe(false);
    await open(pathOf('003'));
    expect(await page.locator('.removed summary').isVisible()).toBe(true);
    expect(await page.locator('.removed li').first().isVisible()).toBe(false);
  });

  it('can be read with a keyboard alone: first past the head, then name by name', async () => {
    await open(pathOf('004'));
    await page.keyboard.press('Tab');
    expect((await page.locator('.skip').boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#p1');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people/lukasenka');
  });

  for (const [what, path] of Object.entries(KINDS))
    it(`asks no other host and runs nothing, and axe has nothing to object to: ${what}`, async () => {
      const asked = new Set<string>();
      const said: string[] = [];
      const scripted = await withScripts.newPage();
      scripted.on('request', (request) => asked.add(new URL(request.url()).origin));
      scripted.on('dialog', (dialog) => said.push(dialog.message()));
      await scripted.goto(`${site.origin}${path}`);
      await scripted.evaluate(AXE);
      expect(await scripted.evaluate(objections('{}'))).toEqual([]);
      await scripted.emulateMedia({ colorScheme: 'dark' });
      expect(await scripted.evaluate(objections("{ runOnly: ['color-contrast'] }"))).toEqual([]);
      await scripted.close();
      expect([...asked]).toEqual([site.origin]);
      expect(said).toEqual([]);
    });

  it('breaks no rule of its own policy', async () => {
    const scripted = await browser.newPage();
    const said: string[] = [];
    scripted.on('console', (message) => said.push(message.text()));
    for (const path of ['/articles', pathOf('markup'), `${pathOf('003')}#p5`, '/people/coale'])
      await scripted.goto(`${site.origin}${path}`);
    expect(said).toEqual([]);
  });
});
