import { readFileSync } from 'node:fs';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { html } from 'hono/html';
import type { Archive } from '../../archive/archive.ts';
import { CommandError } from '../../command/define.ts';
import type { Command } from '../../command/load.ts';
import { runCommand } from '../../command/run.ts';
import { LONGEST_TEXT } from '../../command/values.ts';
import { articleId, personId } from '../../model/span.ts';
import { viewHtml } from '../../render/html.ts';
import { type Html, textHtml } from '../../render/html-text.ts';
import { articlePage } from './article.ts';
import { listPage, searchPage } from './list.ts';
import { type Page, pageHtml } from './page.ts';

export interface ReaderOptions {
  /** The archive as it is when a page is asked for. */
  readonly archive: () => Archive;
  /** Among them `who`, which profiles are made of. */
  readonly commands: readonly Command[];
  readonly now: () => Date;
}

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A page may be kept, but is asked for anew each time: an article changes when the archive learns. */
const guarded: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Content-Security-Policy', POLICY);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('X-Robots-Tag', 'noindex');
  c.header('Cache-Control', 'no-cache');
};

const STYLE = readFileSync(new URL('./reader.css', import.meta.url), 'utf8');
const ICON = readFileSync(new URL('./reader.svg', import.meta.url), 'utf8');

const PATHS = ['/articles', '/articles/:id', '/people/:id', '/reader.css', '/reader.svg'];

const missing = (title: string, says: Html | string): Page => ({
  title,
  main: html`<h1>${title}</h1><p class="notice">${says}</p><p><a href="/articles">All articles of the archive</a></p>`,
});

const NO_ARTICLE = missing(
  'No such article',
  'This article is not in the archive, or not any more. Search for a few of its words above, or look for it in the list of all articles.',
);
const NO_PERSON = missing(
  'Nobody of that name',
  'No article in the archive names this person, or not any more. Search for the name above.',
);

/** The pages on which articles are read. They only ever read, and have no scripts. */
export function createReader({ archive, commands, now }: ReaderOptions): Hono {
  const who = commands.find(({ name }) => name === 'who');
  if (!who) throw new Error('The reader draws people by the command who, and there is none; add commands/who.ts.');
  const app = new Hono();
  for (const path of PATHS) app.use(path, guarded, etag());
  const send = (c: Context, page: Page, status: 200 | 404 = 200) => c.html(pageHtml(page), status);

  app.get('/articles', (c) => {
    const words = (c.req.query('q') ?? '').slice(0, LONGEST_TEXT).trim();
    const [page = '1'] = /^\d{1,6}$/u.exec(c.req.query('page') ?? '') ?? [];
    return send(c, words === '' ? listPage(archive(), Number(page)) : searchPage(archive(), words));
  });

  app.get('/articles/:id', (c) => {
    const current = archive();
    const record = current.record(articleId(c.req.param('id')));
    return record ? send(c, articlePage(current, record, c.req.query('at'))) : send(c, NO_ARTICLE, 404);
  });

  app.get('/people/:id', async (c) => {
    const current = archive();
    const person = current.person(personId(c.req.param('id')));
    if (!person) return send(c, NO_PERSON, 404);
    const context = {
      archive: current,
      now: now(),
      locale: 'en',
      guild: null,
      user: 'reader',
      commands: async () => commands,
      server: null,
    };
    try {
      const { view } = await runCommand(who, { name: person.name }, context);
      return send(c, { title: person.name, main: viewHtml(view) });
    } catch (error) {
      if (error instanceof CommandError) return send(c, missing('No profile', textHtml(error.message)), 404);
      throw error;
    }
  });

  app.get('/reader.css', (c) => c.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/reader.svg', (c) => c.body(ICON, 200, { 'Content-Type': 'image/svg+xml' }));

  for (const path of PATHS)
    app.all(path, (c) => c.text('Pages can only be read: GET or HEAD.', 405, { Allow: 'GET, HEAD' }));
  return app;
}
