import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Documents, what reading them gave, the keepers' word, what is derived, and the counter of writes. */
export async function archive(db: Kysely<Schema>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('revision')
    .addColumn('value', 'integer', (column) => column.notNull())
    .execute();
  await db.insertInto('revision').values({ value: 0 }).execute();
  await schema
    .createTable('document')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('file', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('front_matter', 'text', (column) => column.notNull())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('retrieved_at', 'text', (column) => column.notNull())
    .addColumn('reader_version', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('article')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('document', 'text', (column) => column.notNull().references('document.key').onDelete('cascade'))
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('data', 'text', (column) => column.notNull())
    .addUniqueConstraint('article_place', ['document', 'place'])
    .execute();
  await schema
    .createTable('removed')
    .addColumn('article', 'text', (column) => column.notNull().references('article.id').onDelete('cascade'))
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('removed_place', ['article', 'place'])
    .execute();
  await schema
    .createTable('annotations')
    .addColumn('article', 'text', (column) => column.primaryKey().references('article.id').onDelete('cascade'))
    .addColumn('data', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('keeper_override')
    .addColumn('revision', 'integer', (column) => column.primaryKey())
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('value', 'text')
    .addColumn('keeper', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('snapshot')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('data', 'text', (column) => column.notNull())
    .execute();
}
