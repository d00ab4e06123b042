import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_ORDER } from '../../src/briefings/order.ts';
import type { Post, Subscription } from '../../src/model/briefing.ts';
import type { Claim, Entry, NewDelivery, Outcome } from '../../src/model/ledger.ts';
import { articleId } from '../../src/model/span.ts';
import type { Store } from '../../src/model/store.ts';
import type { Bench } from './contract.ts';
import { reading } from './readings.ts';

const AT = '2026-07-04T05:00:00.000Z';
const later = (minutes: number): string => new Date(Date.parse(AT) + minutes * 60_000).toISOString();

const GUILDS = ['g1', 'g2'];

const POST: Post = { place: 'channel', body: { content: 'Łacinka 🕊' }, files: [], mark: 'Briefing · A1B2C3' };
const NOTICE: Post = { ...POST, mark: 'Briefing paused · A1B2C3' };

const subscription = (rest: Partial<Subscription> = {}): Omit<Subscription, 'id'> => ({
  guild: 'g1',
  channel: 'c1',
  maker: 'u1',
  madeAt: later(-60),
  time: '08:00',
  zone: 'Europe/Minsk',
  ...DEFAULT_ORDER,
  topics: ['prisoners'],
  people: ['Śviatłana Cichanoŭskaja'],
  pause: null,
  after: later(-60),
  told: null,
  ...rest,
});

const delivery = (rest: Partial<NewDelivery> = {}): NewDelivery => ({
  slot: AT,
  kind: 'due',
  target: 'c1',
  state: 'pending',
  revision: 7,
  posts: [POST],
  nextAttempt: AT,
  ...rest,
});

