import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import type { z } from 'zod';
import type { Emulator } from '../../emulator/emulator.ts';
import type { Interaction } from '../../emulator/interactions.ts';
import { objectOf } from '../../emulator/json.ts';
import type { Message } from '../../emulator/wire.ts';
import type { Outcome } from '../client/wire.ts';
import { createAssets } from './assets.ts';
import { BODIES, type Bodies, MOST_BYTES } from './bodies.ts';
import { catalogueFor } from './catalogue.ts';
import { type ChannelList, drawChannels, knownChannels } from './draw/channels.ts';
import { drawMessage, nameOf } from './draw/message.ts';
import { drawModal } from './draw/modal.ts';
import { sendFile } from './files.ts';
import { guard } from './guard.ts';
import { createHands, type PassTime } from './hands.ts';
import { drawPage } from './page.ts';
import { channelsOf, createPeople, type Person, sees, serverChannelsOf } from './people.ts';
import { createRefusals, shownTo } from './refusals.ts';
import { createAnnouncements, openStream, type Room } from './stream.ts';
import { surroundingsOf } from './surroundings.ts';

export interface PlaygroundOptions {
  readonly emulator: Emulator;
  /** What the server is called in the page. */
  readonly title?: string;
  /** How long the page waits for a first answer; a little longer than Discord does. */
  readonly patienceMs?: number;
  /** How the page moves the server's clock on; at once where nothing is said. */
  readonly passTime?: PassTime;
}

const COOKIE = 'playground';
/** A second channel, to have the daily briefing in. */
const SECOND_CHANNEL = 'briefings';
const PATIENCE_MS = 3500;
/** As many as the emulator remembers, by two keys each. */
const MOST_STARTED = 20_000;

