import { InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js';
import type { TextFile } from '../model/briefing.ts';
import type { DiscordAnswer } from '../render/discord-post.ts';
import { isAlreadyAcknowledged, isGone, isLostRequest } from './failure.ts';
import { rawFiles, withFiles, withOnlyFiles } from './files.ts';

/** An answer to what was asked, with what follows on it; or one line about it for the person who asked. */
export type Answer =
  | ({ readonly kind: 'message' } & DiscordAnswer)
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
  /**
   * Shows "thinking" where an answer will stand, and wins fifteen minutes. false: Discord had the question acknowledged
   * already, perhaps by another process.
   */
  defer(): Promise<boolean>;
  /** Shows the answer, in the way that is right by now. */
  show(answer: Answer): Promise<void>;
}

const privately = <Body extends object>(body: Body) => ({
  ...body,
  flags: MessageFlags.Ephemeral | ('flags' in body && typeof body.flags === 'number' ? body.flags : 0),
});

/** What goes out: a body, and the files that go with it. */
interface Parcel {
  readonly body: object;
  readonly files: readonly TextFile[];
}

function parcelOf(answer: Answer): Parcel {
  if (answer.kind === 'message') return answer;
  const content = answer.text.length > MAX_CONTENT ? `${answer.text.slice(0, MAX_CONTENT - 1)}…` : answer.text;
  return { body: { content, allowed_mentions: { parse: [] } }, files: [] };
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

  const callback = (
    type: InteractionResponseType,
    data?: object,
    files: readonly TextFile[] = [],
  ): Promise<unknown> => {
    const body = { type, ...(data ? { data } : {}) };
    return twice(() => rest.post(Routes.interactionCallback(id, token), { auth: false, body, files: rawFiles(files) }));
  };
  const followUp = ({ body, files }: Parcel, isPrivate = true): Promise<unknown> => {
    const named = withFiles(body, files);
    const request = { auth: false, body: isPrivate ? privately(named) : named, files: rawFiles(files) };
    return twice(() => rest.post(Routes.webhook(applicationId, token), request));
  };

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
    const { body, files } = parcelOf(answer);
    if (answer.kind === 'message' && way === 'in place')
      return callback(InteractionResponseType.UpdateMessage, withOnlyFiles(body, files), files);
    const isPrivate = answer.kind === 'private' || way === 'in private';
    const named = withFiles(body, files);
    return callback(InteractionResponseType.ChannelMessageWithSource, isPrivate ? privately(named) : named, files);
  }

  async function afterDeferral(answer: Answer): Promise<void> {
    const parcel = parcelOf(answer);
    const { body, files } = parcel;
    if (answer.kind === 'message' || way === 'in private') {
      const request = { auth: false, body: withOnlyFiles(body, files), files: rawFiles(files) };
      await twice(() => rest.patch(original, request));
      return;
    }
    if (way === 'to all') {
      // A deferral for all cannot be edited into a private line, so it goes first.
      await twice(() => rest.delete(original, { auth: false })).catch((error: unknown) => {
        if (!isGone(error)) throw error;
      });
    }
    state = 'answered';
    await followUp(parcel);
  }

  return {
    async defer() {
      try {
        await deferral();
        state = 'deferred';
        return true;
      } catch (error) {
        if (!isAlreadyAcknowledged(error)) throw error;
        state = { contested: error };
        return false;
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
      else await followUp(parcelOf(answer));
      state = 'answered';
      // Whoever sees the message of a button need not be everybody.
      for (const next of answer.kind === 'message' ? answer.more : []) await followUp(next, way !== 'to all');
    },
  };
}
