import type { Kysely, Selectable } from 'kysely';
import type { Annotations } from '../model/annotation.ts';
import type { CleanArticle, FrontMatter, RawDocument, Removed } from '../model/article.ts';
import { articleId } from '../model/span.ts';
import type { Arrival, KeptOverride, Reading, Store, StoredArticle } from '../model/store.ts';
import type { Database } from './database.ts';
import { StoreError } from './error.ts';
import { sqlLedger } from './ledger.ts';
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

const keptDocument = (db: Db, key: string) =>
  db
    .selectFrom('document')
    .select(['key', 'text', 'content_hash', 'reader_version'])
    .where('key', '=', key)
    .executeTakeFirst();

type KeptDocument = NonNullable<Awaited<ReturnType<typeof keptDocument>>>;

async function isKept(db: Db, { document, readerVersion }: Reading): Promise<boolean> {
  const kept = await keptDocument(db, document.origin.key);
  return kept?.content_hash === document.contentHash && kept.reader_version === readerVersion;
}

const drop = (db: Db, key: string) => db.deleteFrom('document').where('key', '=', key).execute();

/** Keeps a text that is replaced, or taken away, as long as a briefing may ask what it said. */
async function keepFormer(db: Db, { key, text }: Pick<KeptDocument, 'key' | 'text'>, until: number): Promise<void> {
  await db.insertInto('former').values({ document: key, until, text }).execute();
}

/** Forgets the texts that were replaced before the last briefing of every subscription. */
async function forgetFormer(db: Db): Promise<void> {
  const told = await db
    .selectFrom('subscription')
    .select((told) => told.fn.min('told').as('least'))
    .executeTakeFirst();
  const least = told?.least ?? null;
  await (least === null ? db.deleteFrom('former') : db.deleteFrom('former').where('until', '<=', least)).execute();
}

/** A document that was taken away and is here again was never replaced, or only now. */
async function takeBack(db: Db, { document }: Reading, revision: number): Promise<void> {
  const { key } = document.origin;
  const last = await db
    .selectFrom('former')
    .select(['until', 'text'])
    .where('document', '=', key)
    .orderBy('until', 'desc')
    .executeTakeFirst();
  if (!last) return;
  await db.deleteFrom('former').where('document', '=', key).where('until', '=', last.until).execute();
  if (last.text !== document.text) await keepFormer(db, { key, text: last.text }, revision);
}

/** What is new came now; what other rules find in a text that was there before came with that. */
async function noteArrivals(
  db: Db,
  { document, articles }: Reading,
  revision: number,
  isReread: boolean,
): Promise<void> {
  const { key } = document.origin;
  const known = await db
    .selectFrom('arrival')
    .select(['article', 'revision', 'at'])
    .where('document', '=', key)
    .execute();
  const ids = new Set(known.map(({ article }) => article));
  const [first] = known.toSorted((a, b) => a.revision - b.revision);
  const came = isReread && first ? { revision: first.revision, at: first.at } : { revision, at: document.retrievedAt };
  for (const { article } of articles)
    if (!ids.has(article.id))
      await db
        .insertInto('arrival')
        .values({ article: article.id, document: key, ...came })
        .onConflict((conflict) => conflict.column('article').doNothing())
        .execute();
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

async function overridesOf(db: Db): Promise<KeptOverride[]> {
  const columns = ['revision', 'article', 'field', 'value', 'keeper', 'at'] as const;
  const rows = await db.selectFrom('keeper_override').select(columns).orderBy('revision').execute();
  return rows.map((row) => ({ ...row, article: articleId(row.article) }));
}

async function arrivalsOf(db: Db): Promise<Arrival[]> {
  const formers = await db.selectFrom('former').selectAll().orderBy('until').execute();
  const former = Map.groupBy(formers, ({ document }) => document);
  const rows = await db
    .selectFrom('arrival')
    .innerJoin('article', 'article.id', 'arrival.article')
    .select(['arrival.article', 'arrival.document', 'arrival.revision', 'arrival.at'])
    .execute();
  return rows.map(({ article, document, revision, at }) => ({
    article: articleId(article),
    revision,
    at,
    former: (former.get(document) ?? []).map(({ until, text }) => ({ until, text })),
  }));
}

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
      const going: KeptDocument[] = [];
      for (const key of gone) going.push(...(await keptDocument(db, key).then((kept) => (kept ? [kept] : []))));
      const news: Reading[] = [];
      for (const reading of lastOfEach(readings)) if (!(await isKept(db, reading))) news.push(reading);
      if (going.length + news.length === 0) return;
      const revision = await nextRevision(db);
      for (const document of going) await keepFormer(db, document, revision);
      for (const { key } of going) await drop(db, key);
      const replaced = new Map<string, KeptDocument>();
      for (const reading of news) {
        const { key } = reading.document.origin;
        const old = await keptDocument(db, key);
        if (!old) await takeBack(db, reading, revision);
        else if (old.content_hash !== reading.document.contentHash) await keepFormer(db, old, revision);
        if (old) replaced.set(key, old);
        await drop(db, key);
      }
      for (const reading of news) {
        await insert(db, reading);
        const { origin, contentHash } = reading.document;
        await noteArrivals(db, reading, revision, replaced.get(origin.key)?.content_hash === contentHash);
      }
      await forgetFormer(db);
    }),

  holdings: () =>
    database.read(async (db) => {
      const removed = new Map<string, Removed[]>();
      for (const { article, ...each } of await selectRemoved(db).select('article').execute()) {
        const list = removed.get(article);
        if (list) list.push(each);
        else removed.set(article, [each]);
      }
      const rows = await selectArticles(db).orderBy('article.document').orderBy('article.place').execute();
      return {
        revision: await revisionOf(db),
        articles: rows.map((row) => articleOf(row, removed.get(row.id) ?? [])),
        overrides: await overridesOf(db),
        arrivals: await arrivalsOf(db),
      };
    }),

  article: (id) =>
    database.read(async (db) => {
      const row = await selectArticles(db).where('article.id', '=', id).executeTakeFirst();
      return row ? articleOf(row, await selectRemoved(db).where('article', '=', id).execute()) : null;
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

  ledger: sqlLedger(database),

  close: () => database.close(),
});