/** Said instead of done: what one tried is not possible, and why. */
class Refuse extends Error {
  readonly status: 401 | 404 | 422 | 500;
  constructor(status: Refuse['status'], message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * The page on which the bot is tried: `/` and what lies under `/playground/`. It speaks with the emulator in this
 * process, to whose server it adds a channel and two roles; each browser is a person of its own.
 */
export function createPlayground(options: PlaygroundOptions): Hono {
  const { emulator, title = 'Dateline Minsk', patienceMs = PATIENCE_MS } = options;
  const app = new Hono();
  const people = createPeople(emulator);
  emulator.addChannel(SECOND_CHANNEL);
  const announcements = createAnnouncements();
  const passTime: PassTime = options.passTime ?? (async (ms) => emulator.clock.advance(ms));
  const hands = createHands(emulator, announcements, passTime);
  const assets = createAssets();
  /** Who started an interaction, by its id and its token, and with which line if it was typed. */
  const started = new Map<string, { readonly user: string; readonly line: string | null }>();
  const refusals = createRefusals(emulator, (key) => started.get(key)?.user ?? null);

  /** Asked of Discord as the bot itself would ask. */
  const nameOfBot = async (): Promise<string> => {
    const headers = { authorization: `Bot ${emulator.token}` };
    const me = await fetch(`${emulator.api}/v10/users/@me`, { headers });
    return me.ok ? nameOf(await me.json()) : title;
  };
  let botName = title;

  const about = { emulator, people, botName: () => botName, typed: (id: string) => started.get(id)?.line ?? null };
  const listFor = (person: Person): ChannelList => ({
    channels: serverChannelsOf(emulator, person),
    direct: person.direct,
    bot: { id: emulator.applicationId, name: botName },
  });
  const room: Room = {
    emulator,
    refusals,
    draw: async (message, person) => String(await drawMessage(message, surroundingsOf(about, person))),
    async channels(person) {
      const list = listFor(person);
      return { channels: knownChannels(list), html: String(await drawChannels(list)) };
    },
    isMoving: () => hands.isMoving,
  };
  const announceRefusals = (): void => {
    for (const refused of refusals.fresh())
      for (const { user } of people.all())
        for (const refusal of shownTo(user.id, refused)) announcements.send('refused', refusal, user.id);
  };

  const personOf = (context: Context): Person => {
    const person = people.find(getCookie(context, COOKIE) ?? '');
    if (!person) throw new Refuse(401, 'The playground has been started anew. Load the page again.');
    return person;
  };
  const seen = (person: Person, id: string): Message => {
    const message = emulator.message(id);
    if (!message || !sees(emulator, person, message)) throw new Refuse(404, 'That message is gone.');
    return message;
  };
  const channelOf = (person: Person, id: string): string => {
    if (!channelsOf(emulator, person).includes(id)) throw new Refuse(404, 'There is no such channel.');
    return id;
  };
  /** What the emulator throws is what Discord's own client would not let one do. */
  const begin = async (
    person: Person,
    line: string | null,
    start: () => Promise<Interaction>,
  ): Promise<Interaction> => {
    try {
      const interaction = await start();
      for (const key of [interaction.id, interaction.token]) started.set(key, { user: person.user.id, line });
      for (const oldest of started.keys()) {
        if (started.size <= MOST_STARTED) break;
        started.delete(oldest);
      }
      return interaction;
    } catch (error) {
      throw new Refuse(422, error instanceof Error ? error.message : String(error));
    }
  };

  const outcome = async (person: Person, interaction: Interaction): Promise<Outcome> => {
    const acknowledged = await interaction.acknowledged(patienceMs).catch(() => null);
    announceRefusals();
    if (!acknowledged) return { kind: 'no answer' };
    if (!interaction.modal) return { kind: 'answered' };
    person.modals.set(interaction.id, interaction);
    const setting = { ...surroundingsOf(about, person), headings: [], messageId: interaction.id };
    return { kind: 'modal', interaction: interaction.id, html: String(await drawModal(interaction.modal, setting)) };
  };

  /** Answers to what the page sends, each with the person who sent it. */
  const answers: { readonly [Name in keyof Bodies]: (person: Person, body: Bodies[Name]) => Promise<unknown> } = {
    async say(person, { channel, content }) {
      emulator.say(content, { user: person.user.id, channelId: channelOf(person, channel) });
      return { kind: 'answered' };
    },
    async slash(person, { channel, name, options, line }) {
      const where = { user: person.user.id, channelId: channelOf(person, channel) };
      return outcome(person, await begin(person, line, () => emulator.slash(name, options, where)));
    },
    async complete(person, { channel, name, focused, options }) {
      const where = { user: person.user.id, channelId: channelOf(person, channel) };
      const asked = await begin(person, null, () => emulator.autocomplete(name, focused, options, where));
      const choices = await asked.completed(patienceMs).catch(() => null);
      announceRefusals();
      return choices === null ? { kind: 'no answer' } : { kind: 'choices', choices };
    },
    async press(person, { message, customId }) {
      const on = seen(person, message);
      const where = { user: person.user.id, channelId: on.channel_id };
      return outcome(person, await begin(person, null, () => emulator.press(on, customId, where)));
    },
    async choose(person, { message, customId, values }) {
      const on = seen(person, message);
      const where = { user: person.user.id, channelId: on.channel_id };
      return outcome(person, await begin(person, null, () => emulator.choose(on, customId, values, where)));
    },
    async menu(person, { message, name }) {
      const on = seen(person, message);
      const where = { user: person.user.id, channelId: on.channel_id };
      return outcome(person, await begin(person, null, () => emulator.menu(name, { message: on }, where)));
    },
    async submit(person, { interaction, values }) {
      const modal = person.modals.get(interaction);
      if (!modal) throw new Refuse(404, 'That form is gone.');
      person.modals.delete(interaction);
      return outcome(person, await begin(person, null, () => emulator.submit(modal, values)));
    },
    async dismiss(person, { message }) {
      person.dismissed.add(seen(person, message).id);
      return { kind: 'answered' };
    },
    async clock(_, { ms }) {
      await hands.move(ms).catch((error: unknown) => {
        throw new Refuse(500, `It stopped on the way: ${error instanceof Error ? error.message : String(error)}`);
      });
      return { kind: 'answered' };
    },
  };

  app.use('/', guard);
  app.use('/playground/*', guard);
  app.use('/playground/*', bodyLimit({ maxSize: MOST_BYTES }));

  app.get('/', async (context) => {
    botName = await nameOfBot();
    let person = people.find(getCookie(context, COOKIE) ?? '');
    if (!person) {
      const entered = people.enter();
      person = entered.person;
      setCookie(context, COOKIE, entered.key, { httpOnly: true, sameSite: 'Strict', path: '/' });
    }
    context.header('cache-control', 'no-store');
    return context.html(drawPage({ title, person, channels: listFor(person) }));
  });

  app.get('/playground/client/:name', (context) => {
    const asset = assets(context.req.param('name'));
    if (!asset) return context.text('There is no such file.', 404);
    const headers = { etag: asset.tag, 'cache-control': 'no-cache' };
    if (context.req.header('if-none-match') === asset.tag) return context.body(null, 304, headers);
    return context.body(asset.body, 200, { ...headers, 'content-type': asset.type });
  });

  app.get('/playground/stream', (context) => openStream(context, room, announcements, personOf(context)));

  app.get('/playground/commands/:channel', (context) => {
    const person = personOf(context);
    return context.json(catalogueFor(emulator, people, person, channelOf(person, context.req.param('channel'))));
  });

  app.get('/playground/payload/:message', (context) =>
    context.json(seen(personOf(context), context.req.param('message'))),
  );

  app.get('/playground/files/:message/:name', (context) => {
    const { id } = seen(personOf(context), context.req.param('message'));
    return sendFile(context, emulator.api, id, context.req.param('name'));
  });

  const post = <Name extends keyof Bodies>(name: Name, schema: z.ZodType<Bodies[Name]>): void => {
    app.post(`/playground/${name}`, async (context) => {
      const person = personOf(context);
      const body = schema.safeParse(await context.req.json().catch(() => null));
      if (!body.success) return context.text('This is nothing that the page sends.', 400);
      return context.json(objectOf(await answers[name](person, body.data)));
    });
  };
  post('say', BODIES.say);
  post('slash', BODIES.slash);
  post('complete', BODIES.complete);
  post('press', BODIES.press);
  post('choose', BODIES.choose);
  post('menu', BODIES.menu);
  post('submit', BODIES.submit);
  post('dismiss', BODIES.dismiss);
  post('clock', BODIES.clock);

  app.onError((error, context) => {
    if (error instanceof Refuse) return context.text(error.message, error.status);
    throw error;
  });
  return app;
}
