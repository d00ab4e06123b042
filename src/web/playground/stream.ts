import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Change, Emulator } from '../../emulator/emulator.ts';
import type { Message } from '../../emulator/wire.ts';
import type { ChannelsShown, Drawn, Snapshot } from '../client/wire.ts';
import { channelsOf, type Person, sees } from './people.ts';
import { type Refusals, shownTo } from './refusals.ts';

/** Messages of each channel that a page starts with. */
const NEWEST = 60;
const KEEP_ALIVE_MS = 20_000;

export interface Room {
  readonly emulator: Emulator;
  readonly refusals: Refusals;
  readonly draw: (message: Message, person: Person) => Promise<string>;
  readonly channels: (person: Person) => Promise<ChannelsShown>;
  readonly isMoving: () => boolean;
}

/** What goes to open pages besides what the emulator tells. */
export interface Announcements {
  send(event: string, data: unknown, to?: string): void;
  listen(listener: (event: string, data: unknown, to: string | undefined) => void): () => void;
}

export function createAnnouncements(): Announcements {
  const listeners = new Set<(event: string, data: unknown, to: string | undefined) => void>();
  return {
    send: (event, data, to) => {
      for (const listener of listeners) listener(event, data, to);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const drawn = async ({ emulator, draw }: Room, message: Message, person: Person): Promise<Drawn> => ({
  id: message.id,
  channel: message.channel_id,
  pings: emulator.isPinged(message, person.user.id),
  html: await draw(message, person),
});

async function snapshot(room: Room, person: Person): Promise<Snapshot> {
  const { emulator, refusals } = room;
  const messages = channelsOf(emulator, person).flatMap((channelId) =>
    emulator
      .messages({ viewer: person.user.id, channelId })
      .filter((message) => sees(emulator, person, message))
      .slice(-NEWEST),
  );
  return {
    now: emulator.clock.now(),
    isMoving: room.isMoving(),
    channels: await room.channels(person),
    messages: await Promise.all(messages.map((message) => drawn(room, message, person))),
    refusals: refusals.all().flatMap((refused) => shownTo(person.user.id, refused)),
  };
}

type Told = readonly [event: string, data: unknown];

async function toldOfMessage(room: Room, person: Person, message: Message): Promise<readonly Told[]> {
  // The message that a thread started from says how many there are in it.
  const starter = room.emulator.message(message.channel_id);
  const seen = [message, ...(starter ? [starter] : [])].filter((one) => sees(room.emulator, person, one));
  return Promise.all(seen.map(async (one): Promise<Told> => ['message', await drawn(room, one, person)]));
}

async function told(room: Room, person: Person, change: Change): Promise<readonly Told[]> {
  switch (change.kind) {
    case 'commands':
      return [['commands', null]];
    case 'channels':
      return [['channels', await room.channels(person)]];
    case 'gone':
      return [['gone', { id: change.message.id }]];
    case 'message':
      return toldOfMessage(room, person, change.message);
  }
}

/**
 * All that one person sees, and then every change of it, in order. A page that connects anew gets everything again, so
 * that it cannot have missed anything.
 */
export function openStream(context: Context, room: Room, announcements: Announcements, person: Person): Response {
  return streamSSE(context, async (stream) => {
    let last: Promise<unknown> = Promise.resolve();
    const then = (write: () => Promise<unknown>): void => {
      last = last.then(write).catch(() => stream.abort());
    };
    const send = (event: string, data: unknown): Promise<void> =>
      stream.writeSSE({ event, data: JSON.stringify(data) });
    const stop = [
      room.emulator.watch((change) =>
        then(async () => {
          for (const what of await told(room, person, change)) await send(...what);
        }),
      ),
      announcements.listen((event, data, to) => {
        if (to === undefined || to === person.user.id) then(() => send(event, data));
      }),
    ];
    const left = new Promise<void>((resolve) => stream.onAbort(resolve));
    then(async () => send('all', await snapshot(room, person)));
    // A line now and then keeps what lies between from closing it.
    const alive = setInterval(() => then(() => stream.write(': \n\n')), KEEP_ALIVE_MS);
    await left;
    clearInterval(alive);
    for (const each of stop) each();
  });
}
