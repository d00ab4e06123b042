import { addFile } from '../archive/add.ts';
import type { ArticleRecord } from '../archive/archive.ts';
import { MendError, mend } from '../archive/mend.ts';
import type { Override } from '../model/article.ts';
import type { Store } from '../model/store.ts';
import { dateWords } from '../render/date.ts';
import { jsonLine } from '../render/json.ts';
import { terminalSafe } from '../render/terminal.ts';
import { seeded, withStore } from './archive-at.ts';
import { type Exit, exit, type Io } from './io.ts';

interface Output {
  readonly json: boolean;
}

const ADDRESS = /^https?:\/\//iu;

const summary = ({ article }: ArticleRecord) => ({
  id: article.id,
  file: article.origin.file,
  title: article.title?.value ?? null,
  publisher: article.publisher?.value ?? null,
  published: article.published,
  url: article.url?.value ?? null,
  truncated: article.truncated,
  sameStoryAs: article.sameStoryAs,
});

const line = ({ article }: ArticleRecord): string =>
  [
    article.id,
    dateWords(article.published),
    article.publisher?.value ?? 'publisher not named',
    article.title?.value ?? `untitled, ${article.origin.file}`,
    ...(article.truncated ? ['cut off'] : []),
  ].join(' · ');

/** `archive list`: a line an article, in order of day. */
export const list = (io: Io, { json }: Output): Promise<Exit> =>
  withStore(io, async (store) => {
    const { records } = (await seeded(io, store)).current();
    if (json) io.out(jsonLine({ articles: records.map(summary) }));
    else io.out(records.length > 0 ? terminalSafe(records.map(line).join('\n')) : 'The archive holds no articles yet.');
    return exit.answered;
  });

function shown(record: ArticleRecord): string {
  const { article, removed, annotations } = record;
  const count = (many: readonly unknown[], what: string) => `${many.length} ${what}`;
  return [
    line(record),
    `Byline: ${article.byline?.value ?? 'none'} · Language: ${article.language} · File: ${article.origin.key}`,
    '',
    article.body,
    '',
    [
      count(annotations.sentences, 'sentences'),
      count(annotations.mentions, 'mentions of people'),
      count(annotations.days, 'day expressions'),
      count(annotations.quotes, 'quotes'),
      count(annotations.figures, 'figures'),
      count(annotations.statements, 'statements'),
    ].join(', '),
    '',
    `Taken off by cleaning: ${removed.length}`,
    ...removed.map(({ text, rule }) => `  ${rule}: ${text.replace(/\s+/gu, ' ')}`),
  ].join('\n');
}

/** `archive show ID`: one article as cleaned, what cleaning took off, and with `json` all annotations. */
export const show = (io: Io, typed: string, { json }: Output): Promise<Exit> =>
  withStore(io, async (store) => {
    const archive = (await seeded(io, store)).current();
    const record = archive.findArticle(typed);
    if (!record) {
      io.err(`No one article has "${typed}" as its id or file; npm run archive -- list names them all.`);
      return exit.misused;
    }
    const { article, removed, annotations, statements, figures } = record;
    const events = archive.eventsIn(article.id);
    const disagreements = annotations.people.flatMap(({ id }) => archive.disagreementsAbout(id));
    const all = { ...annotations, statements, figures, events, disagreements };
    if (json) io.out(jsonLine({ article, removed, annotations: all }));
    else io.out(terminalSafe(shown(record)));
    return exit.answered;
  });

async function addOne(store: Store, path: string, now: Date) {
  if (ADDRESS.test(path))
    return { path, ok: false as const, reason: `${path} is an address; save its text as a file and add that.` };
  return addFile(store, path, now);
}

/** `archive add`: each file on its own; those that cannot be read are told of, and the others are added. */
export const add = (io: Io, paths: readonly string[], { json }: Output): Promise<Exit> =>
  withStore(io, async (store) => {
    await seeded(io, store);
    const added: object[] = [];
    const refused: object[] = [];
    for (const path of paths) {
      const result = await addOne(store, path, io.now());
      if (!result.ok) {
        io.err(result.reason);
        refused.push({ path, reason: result.reason });
        continue;
      }
      for (const { id, title, truncated } of result.articles) {
        added.push({ path, id, title: title?.value ?? null, truncated });
        if (!json) io.out(terminalSafe(`${id} · ${title?.value ?? 'untitled'}${truncated ? ' · cut off' : ''}`));
      }
    }
    if (json) io.out(jsonLine({ added, refused }));
    return added.length > 0 ? exit.answered : exit.failed;
  });

/** `archive mend ID`: a keeper's word on an article's metadata, which wins over what was read. */
export const mendArticle = (io: Io, typed: string, fields: Partial<Record<Override['field'], string>>): Promise<Exit> =>
  withStore(io, async (store) => {
    try {
      const mended = await mend(store, (await seeded(io, store)).current(), typed, fields, 'terminal', io.now());
      io.out(`Mended ${mended.join(', ')}. The archive says "keeper" beside it.`);
      return exit.answered;
    } catch (error) {
      if (!(error instanceof MendError)) throw error;
      io.err(error.message);
      return exit.misused;
    }
  });
