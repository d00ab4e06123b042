import { allComponents } from './check/components.ts';
import { type JsonObject, listOf, objectOf, textOf } from './json.ts';
import { PERMISSION } from './permissions.ts';
import type { State } from './state.ts';
import type { Channel, Message } from './wire.ts';
import { accountOf, mayIn } from './world/access.ts';

/** The text in which Discord looks for mentions. */
const shownText = (message: JsonObject): string =>
  [
    textOf(message['content']),
    ...allComponents(message['components']).map(({ component }) => textOf(component['content'])),
  ].join('\n');

/**
 * Whom a body pings, by Discord's rules: everybody its text names, unless `allowed_mentions` says less; everyone, and
 * roles that are not for all to mention, only where the author may.
 */
export function pings(
  state: State,
  body: JsonObject,
  authorId: string,
  channel: Channel | undefined,
): Pick<Message, 'mention_everyone' | 'mentions' | 'mention_roles'> {
  const text = shownText(body);
  const given = body['allowed_mentions'];
  const allowed = objectOf(given);
  const may = (kind: string, id?: string): boolean =>
    given === undefined ||
    given === null ||
    listOf(allowed['parse']).includes(kind) ||
    listOf(allowed[kind]).includes(id);
  const ids = (pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
  const isTrusted = channel !== undefined && mayIn(state, authorId, channel, PERMISSION.MENTION_EVERYONE);
  return {
    mention_everyone: /@(?:everyone|here)\b/u.test(text) && may('everyone') && isTrusted,
    mentions: ids(/<@!?(\d+)>/gu).flatMap((id) => (may('users', id) ? (accountOf(state, id) ?? []) : [])),
    mention_roles: ids(/<@&(\d+)>/gu).filter((id) => {
      const role = state.roles.get(id);
      return role !== undefined && (role.mentionable || isTrusted) && may('roles', id);
    }),
  };
}
