import { InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js';
import type { DiscordBody } from '../render/discord.ts';
import { isAlreadyAcknowledged, isGone, isLostRequest } from './failure.ts';

/** An answer for everybody in the channel, or one line for the person who asked. */
export type Answer =
  | { readonly kind: 'message'; readonly body: DiscordBody }
  | { readonly kind: 'private'; readonly text: string };

const MAX_CONTENT = 2000;

/** One interaction as Discord knows it. */
export interface Asked {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** The way back to a person who asked. Bodies go out as they are, by Discord's routes. */
export interface Line {
  /** Shows "thinking", which everybody sees, and wins fifteen minutes. */
  defer(): Promise<void>;
  /** Shows the answer, in the way that is right by now. */
  show(answer: Answer): Promise<void>;
}

function bodyOf(answer: Answer): object {
  if (answer.kind === 'message') return answer.body;
  const content = answer.text.length > MAX_CONTENT ? `${answer.text.slice(0, MAX_CONTENT - 1)}…` : answer.text;
  return { content, flags: MessageFlags.Ephemeral, allowed_mentions: { parse: [] } };
}

/** Sends a request once more where its answer was lost: discord.js does so only for some ways of losing it. */
const twice = (send: () => Promise<unknown>): Promise<unknown> =>
  send().catch((error: unknown) => {
    if (!isLostRequest(error)) throw error;
    return send();
  });

export function openLine(rest: REST, { id, token, applicationId }: Asked): Line {
  /** `contested`: a deferral of ours was lost on its way back and sent again, or another process was first. */
  let state: 'open' | 'deferred' | 'answered' | { readonly contested: unknown } = 'open';
  const original = Routes.webhookMessage(applicationId, token, '@original');

  const callback = (type: InteractionResponseType, data?: object): Promise<unknown> =>
    twice(() =>
      rest.post(Routes.interactionCallback(id, token), { auth: false, body: { type, ...(data ? { data } : {}) } }),
    );
  const followUp = (body: object): Promise<unknown> =>
    twice(() => rest.post(Routes.webhook(applicationId, token), { auth: false, body }));

  async function isStillThinking(): Promise<boolean> {
    const message = await rest.get(original, { auth: false }).catch(() => null);
    const flags = typeof message === 'object' && message && 'flags' in message ? message.flags : 0;
    return typeof flags === 'number' && (flags & MessageFlags.Loading) !== 0;
  }

  return {
    async defer() {
      try {
        await callback(InteractionResponseType.DeferredChannelMessageWithSource);
        state = 'deferred';
      } catch (error) {
        if (!isAlreadyAcknowledged(error)) throw error;
        state = { contested: error };
      }
    },
    async show(answer) {
      const body = bodyOf(answer);
      if (typeof state === 'object') {
        if (!(await isStillThinking())) throw state.contested;
        state = 'deferred';
      }
      if (state === 'open') {
        await callback(InteractionResponseType.ChannelMessageWithSource, body);
      } else if (state === 'answered') {
        await followUp(body);
      } else if (answer.kind === 'message') {
        await twice(() => rest.patch(original, { auth: false, body }));
      } else {
        // A deferral for all cannot be edited into a private line, so it goes first.
        await twice(() => rest.delete(original, { auth: false })).catch((error: unknown) => {
          if (!isGone(error)) throw error;
        });
        state = 'answered';
        await followUp(body);
      }
      state = 'answered';
    },
  };
}
