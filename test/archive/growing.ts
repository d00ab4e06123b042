import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addFile } from '../../src/archive/add.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { mend } from '../../src/archive/mend.ts';
import { openArchive } from '../../src/archive/open.ts';
import { readDocument } from '../../src/archive/read.ts';
import { DEFAULT_ORDER } from '../../src/briefings/order.ts';
import type { Override } from '../../src/model/article.ts';
import type { Store } from '../../src/model/store.ts';
import { openStore } from '../../src/store/open.ts';
import { NOW, temporaryFolder } from './archives.ts';

/** Somebody is subscribed from the beginning, so that the store keeps what texts said before. */
const SUBSCRIPTION = {
  guild: '1',
  channel: '2',
  maker: '3',
  madeAt: NOW.toISOString(),
  pause: null,
  after: NOW.toISOString(),
  told: 0,
  time: '08:00',
  zone: 'Europe/Minsk',
  ...DEFAULT_ORDER,
} as const;

/** A real store to which articles are added one after another. */
export interface Growing {
  readonly store: Store;
  /** Adds files, or puts other texts in the place of those added before; then what the archive says. */
  add(files: Readonly<Record<string, string>>): Promise<Archive>;
  /** A keeper's word on an article, by its file's name. */
  mend(file: string, fields: Partial<Record<Override['field'], string>>): Promise<Archive>;
  /** Reads everything again, as newer rules would. */
  readAgain(): Promise<Archive>;
  current(): Promise<Archive>;
  close(): Promise<void>;
}

export async function growing(): Promise<Growing> {
  const folder = temporaryFolder();
  const texts = join(folder, 'texts');
  mkdirSync(texts);
  const store = await openStore(folder);
  await store.ledger.subscribe(SUBSCRIPTION);
  const open = await openArchive(store);
  const current = async (): Promise<Archive> => {
    await open.refresh();
    return open.current();
  };
  return {
    store,
    current,
    add: async (files) => {
      for (const [file, text] of Object.entries(files)) {
        writeFileSync(join(texts, file), text);
        const added = await addFile(store, join(texts, file), NOW);
        if (!added.ok) throw new Error(added.reason);
      }
      return current();
    },
    mend: async (file, fields) => {
      await mend(store, await current(), file, fields, 'keeper', NOW);
      return current();
    },
    readAgain: async () => {
      for (const { key } of await store.documents()) {
        const document = await store.document(key);
        if (document) await store.save([{ document, readerVersion: 'another', articles: readDocument(document) }]);
      }
      return current();
    },
    close: () => store.close(),
  };
}

/** A text with its front matter. */
export const written = (text: string, published: string | null, publisher: string | null = null): string => {
  const fields = [published && `published: ${published}`, publisher && `publisher: ${publisher}`].filter(Boolean);
  return fields.length === 0 ? `${text}\n` : `---\n${fields.join('\n')}\n---\n${text}\n`;
};
