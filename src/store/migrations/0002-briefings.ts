import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** When each article came and what corrections replaced; the orders for briefings, and what became of each briefing. */
export async function briefings(db: Kysely<Schema>): Promise<void> {
  const { schema } = db;
  // Neither refers to what is kept now: an article that goes and comes again is not new.
  await schema
    .createTable('arrival')
    .addColumn('article', 'text', (column) => column.primaryKey())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('arrival_document').on('arrival').column('document').execute();
  await schema
    .createTable('former')
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('until', 'integer', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('former_text', ['document', 'until'])
    .execute();
  const known = db
    .selectFrom('article')
    .innerJoin('document', 'document.key', 'article.document')
    .innerJoin('revision', (join) => join.onTrue())
    .select(['article.id', 'article.document', 'revision.value', 'document.retrieved_at']);
  await db.insertInto('arrival').columns(['article', 'document', 'revision', 'at']).expression(known).execute();

  await schema
    .createTable('subscription')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('guild', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('maker', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('chosen', 'text', (column) => column.notNull())
    .addColumn('pause', 'text')
    .addColumn('after', 'text', (column) => column.notNull())
    .addColumn('told', 'integer')
    .execute();
  await schema.createIndex('subscription_guild').on('subscription').column('guild').execute();
  await schema
    .createTable('delivery')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('subscription', 'integer', (column) =>
      column.notNull().references('subscription.id').onDelete('cascade'),
    )
    .addColumn('slot', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('posts', 'text', (column) => column.notNull())
    .addColumn('done', 'integer', (column) => column.notNull())
    .addColumn('message', 'text')
    .addColumn('late', 'integer', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_attempt', 'text', (column) => column.notNull())
    .addColumn('maybe_sent', 'text')
    .addColumn('holder', 'text')
    .addColumn('lease', 'text')
    .addColumn('problem', 'text')
    .addUniqueConstraint('delivery_slot', ['subscription', 'slot', 'kind'])
    .execute();
  await schema.createIndex('delivery_state').on('delivery').columns(['state', 'next_attempt']).execute();
}
