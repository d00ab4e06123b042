import type { Emulator } from '../../src/emulator/emulator.ts';
import { type JsonObject, listOf, objectOf, textOf } from '../../src/emulator/json.ts';

const CALLBACK = '/interactions/:id/:token/callback';
const MESSAGE = 4;

/** Every body of a message that the bot sent, whichever way it went. */
export const sentBodies = ({ requests }: Emulator): JsonObject[] =>
  requests.flatMap(({ method, route, body }) => {
    if (route === CALLBACK) return objectOf(body)['type'] === MESSAGE ? [objectOf(objectOf(body)['data'])] : [];
    return route?.startsWith('/webhooks') && /^(?:POST|PATCH)$/u.test(method) ? [objectOf(body)] : [];
  });

/** The texts of a message, one a text display. */
export const textsOf = ({ components }: JsonObject): string[] =>
  listOf(components).flatMap((container) =>
    listOf(objectOf(container)['components']).flatMap((part) => textOf(objectOf(part)['content']) || []),
  );

export interface Placed {
  /** The numbers of its citations. */
  readonly numbers: readonly number[];
  /** What is drawn of the source, as it was sent: escaped. */
  readonly words: string;
  /** Its line of small print. */
  readonly place: string;
}

const PLACE = /^-# ((?:\\\[\d+\\\] )+)/u;

/** The extracts of a message: what stands above each line that says where it is from. */
export function extractsIn(message: JsonObject): Placed[] {
  const sections = textsOf(message).filter((text) => !text.startsWith('### Sources\n'));
  return sections.flatMap((section) => {
    const found: Placed[] = [];
    let above: string[] = [];
    for (const line of section.split('\n')) {
      const [, marks] = PLACE.exec(line) ?? [];
      if (marks === undefined) {
        above.push(line);
        continue;
      }
      const numbers = [...marks.matchAll(/\d+/gu)].map(([number]) => Number(number));
      found.push({ numbers, words: above.join('\n').replace(/(^|\n)> /u, '$1'), place: line });
      above = [];
    }
    return found;
  });
}
