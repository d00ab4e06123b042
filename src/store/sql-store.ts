import type { Kysely, Selectable } from 'kysely';
import type { Annotations } from '../model/annotation.ts';
import type { CleanArticle, FrontMatter, RawDocument, Removed } from '../model/article.ts';
import { articleId } from '../model/span.ts';
import type { Reading, Store, StoredArticle } from '../model/store.ts';
import type { Database } from './database.ts';
import { StoreError } from './error.ts';
import { pack, unpack } from './packing.ts';
import type { Schema } from './schema.ts';

type Db = Kysely<Schema>;

const revisionOf = async (db: Db): Promise<number> =>
  (await db.selectFrom('revision').select('value').executeTakeFirstOrThrow()).value;

async function nextRevision(db: Db): Promise<number> {
  const next = (await revisionOf(db)) + 1;
  await db.updateTable('revision').set({ value: next }).execute();
  return next;
}

/** Of several readings of one document the last counts. */
const lastOfEach = (readings: readonly Reading[]): Iterable<Reading> =>
  new Map(readings.map((reading) => [reading.document.origin.key, reading])).values();

async function isKept(db: Db, { document, readerVersion }: Reading): Promise<boolean> {
  const kept = await db
    .selectFrom('document')
    .select(['content_hash', 'reader_version'])
    .where('key', '=', document.origin.key)
    .executeTakeFirst();
  return kept?.content_hash === document.contentHash && kept.reader_version === readerVersion;
}

async function drop(db: Db, key: string): Promise<boolean> {
  const [result] = await db.deleteFrom('document').where('key', '=', key).execute();
  return result !== undefined && result.numDeletedRows > 0n;
}

/** An id stands in links for good: a second owner must not take it over in silence. */
async function claim(db: Db, id: string, document: string): Promise<void> {
  const owner = await db.selectFrom('article').select('document').where('id', '=', id).executeTakeFirst();
  if (owner)
    throw new StoreError(
      `The article id ${id} would stand for two: one from ${owner.document} and one from ${document}. Rename one of them and add it again.`,
    );
}

async function insertArticle(db: Db, stored: StoredArticle, document: string, place: number): Promise<void> {
  const { id, body } = stored.article;
  await claim(db, id, document);
  await db
    .insertInto('article')
    .values({ id, document, place, data: pack(stored.article, id, body) })
    .execute();
  await db
    .insertInto('annotations')
    .values({ article: id, data: pack(stored.annotations, id, body) })
    .execute();
  for (const [index, { rule, text }] of stored.removed.entries())
    await db.insertInto('removed').values({ article: id, place: index, rule, text }).execute();
}

async function insert(db: Db, { document, readerVersion, articles }: Reading): Promise<void> {
  const { origin, text, frontMatter, contentHash, retrievedAt } = document;
  await db
    .insertInto('document')
    .values({
      key: origin.key,
      kind: origin.kind,
      file: origin.file,
      text,
      front_matter: JSON.stringify(frontMatter),
      content_hash: contentHash,
      retrieved_at: retrievedAt,
      reader_version: readerVersion,
    })
    .execute();
  for (const [place, article] of articles.entries()) await insertArticle(db, article, origin.key, place);
}

function documentOf(row: Selectable<Schema['document']>): RawDocument {
  const frontMatter: FrontMatter = JSON.parse(row.front_matter);
  return {
    origin: { kind: row.kind, key: row.key, file: row.file },
    text: row.text,
    frontMatter,
    contentHash: row.content_hash,
    retrievedAt: row.retrieved_at,
  };
}

interface ArticleRow {
  readonly data: string;
  readonly notes: string;
}

function articleOf(row: ArticleRow, removed: readonly Removed[]): StoredArticle {
  const article: CleanArticle = JSON.parse(row.data);
  const annotations: Annotations = JSON.parse(row.notes);
  unpack(article, article.id, article.body);
  unpack(annotations, article.id, article.body);
  return { article, removed, annotations };
}

const selectArticles = (db: Db) =>
  db
    .selectFrom('article')
    .innerJoin('annotations', 'annotations.article', 'article.id')
    .select(['article.id', 'article.data', 'annotations.data as notes']);

const selectRemoved = (db: Db) => db.selectFrom('removed').select(['rule', 'text']).orderBy('place');

/** The store over any SQL database that Kysely speaks to. */
export const sqlStore = (database: Database): Store => ({
  documents: () =>
    database.read((db) =>
      db
        .selectFrom('document')
        .select(['key', 'kind', 'content_hash as contentHash', 'reader_version as readerVersion'])
        .orderBy('key')
        .execute(),
    ),

  document: (key) =>
    database.read(async (db) => {
      const row = await db.selectFrom('document').selectAll().where('key', '=', key).executeTakeFirst();
      return row ? documentOf(row) : null;
    }),

  save: (readings, gone = []) =>
    database.write(async (db) => {
      let changed = false;
      for (const key of gone) if (await drop(db, key)) changed = true;
      const news: Reading[] = [];
      for (const reading of lastOfEach(readings)) if (!(await isKept(db, reading))) news.push(reading);
      for (const { document } of news) await drop(db, document.origin.key);
      for (const reading of news) await insert(db, reading);
      if (changed || news.length > 0) await nextRevision(db);
    }),

  articles: () =>
    database.read(async (db) => {
      const removed = new Map<string, Removed[]>();
      for (const { article, ...each } of await selectRemoved(db).select('article').execute()) {
        const list = removed.get(article);
        if (list) list.push(each);
        else removed.set(article, [each]);
      }
      const rows = await selectArticles(db).orderBy('article.document').orderBy('article.place').execute();
      return rows.map((row) => articleOf(row, removed.get(row.id) ?? []));
    }),

  article: (id) =>
    database.read(async (db) => {
      const row = await selectArticles(db).where('article.id', '=', id).executeTakeFirst();
      return row ? articleOf(row, await selectRemoved(db).where('article', '=', id).execute()) : null;
    }),

  overrides: () =>
    database.read(async (db) => {
      const columns = ['article', 'field', 'value', 'keeper', 'at'] as const;
      const rows = await db.selectFrom('keeper_override').select(columns).orderBy('revision').execute();
      return rows.map((row) => ({ ...row, article: articleId(row.article) }));
    }),

  override: ({ article, field, value, keeper, at }) =>
    database.write(async (db) => {
      const revision = await nextRevision(db);
      await db.insertInto('keeper_override').values({ revision, article, field, value, keeper, at }).execute();
    }),

  revision: () => database.read(revisionOf),

  snapshot: (name, revision) =>
    database.read(async (db) => {
      const kept = db.selectFrom('snapshot').select('data').where('name', '=', name).where('revision', '=', revision);
      return (await kept.executeTakeFirst())?.data ?? null;
    }),

  keepSnapshot: (name, revision, data) =>
    database.write(async (db) => {
      const kept = await db.selectFrom('snapshot').select('revision').where('name', '=', name).executeTakeFirst();
      if (kept && kept.revision > revision) return;
      await db.deleteFrom('snapshot').where('name', '=', name).execute();
      await db.insertInto('snapshot').values({ name, revision, data }).execute();
    }),

  close: () => database.close(),
});
