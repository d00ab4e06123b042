import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import type { z } from 'zod';
import type { Emulator } from '../../emulator/emulator.ts';
import type { Interaction } from '../../emulator/interactions.ts';
import { objectOf } from '../../emulator/json.ts';
import type { Message } from '../../emulator/wire.ts';
import type { Channel, Outcome } from '../client/wire.ts';
import { createAssets } from './assets.ts';
import { BODIES, type Bodies, MOST_BYTES } from './bodies.ts';
import { catalogueFor } from './catalogue.ts';
import { drawMessage, type MessageSetting, nameOf } from './draw/message.ts';
import { drawModal } from './draw/modal.ts';
import { fileAddress, sendFile } from './files.ts';
import { guard } from './guard.ts';
import { drawPage } from './page.ts';
import { channelsOf, createPeople, type Person, sees } from './people.ts';
import { createRefusals, shownTo } from './refusals.ts';
import { createAnnouncements, openStream, type Room } from './stream.ts';

export interface PlaygroundOptions {
  readonly emulator: Emulator;
  /** What the server is called in the page. */
  readonly title?: string;
  /** How long the page waits for a first answer; a little longer than Discord does. */
  readonly patienceMs?: number;
}

const COOKIE = 'playground';
const USER_SELECT = 5;
const MENTIONABLE_SELECT = 7;
const CHANNEL_SELECT = 8;
const PATIENCE_MS = 3500;
/** As many as the emulator remembers, by two keys each. */
const MOST_STARTED = 20_000;

/** Said instead of done: what one tried is not possible, and why. */
class Refuse extends Error {
  readonly status: 401 | 404 | 422;
  constructor(status: 401 | 404 | 422, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * The page on which the bot is tried: `/` and what lies under `/playground/`. It speaks with the emulator in this
 * process; each browser is a person of its own.
 */
export function createPlayground(options: PlaygroundOptions): Hono {
  const { emulator, title = 'Dateline Minsk', patienceMs = PATIENCE_MS } = options;
  const app = new Hono();
  const people = createPeople(emulator);
  const announcements = createAnnouncements();
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

  const setting = (person: Person): MessageSetting => ({
    now: emulator.clock.now(),
    userName: (id) => {
      const known = people.all().find(({ user }) => user.id === id);
      return known ? nameOf(known.user) : id === emulator.applicationId ? botName : null;
    },
    channelName: (id) => (id === emulator.channelId ? 'general' : null),
    roleName: () => null,
    file: (url) => fileAddress(emulator.api, url),
    typed: (id) => started.get(id)?.line ?? null,
    message: (id) => emulator.messages({ viewer: person.user.id }).find((message) => message.id === id) ?? null,
    choices: (type) =>
      type === CHANNEL_SELECT
        ? [{ label: 'general', value: emulator.channelId }]
        : type === USER_SELECT || type === MENTIONABLE_SELECT
          ? people.all().map(({ user }) => ({ label: nameOf(user), value: user.id }))
          : [],
  });
  const room: Room = {
    emulator,
    refusals,
    draw: async (message, person) => String(await drawMessage(message, setting(person))),
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
    const message = emulator.messages({ viewer: person.user.id }).find((one) => one.id === id);
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
    const about = { ...setting(person), headings: [], messageId: interaction.id };
    return { kind: 'modal', interaction: interaction.id, html: String(await drawModal(interaction.modal, about)) };
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
      emulator.clock.advance(ms);
      announcements.send('clock', { now: emulator.clock.now() });
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
    const channels: Channel[] = [
      { id: emulator.channelId, name: 'general', kind: 'server' },
      { id: person.direct, name: botName, kind: 'direct' },
    ];
    context.header('cache-control', 'no-store');
    return context.html(drawPage({ title, person, channels, bot: { id: emulator.applicationId, name: botName } }));
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