/** What every `Ledger` promises. */
export function describeLedger(name: string, make: () => Promise<Bench>): void {
  describe(`ledger on ${name}`, () => {
    let bench: Bench;
    let store: Store;
    let other: Store;
    beforeEach(async () => {
      bench = await make();
      [store, other] = [await bench.open(), await bench.open()];
    });
    afterEach(async () => {
      for (const each of [store, other]) await each.close();
      await bench.discard();
    });

    const subscribe = (rest: Partial<Subscription> = {}) => store.ledger.subscribe(subscription(rest));
    /** `rest`: what the subscription was when this was worked out. */
    const entry = (
      id: number,
      deliveries: readonly NewDelivery[] = [delivery()],
      rest: Partial<Subscription> = {},
    ): Entry => ({ subscription: { ...subscription(rest), id }, after: AT, deliveries });
    const one = async (id: number): Promise<Subscription | undefined> =>
      (await store.ledger.subscriptions()).find((each) => each.id === id);
    const claim = async (now: string, holder = 'h1', except: readonly number[] = []): Promise<readonly Claim[]> => {
      const until = new Date(Date.parse(now) + 30_000).toISOString();
      return store.ledger.claim({ holder, until }, now, 10, GUILDS, except);
    };
    const settle = async ({ delivery }: Claim, outcome: Outcome, holder = 'h1') =>
      store.ledger.settle([{ delivery, holder, outcome }], AT);
    const states = async (guild = 'g1') =>
      (await store.ledger.deliveries(guild, 100)).map(({ slot, state }) => [slot, state]);
    /** A delivery that is written and claimed. */
    const claimed = async (rest: Partial<Subscription> = {}): Promise<Claim> => {
      await store.ledger.write([entry(await subscribe(rest), undefined, rest)]);
      const [first] = await claim(AT);
      if (!first) throw new Error('nothing to claim');
      return first;
    };
    const POSTED: Outcome = { kind: 'posted', state: 'posted', done: 1, message: 'm1', found: false };

    describe('subscriptions', () => {
      it('come back as they were, in the order in which they were made, of one server or all', async () => {
        const [first, second] = [await subscribe(), await subscribe({ guild: 'g2', role: 'r1', told: 3 })];
        expect(await other.ledger.subscriptions('g1')).toEqual([{ id: first, ...subscription() }]);
        expect((await other.ledger.subscriptions()).map(({ id, guild, role }) => [id, guild, role])).toEqual([
          [first, 'g1', null],
          [second, 'g2', 'r1'],
        ]);
        expect(await store.ledger.guilds()).toEqual(['g1', 'g2']);
      });

      it('are kept only if a check lets them, which sees the others of the server, of other processes too', async () => {
        const id = await other.ledger.subscribe(subscription());
        await subscribe({ guild: 'g2' });
        const seen: number[][] = [];
        const refused = store.ledger.subscribe(subscription(), (others) => {
          seen.push(others.map((each) => each.id));
          throw new Error('enough');
        });
        await expect(refused).rejects.toThrow('enough');
        expect(seen).toEqual([[id]]);
        expect(await store.ledger.subscriptions('g1')).toHaveLength(1);
      });

      it('are changed and removed by their own server only', async () => {
        const id = await subscribe();
        expect(await store.ledger.edit('g2', id, (old) => ({ ...old, time: '09:00' }))).toBe(false);
        await store.ledger.remove('g2', [id]);
        await store.ledger.remove('g1', []);
        expect((await one(id))?.time).toBe('08:00');
        expect(await store.ledger.edit('g1', id, (old) => ({ ...old, time: '09:00', channel: 'c2' }))).toBe(true);
        expect(await one(id)).toMatchObject({ time: '09:00', channel: 'c2', topics: ['prisoners'] });
      });

      it('go with everything that is kept of them, one by one and with their server', async () => {
        const {
          subscription: { id },
        } = await claimed();
        await store.ledger.write([entry(await subscribe({ guild: 'g2' }), undefined, { guild: 'g2' })]);
        await store.ledger.remove('g1', [id]);
        expect([await store.ledger.subscriptions('g1'), await states('g1')]).toEqual([[], []]);
        await store.ledger.forget('g2');
        expect([await store.ledger.guilds(), await states('g2'), await store.ledger.nextClaim(GUILDS)]).toEqual([
          [],
          [],
          null,
        ]);
      });
    });

    describe('what falls due', () => {
      it('is written once, whoever comes first', async () => {
        const id = await subscribe();
        const written = await Promise.all([store.ledger.write([entry(id)]), other.ledger.write([entry(id)])]);
        expect(written.flat()).toEqual([id]);
        expect(await states()).toEqual([[AT, 'pending']]);
        expect((await one(id))?.after).toBe(AT);
      });

      it('is not written for a subscription that rests, has changed, or has a briefing open', async () => {
        const resting = await subscribe({ pause: { by: 'manager', why: 'later', at: AT } });
        const changed = await subscribe({ after: later(-30) });
        const open = await subscribe();
        await store.ledger.write([entry(open)]);
        const next = { ...entry(open, [delivery({ slot: later(60) })], { after: AT }), after: later(60) };
        const told = await subscribe({ told: 7 });
        expect(await store.ledger.write([entry(resting), entry(changed), entry(told), next])).toEqual([]);
        expect(await store.ledger.open()).toEqual(new Set([open]));
        expect(await states()).toEqual([[AT, 'pending']]);
      });

      it('tells at once where it is silent', async () => {
        const id = await subscribe({ told: 5 });
        await store.ledger.write([entry(id, [delivery({ state: 'silent', posts: [] })], { told: 5 })]);
        expect([(await one(id))?.told, await claim(AT)]).toEqual([7, []]);
      });
    });

    describe('a claim', () => {
      it('is for one holder, until its lease ends, and then tells that something may have been sent', async () => {
        const first = await claimed();
        expect(first).toMatchObject({ sentBefore: null, delivery: { attempts: 1, posts: [POST], state: 'sending' } });
        expect(await claim(later(0.4), 'h2')).toEqual([]);
        const [taken] = await claim(later(1), 'h2');
        expect(taken).toMatchObject({ sentBefore: AT, delivery: { id: first.delivery.id, attempts: 2 } });
      });

      it('is made by one of two who try at the same time', async () => {
        await store.ledger.write([entry(await subscribe())]);
        const lease = (holder: string) => ({ holder, until: later(1) });
        const both = await Promise.all([
          store.ledger.claim(lease('h1'), AT, 10, GUILDS, []),
          other.ledger.claim(lease('h2'), AT, 10, GUILDS, []),
        ]);
        expect(both.map(({ length }) => length).toSorted()).toEqual([0, 1]);
      });

      it('can be held longer, but not by one who lost it', async () => {
        const {
          delivery: { id },
        } = await claimed();
        expect(await store.ledger.renew({ holder: 'h1', until: later(5) }, [id])).toEqual([id]);
        expect(await claim(later(4), 'h2')).toEqual([]);
        await claim(later(6), 'h2');
        expect(await store.ledger.renew({ holder: 'h1', until: later(9) }, [id])).toEqual([]);
      });

      it('is of the servers that are asked for', async () => {
        const { delivery } = await claimed();
        const lease = { holder: 'h2', until: later(9) };
        for (const guilds of [[], ['g2']]) {
          expect(await store.ledger.claim(lease, later(5), 10, guilds, [])).toEqual([]);
          expect(await store.ledger.nextClaim(guilds)).toBeNull();
        }
        expect(await store.ledger.claim(lease, later(5), 10, ['g2', 'g1'], [])).toMatchObject([
          { delivery: { id: delivery.id } },
        ]);
      });

      it('leaves out what its holder is sending still', async () => {
        const {
          delivery: { id },
        } = await claimed();
        expect(await claim(later(9), 'h1', [id])).toEqual([]);
      });

      it('waits for the next attempt', async () => {
        const first = await claimed();
        await settle(first, { kind: 'again', at: later(2), maybeSent: null, problem: 'no answer' });
        expect(await store.ledger.nextClaim(GUILDS)).toBe(later(2));
        expect(await claim(later(1))).toEqual([]);
        expect(await claim(later(2))).toMatchObject([{ sentBefore: null, delivery: { problem: 'no answer' } }]);
      });

      it('is not made while the subscription rests, unless something may have been sent', async () => {
        const first = await claimed();
        await settle(first, { kind: 'again', at: later(1), maybeSent: null, problem: 'no answer' });
        const { id } = first.subscription;
        await store.ledger.edit('g1', id, (old) => ({ ...old, pause: { by: 'manager', why: 'x', at: AT } }));
        expect([await claim(later(5)), await store.ledger.nextClaim(GUILDS)]).toEqual([[], null]);
        await store.ledger.edit('g1', id, (old) => ({ ...old, pause: null }));
        const [again] = await claim(later(5));
        if (again) await settle(again, { kind: 'again', at: later(6), maybeSent: AT, problem: 'no answer' });
        await store.ledger.edit('g1', id, (old) => ({ ...old, pause: { by: 'manager', why: 'x', at: AT } }));
        expect(await claim(later(7))).toMatchObject([{ sentBefore: AT }]);
      });
    });

    describe('what came of it', () => {
      it('posted: it has told, its text is not kept, and it is settled', async () => {
        const first = await claimed();
        await settle(first, POSTED);
        expect(await store.ledger.deliveries('g1', 1)).toMatchObject([
          { state: 'posted', message: 'm1', done: 1, posts: [], maybeSent: null },
        ]);
        expect([(await one(first.subscription.id))?.told, await claim(later(60))]).toEqual([7, []]);
      });

      it('one of several posts: the next goes out under the same lease, and may be looked for', async () => {
        const first = await claimed();
        await settle(first, { kind: 'advanced', done: 1, message: 'm1' });
        expect(await claim(later(1), 'h2')).toMatchObject([{ sentBefore: AT, delivery: { done: 1, message: 'm1' } }]);
      });

      it('is not written by a holder that has lost it', async () => {
        const first = await claimed();
        await claim(later(1), 'h2');
        expect(await settle(first, POSTED, 'h1')).toEqual([]);
        expect(await settle(first, { kind: 'advanced', done: 1, message: 'm1' }, 'h2')).toEqual([first.delivery.id]);
        expect([await states(), (await one(first.subscription.id))?.told]).toEqual([[[AT, 'sending']], null]);
      });

      it('refused: nothing is told, the subscription rests, and its maker is told once', async () => {
        const first = await claimed();
        const failed: Outcome = { kind: 'failed', at: later(1), why: 'The channel is gone.', notice: NOTICE };
        await settle(first, failed);
        await settle(first, failed);
        expect(await one(first.subscription.id)).toMatchObject({
          told: null,
          pause: { by: 'bot', why: 'The channel is gone.' },
        });
        const notices = await claim(later(2));
        expect(notices).toMatchObject([{ delivery: { kind: 'notice', target: 'u1', posts: [NOTICE] } }]);
        for (const notice of notices) await settle(notice, { ...failed, notice: null });
        expect(await claim(later(9))).toEqual([]);
      });

      it('late: its posts say so from then on', async () => {
        const first = await claimed();
        await store.ledger.noteLate(first.delivery.id, 'h1', [{ ...POST, body: { content: 'late' } }]);
        await settle(first, { kind: 'again', at: later(1), maybeSent: null, problem: 'x' });
        expect(await claim(later(1))).toMatchObject([
          { delivery: { late: true, posts: [{ body: { content: 'late' } }] } },
        ]);
      });
    });

    it('tells which slots were missed since the last that told', async () => {
      const id = await subscribe();
      const slot = (day: number) => later(day * 24 * 60);
      const folded = [1, 2, 3].map((day) => delivery({ slot: slot(day), state: 'folded', posts: [] }));
      const silent = delivery({ slot: slot(2), state: 'silent', posts: [] });
      await store.ledger.write([entry(id, folded.with(1, silent))]);
      expect(await store.ledger.missed([id, 999])).toEqual(new Map([[id, [slot(3)]]]));
      const asked = delivery({ slot: slot(4), kind: 'asked', revision: 8 });
      await store.ledger.write([{ ...entry(id, [asked], { after: AT, told: 7 }) }]);
      for (const each of await claim(slot(4))) await settle(each, POSTED);
      expect(await store.ledger.missed([id])).toEqual(new Map([[id, []]]));
    });

    it('takes back what a clock that ran ahead has passed over', async () => {
      const id = await subscribe();
      const [near, far] = [delivery({ slot: AT, state: 'folded' }), delivery({ slot: later(9999), state: 'folded' })];
      await store.ledger.write([{ ...entry(id, [near, far]), after: later(9999) }]);
      await store.ledger.rewind(later(5));
      expect([(await one(id))?.after, await states()]).toEqual([later(5), [[AT, 'folded']]]);
    });

    it('forgets what is older than two months when the next falls due, though it be silent', async () => {
      const id = await subscribe();
      const old = '2026-05-01T05:00:00.000Z';
      const silent = (slot: string) => delivery({ slot, state: 'silent', posts: [] });
      await store.ledger.write([{ ...entry(id, [silent(old)]), after: old }]);
      expect(await states()).toEqual([[old, 'silent']]);
      await store.ledger.write([entry(id, [silent(AT)], { after: old, told: 7 })]);
      expect(await states()).toEqual([[AT, 'silent']]);
    });

    describe('when articles came', () => {
      const arrivals = async () =>
        (await store.holdings()).arrivals.map(({ article, revision, former }) => [
          article,
          revision,
          former.map(({ until, text }) => [until, text.slice(0, 13)]),
        ]);
      const told = (revision: number) => subscribe({ told: revision });
      const changed = (text: string, hash: string) => {
        const made = reading('a', { hash });
        return { ...made, document: { ...made.document, text } };
      };

      it('is the revision that brought them, whatever became of them since', async () => {
        await store.save([reading('a')]);
        await store.save([reading('b')]);
        await store.save([reading('a', { reader: 'reader-2' })]);
        await store.save([], ['b']);
        expect(await arrivals()).toEqual([['a-id', 1, []]]);
        await store.save([reading('b')]);
        expect(await arrivals()).toEqual([
          ['a-id', 1, []],
          ['b-id', 2, []],
        ]);
      });

      it('is that of the document for what newer rules find in it', async () => {
        await store.save([reading('a')]);
        await store.save([reading('a', { ids: ['a-id', 'a-id-2'], reader: 'reader-2' })]);
        expect(await arrivals()).toEqual([
          ['a-id', 1, []],
          ['a-id-2', 1, []],
        ]);
      });

      it('keeps what a correction replaced while a briefing may ask, and no longer', async () => {
        await told(1);
        await store.save([changed('First words. ', 'h1')]);
        await store.save([changed('Second words.', 'h2')]);
        await store.save([changed('Third words. ', 'h3')]);
        expect(await arrivals()).toEqual([
          [
            'a-id',
            1,
            [
              [2, 'First words. '],
              [3, 'Second words.'],
            ],
          ],
        ]);
        for (const { id, guild } of await store.ledger.subscriptions())
          await store.ledger.edit(guild, id, (old) => ({ ...old, told: 3 }));
        await store.save([reading('b')]);
        expect(await arrivals()).toEqual([
          ['a-id', 1, []],
          ['b-id', 4, []],
        ]);
      });

      it('keeps nothing where nobody has a briefing', async () => {
        await store.save([changed('First words. ', 'h1')]);
        await store.save([changed('Second words.', 'h2')]);
        expect(await arrivals()).toEqual([['a-id', 1, []]]);
      });

      it('sees no correction in a document that went and came again as it was', async () => {
        await told(1);
        await store.save([changed('First words. ', 'h1')]);
        await store.save([], ['a']);
        await store.save([changed('First words. ', 'h1')]);
        expect(await arrivals()).toEqual([['a-id', 1, []]]);
        await store.save([], ['a']);
        await store.save([changed('Second words.', 'h2')]);
        expect(await arrivals()).toEqual([['a-id', 1, [[5, 'First words. ']]]]);
      });

      it('has the revision of each word of a keeper', async () => {
        await store.save([reading('a')]);
        const word = { article: articleId('a-id'), field: 'publisher', value: 'Pozirk', keeper: 'k', at: AT } as const;
        await store.override(word);
        expect(await store.holdings()).toMatchObject({ revision: 2, overrides: [{ ...word, revision: 2 }] });
      });
    });
  });
}
