import { InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js';
import type { DiscordBody } from '../render/discord.ts';
import { isAlreadyAcknowledged, isGone, isLostRequest } from './failure.ts';

/** An answer to what was asked, or one line about it for the person who asked. */
export type Answer =
  | { readonly kind: 'message'; readonly body: DiscordBody }
  | { readonly kind: 'private'; readonly text: string };

/** Who sees an answer: everybody in the channel, the person who asked, or whoever sees the message whose button was pressed. */
export type Way = 'to all' | 'in private' | 'in place';

const MAX_CONTENT = 2000;

/** One interaction as Discord knows it. */
export interface Asked {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** The way back to a person who asked. Bodies go out as they are, by Discord's routes. */
export interface Line {
  /** Shows "thinking" where an answer will stand, and wins fifteen minutes. */
  defer(): Promise<void>;
  /** Shows the answer, in the way that is right by now. */
  show(answer: Answer): Promise<void>;
}

const privately = <Body extends object>(body: Body) => ({
  ...body,
  flags: MessageFlags.Ephemeral | ('flags' in body && typeof body.flags === 'number' ? body.flags : 0),
});

function bodyOf(answer: Answer): object {
  if (answer.kind === 'message') return answer.body;
  const content = answer.text.length > MAX_CONTENT ? `${answer.text.slice(0, MAX_CONTENT - 1)}…` : answer.text;
  return { content, allowed_mentions: { parse: [] } };
}

/** Sends a request once more where its answer was lost: discord.js does so only for some ways of losing it. */
const twice = (send: () => Promise<unknown>): Promise<unknown> =>
  send().catch((error: unknown) => {
    if (!isLostRequest(error)) throw error;
    return send();
  });

export function openLine(rest: REST, { id, token, applicationId }: Asked, way: Way): Line {
  /** `contested`: a deferral of ours was lost on its way back and sent again, or another process was first. */
  let state: 'open' | 'deferred' | 'answered' | { readonly contested: unknown } = 'open';
  const original = Routes.webhookMessage(applicationId, token, '@original');

  const callback = (type: InteractionResponseType, data?: object): Promise<unknown> =>
    twice(() =>
      rest.post(Routes.interactionCallback(id, token), { auth: false, body: { type, ...(data ? { data } : {}) } }),
    );
  const followUp = (body: object): Promise<unknown> =>
    twice(() => rest.post(Routes.webhook(applicationId, token), { auth: false, body: privately(body) }));

  async function isStillThinking(): Promise<boolean> {
    const message = await rest.get(original, { auth: false }).catch(() => null);
    const flags = typeof message === 'object' && message && 'flags' in message ? message.flags : 0;
    return typeof flags === 'number' && (flags & MessageFlags.Loading) !== 0;
  }

  function deferral(): Promise<unknown> {
    if (way === 'in place') return callback(InteractionResponseType.DeferredMessageUpdate);
    const data = way === 'in private' ? { flags: MessageFlags.Ephemeral } : undefined;
    return callback(InteractionResponseType.DeferredChannelMessageWithSource, data);
  }

  function first(answer: Answer): Promise<unknown> {
    const body = bodyOf(answer);
    if (answer.kind === 'message' && way === 'in place') return callback(InteractionResponseType.UpdateMessage, body);
    const isPrivate = answer.kind === 'private' || way === 'in private';
    return callback(InteractionResponseType.ChannelMessageWithSource, isPrivate ? privately(body) : body);
  }

  async function afterDeferral(answer: Answer): Promise<void> {
    const body = bodyOf(answer);
    if (answer.kind === 'message' || way === 'in private') {
      await twice(() => rest.patch(original, { auth: false, body }));
      return;
    }
    if (way === 'to all') {
      // A deferral for all cannot be edited into a private line, so it goes first.
      await twice(() => rest.delete(original, { auth: false })).catch((error: unknown) => {
        if (!isGone(error)) throw error;
      });
    }
    state = 'answered';
    await followUp(body);
  }

  return {
    async defer() {
      try {
        await deferral();
        state = 'deferred';
      } catch (error) {
        if (!isAlreadyAcknowledged(error)) throw error;
        state = { contested: error };
      }
    },
    async show(answer) {
      if (typeof state === 'object') {
        // In place nothing shows that an answer is awaited; to put the same page there twice does no harm.
        if (way !== 'in place' && !(await isStillThinking())) throw state.contested;
        state = 'deferred';
      }
      if (state === 'open') await first(answer);
      else if (state === 'deferred') await afterDeferral(answer);
      else await followUp(bodyOf(answer));
      state = 'answered';
    },
  };
}
