import { describe, expect, it } from 'vitest';
import { readSubscription, subscriptionLabel, suggestSubscriptions } from '../../src/command/subscription.ts';
import { serverWith, subscribed } from './server.ts';

const pause = { by: 'bot', why: 'The channel is gone.', at: '2026-11-02T00:00:00.000Z' } as const;

describe('the number of a subscription', () => {
  it('is typed with its mark or without', () => {
    expect(readSubscription('3')).toBe(3);
    expect(readSubscription(' #12 ')).toBe(12);
  });

  for (const typed of ['', '#', '0', '-1', '1.5', 'general', '1'.repeat(16)])
    it(`is not ${JSON.stringify(typed)}`, () => expect(readSubscription(typed)).toBeNull());
});

describe('a subscription in one line', () => {
  it('says where, when, and what narrows it', () => {
    expect(subscriptionLabel(subscribed(1), 'general')).toBe('1 · #general · 08:00 Europe/Minsk · daily');
    const narrow = subscribed(2, {
      topics: ['prisoners'],
      people: ['John Coale'],
      publishers: ['Pozirk'],
      days: [1, 3],
    });
    expect(subscriptionLabel(narrow, 'general')).toBe(
      '2 · #general · 08:00 Europe/Minsk · Mon, Wed · prisoners, John Coale, Pozirk',
    );
  });

  it('says that it rests, and that its channel is gone', () => {
    expect(subscriptionLabel(subscribed(1, { pause }), null)).toBe(
      '1 · a channel that is gone · 08:00 Europe/Minsk · daily · paused',
    );
  });
});

describe('subscriptions offered', () => {
  const server = serverWith(
    subscribed(3, { topics: ['prisoners'] }),
    subscribed(13, { zone: 'UTC', pause }),
    subscribed(31, { channel: '9', time: '18:30' }),
  );
  const values = async (typed: string) => (await suggestSubscriptions(typed, server)).map(({ value }) => value);

  it('are all of the server, in its order', async () => expect(await values('')).toEqual(['3', '13', '31']));

  it('are found by what they are, or by their number', async () => {
    expect(await values('prison')).toEqual(['3']);
    expect(await values('paused')).toEqual(['13']);
    expect(await values('18:')).toEqual(['31']);
    expect(await values('gone')).toEqual(['31']);
    expect(await values('#13')).toEqual(['13']);
    expect(await values('nothing such')).toEqual([]);
  });

  it('begin with that of the very number, though others have it somewhere', async () => {
    expect(await values('31')).toEqual(['31']);
    expect(await values('3')).toEqual(['3', '13', '31']);
    const many = serverWith(...Array.from({ length: 12 }, (_, n) => subscribed(n + 1)));
    expect((await suggestSubscriptions('2', many)).map(({ value }) => value)).toEqual(['2', '12']);
  });
});
