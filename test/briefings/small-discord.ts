import type { Courier, Destination, Found, Later, Sent } from '../../src/briefings/courier.ts';
import type { Post } from '../../src/model/briefing.ts';

/** Discord remembers a nonce for a few minutes; a request that nobody waits for any more arrives within this, or never. */
const REMEMBERED_MS = 3 * 60_000;
const ON_ITS_WAY_MS = 2 * 60_000;

interface Posted {
  readonly id: string;
  /** The channel, or the message whose thread it stands in, or the person. */
  readonly place: string;
  readonly nonce: string;
  readonly at: number;
  readonly post: Post;
}

interface Sending {
  readonly kind: 'send';
  readonly place: string;
  readonly post: Post;
  readonly nonce: string;
  readonly mayStill: () => boolean;
  answer: ((sent: Sent) => void) | null;
  /** null: waiting for its turn. */
  leftAt: number | null;
  /** The message that it became. */
  message: string | null;
}

interface Finding {
  readonly kind: 'find';
  readonly place: string;
  readonly mark: string;
  readonly since: number;
  answer: ((found: Found) => void) | null;
}

export type Fate = 'well' | 'lost' | 'limited' | 'failed' | 'refused';

const later = (problem: string, maybe: boolean): Later => ({ kind: 'later', problem, afterMs: null, maybe });

const placeOf = (to: Destination): string => (to.kind === 'thread' ? to.message : to.id);

/** A Discord in which nothing happens by itself: each request leaves, is carried out and is answered when it is told to. */
export interface SmallDiscord {
  readonly posted: readonly Posted[];
  /** How many requests wait to be told. */
  readonly waiting: number;
  /** A way to it that stops for ever once `isDead`. */
  courier(isDead: () => boolean): Courier;
  /** One of the requests leaves if it may still, or is answered if it has left. */
  step(which: number, fate: Fate): void;
  /** One of the requests that have left is carried out, whether or not anybody waits for it still. */
  carryOut(which: number): void;
}

export function smallDiscord(now: () => number): SmallDiscord {
  const posted: Posted[] = [];
  let requests: (Sending | Finding)[] = [];

  /** Carries out once what has left; a repetition by the same nonce is the message that is there already. */
  function carry(sending: Sending): string {
    const { place, nonce, post } = sending;
    const same = posted.find((one) => one.place === place && one.nonce === nonce && now() - one.at < REMEMBERED_MS);
    const id = sending.message ?? same?.id ?? `message ${posted.length + 1}`;
    if (sending.message === null && !same) posted.push({ id, place, nonce, post, at: now() });
    sending.message = id;
    return id;
  }

  const over = (request: Sending | Finding): void => {
    requests = requests.filter((one) => one !== request);
  };
  const expire = (): void => {
    for (const one of requests) {
      if (one.kind === 'find' || one.leftAt === null || now() - one.leftAt < ON_ITS_WAY_MS) continue;
      one.answer?.(later('no answer', true));
      over(one);
    }
  };
  const told = (): (Sending | Finding)[] => requests.filter(({ answer }) => answer !== null);

  function stepSending(one: Sending, fate: Fate): void {
    if (one.leftAt === null) {
      if (one.mayStill()) one.leftAt = now();
      else {
        one.answer?.(later('its turn came too late', false));
        over(one);
      }
      return;
    }
    const answer = one.answer;
    one.answer = null;
    if (fate === 'lost') answer?.(later('no answer', true));
    else if (fate === 'failed') {
      answer?.(later('Discord answered 500', true));
      over(one);
    } else if (one.message !== null || fate === 'well') {
      answer?.({ kind: 'posted', message: carry(one) });
      over(one);
    } else {
      answer?.(fate === 'refused' ? { kind: 'refused', refusal: { kind: 'gone' } } : later('rate limited', false));
      over(one);
    }
  }

  function found({ place, mark, since }: Finding): Found {
    const message = posted.find((one) => one.place === place && one.post.mark === mark && one.at >= since);
    return message ? { kind: 'found', message: message.id } : { kind: 'absent' };
  }

  function stepFinding(one: Finding, fate: Fate): void {
    over(one);
    one.answer?.(fate === 'well' ? found(one) : later('no answer', false));
  }

  return {
    posted,
    get waiting() {
      return told().length;
    },
    courier: (isDead) => ({
      send: (to, post, nonce, mayStill) =>
        new Promise((resolve) => {
          const answer = (sent: Sent): void => void (isDead() || resolve(sent));
          const alive = (): boolean => !isDead() && mayStill();
          const rest = { leftAt: null, message: null };
          requests.push({ kind: 'send', place: placeOf(to), post, nonce, mayStill: alive, answer, ...rest });
        }),
      find: (to, mark, since) =>
        new Promise((resolve) => {
          const answer = (found: Found): void => void (isDead() || resolve(found));
          requests.push({ kind: 'find', place: placeOf(to), mark, since: since.getTime(), answer });
        }),
    }),
    step(which, fate) {
      expire();
      const all = told();
      const one = all[which % all.length];
      if (one?.kind === 'send') stepSending(one, fate);
      else if (one) stepFinding(one, fate);
    },
    carryOut(which) {
      expire();
      const left = requests.filter((one) => one.kind === 'send' && one.leftAt !== null && one.message === null);
      const one = left[which % left.length];
      if (one?.kind === 'send') carry(one);
    },
  };
}
