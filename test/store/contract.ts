import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Override } from '../../src/model/article.ts';
import { articleId } from '../../src/model/span.ts';
import type { Store } from '../../src/model/store.ts';
import { reading } from './readings.ts';

/** A place for one database, empty at first. */
export interface Bench {
  /** Opens it once more, as another process would. */
  open(): Promise<Store>;
  discard(): Promise<void>;
}

const override = (value: string | null, rest: Partial<Override> = {}): Override => ({
  article: articleId('a-id'),
  field: 'publisher',
  value,
  keeper: '1234',
  at: '2026-01-02T03:04:05.000Z',
  ...rest,
});

/** What every `Store` promises. */
export function describeStore(name: string, make: () => Promise<Bench>): void {
  describe(`store on ${name}`, () => {
    let bench: Bench;
    let store: Store;
    const opened: Store[] = [];
    const open = async (): Promise<Store> => {
      const another = await bench.open();
      opened.push(another);
      return another;
    };
    beforeEach(async () => {
      bench = await make();
      store = await open();
    });
    afterEach(async () => {
      for (const each of opened.splice(0)) await each.close();
      await bench.discard();
    });

    const ids = async (from: Store = store): Promise<string[]> =>
      (await from.holdings()).articles.map(({ article }) => article.id);

    describe('what is saved', () => {
      it('is empty at first', async () => {
        expect(await store.documents()).toEqual([]);
        expect((await store.holdings()).articles).toEqual([]);
        expect((await store.holdings()).overrides).toEqual([]);
        expect(await store.document('a')).toBeNull();
        expect(await store.article(articleId('a-id'))).toBeNull();
      });

      it('comes back as it was, each field and span, from this and from another opening', async () => {
        const saved = reading('a', { ids: ['a-id', 'a-id-2'] });
        await store.save([saved]);
        for (const from of [store, await open()]) {
          expect((await from.holdings()).articles).toEqual(saved.articles);
          expect(await from.article(articleId('a-id-2'))).toEqual(saved.articles[1]);
          expect(await from.document('a')).toEqual(saved.document);
          expect(await from.documents()).toEqual([
            { key: 'a', kind: 'file', contentHash: 'hash-1', readerVersion: 'reader-1' },
          ]);
        }
      });

      it('keeps a span that is not the words of its article as it is', async () => {
        const saved = reading('a');
        const [stored] = saved.articles;
        if (!stored) throw new Error('no article');
        const other = { article: articleId('elsewhere'), start: 0, end: 5, exact: 'Envoy' };
        const changed = { ...stored, annotations: { ...stored.annotations, sentences: [other] } };
        await store.save([{ ...saved, articles: [changed] }]);
        expect((await store.holdings()).articles).toEqual([changed]);
      });

      it('keeps a document without articles, so that it is not read again', async () => {
        await store.save([reading('a', { ids: [] })]);
        expect((await store.holdings()).articles).toEqual([]);
        expect(await store.documents()).toHaveLength(1);
      });

      it('comes in order of key and place, however it was saved', async () => {
        await store.save([reading('b', { ids: ['b-id', 'b-id-2'] })]);
        await store.save([reading('c'), reading('a', { ids: ['z', 'a'] })]);
        await store.save([reading('b', { ids: ['b-id', 'b-id-2'], hash: 'hash-2' })]);
        expect(await ids()).toEqual(['z', 'a', 'b-id', 'b-id-2', 'c-id']);
        expect((await store.documents()).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
      });

      it('is replaced by a newer reading of the same document, all of it', async () => {
        await store.save([reading('a', { ids: ['a-id', 'a-id-2'] }), reading('b')]);
        const newer = reading('a', { hash: 'hash-2', body: 'New words.\nThat is all.' });
        await store.save([newer]);
        expect(await ids()).toEqual(['a-id', 'b-id']);
        expect(await store.article(articleId('a-id'))).toEqual(newer.articles[0]);
        expect(await store.article(articleId('a-id-2'))).toBeNull();
      });

      it('is the last of two readings of one document that come together', async () => {
        await store.save([reading('a', { ids: ['first'] }), reading('a', { ids: ['second'], hash: 'hash-2' })]);
        expect(await ids()).toEqual(['second']);
      });

      it('goes when its document is gone, and only then', async () => {
        await store.save([reading('a'), reading('b')]);
        await store.save([], ['a', 'never was']);
        expect(await ids()).toEqual(['b-id']);
        expect(await store.document('a')).toBeNull();
      });

      it('may give an id on to another document in one step', async () => {
        await store.save([reading('a', { ids: ['x'] })]);
        await store.save([reading('b', { ids: ['x'] })], ['a']);
        expect(await ids()).toEqual(['x']);
        expect((await store.documents()).map(({ key }) => key)).toEqual(['b']);
      });
    });

    describe('an article id', () => {
      it('is never taken over by another document: nothing of that save is kept, and the message names both', async () => {
        await store.save([reading('a', { ids: ['x'] })]);
        const before = await store.revision();
        await expect(store.save([reading('b', { ids: ['new', 'x'] })], ['a-not'])).rejects.toThrow(
          /\bx\b.*\ba\b.*\bb\b/u,
        );
        expect(await ids()).toEqual(['x']);
        expect((await store.documents()).map(({ key }) => key)).toEqual(['a']);
        expect(await store.revision()).toBe(before);
      });

      it('stands once in one document', async () => {
        await expect(store.save([reading('a', { ids: ['x', 'x'] })])).rejects.toThrow(/\bx\b/u);
        expect(await store.documents()).toEqual([]);
      });
    });

    describe('the revision', () => {
      const grows = async (write: () => Promise<void>): Promise<boolean> => {
        const before = await store.revision();
        await write();
        const after = await store.revision();
        expect(after).toBeGreaterThanOrEqual(before);
        return after > before;
      };

      it('grows with a new document, a changed one, one read by newer rules, one gone and an override', async () => {
        expect(await grows(() => store.save([reading('a')]))).toBe(true);
        expect(await grows(() => store.save([reading('a', { hash: 'hash-2' })]))).toBe(true);
        expect(await grows(() => store.save([reading('a', { hash: 'hash-2', reader: 'reader-2' })]))).toBe(true);
        expect(await grows(() => store.override(override('Pozirk')))).toBe(true);
        expect(await grows(() => store.save([], ['a']))).toBe(true);
      });

      it('stays when nothing changes: the same reading again, an unknown key gone, nothing at all, a snapshot', async () => {
        await store.save([reading('a')]);
        expect(await grows(() => store.save([reading('a')]))).toBe(false);
        expect(await grows(() => store.save([], ['never was']))).toBe(false);
        expect(await grows(() => store.save([]))).toBe(false);
        expect(await grows(() => store.keepSnapshot('index', 1, 'data'))).toBe(false);
      });

      it('is seen growing by another opening', async () => {
        const other = await open();
        const before = await other.revision();
        await store.save([reading('a')]);
        expect(await other.revision()).toBeGreaterThan(before);
      });
    });

    describe('overrides', () => {
      it('come in the order in which they were given, null and equal moments included', async () => {
        const given = [override('Pozirk'), override(null), override('2025-07-04', { field: 'published' })];
        for (const each of given) await store.override(each);
        expect((await store.holdings()).overrides).toMatchObject(given);
      });

      it('outlast a new reading of their article', async () => {
        await store.save([reading('a')]);
        await store.override(override('Pozirk'));
        await store.save([reading('a', { hash: 'hash-2' })]);
        expect((await store.holdings()).overrides).toMatchObject([override('Pozirk')]);
      });
    });

    describe('a snapshot', () => {
      it('is good for its revision and name only', async () => {
        await store.keepSnapshot('index', 3, 'three');
        expect(await store.snapshot('index', 3)).toBe('three');
        expect(await store.snapshot('index', 2)).toBeNull();
        expect(await store.snapshot('index', 4)).toBeNull();
        expect(await store.snapshot('other', 3)).toBeNull();
      });

      it('gives way to a newer one, never to an older one', async () => {
        await store.keepSnapshot('index', 3, 'three');
        await store.keepSnapshot('index', 4, 'four');
        await store.keepSnapshot('index', 3, 'late');
        expect(await store.snapshot('index', 4)).toBe('four');
        expect(await store.snapshot('index', 3)).toBeNull();
      });
    });

    describe('at the same time', () => {
      it('saves and reads that overlap in one process each see whole documents', async () => {
        const bodies = ['One.\nTwo.', 'Three.\nFour.'];
        const write = async (body: string, hash: string) => store.save([reading('a', { ids: ['a', 'b'], body, hash })]);
        const seen: string[][] = [];
        const read = async () => seen.push((await store.holdings()).articles.map(({ article }) => article.body));
        await Promise.all([
          write(bodies[0] ?? '', '1'),
          read(),
          write(bodies[1] ?? '', '2'),
          read(),
          write(bodies[0] ?? '', '3'),
          read(),
        ]);
        expect(seen).toHaveLength(3);
        for (const [first, second, ...more] of seen) {
          expect(second).toBe(first);
          expect(more).toEqual([]);
        }
      });

      it('several first openings are one', async () => {
        const empty = await make();
        const stores = await Promise.all([empty.open(), empty.open(), empty.open()]);
        for (const each of stores) {
          expect(await each.revision()).toBe(0);
          await each.close();
        }
        await empty.discard();
      });

      it('two openings that save at once both have their way', async () => {
        const other = await open();
        const rounds = Array.from({ length: 8 }, (_, i) => i);
        await Promise.all([
          ...rounds.map((i) => store.save([reading(`left-${i}`)])),
          ...rounds.map((i) => other.save([reading(`right-${i}`)])),
        ]);
        expect((await store.holdings()).articles).toHaveLength(16);
        expect(await store.revision()).toBe(await other.revision());
      });
    });
  });
}
