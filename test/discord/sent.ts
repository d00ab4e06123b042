import type { Emulator } from '../../src/emulator/emulator.ts';
import { isObject, type JsonObject, listOf, objectOf, textOf } from '../../src/emulator/json.ts';

const CALLBACK = '/interactions/:id/:token/callback';
const MESSAGE = 4;
const UPDATE = 7;

/** Every body of a message that the bot sent, whichever way it went. */
export const sentBodies = ({ requests }: Emulator): JsonObject[] =>
  requests.flatMap(({ method, route, body }) => {
    if (route === CALLBACK) {
      const { type, data } = objectOf(body);
      return type === MESSAGE || type === UPDATE ? [objectOf(data)] : [];
    }
    return route?.startsWith('/webhooks') && /^(?:POST|PATCH)$/u.test(method) ? [objectOf(body)] : [];
  });

/** All components of a message, in order, those within others too. */
export const componentsOf = ({ components, accessory }: JsonObject): JsonObject[] =>
  [...listOf(components), accessory].filter(isObject).flatMap((component) => [component, ...componentsOf(component)]);

/** The texts of a message, one a text display. */
export const textsOf = (message: JsonObject): string[] =>
  componentsOf(message).flatMap(({ content }) => textOf(content) || []);

export interface Pressed {
  readonly label: string;
  readonly id: string;
  readonly disabled: boolean;
}

/** The buttons of a message that ask the bot for something. */
export const buttonsOf = (message: JsonObject): Pressed[] =>
  componentsOf(message).flatMap(({ type, label, custom_id: id, disabled }) =>
    type === 2 && id !== undefined ? [{ label: textOf(label), id: textOf(id), disabled: disabled === true }] : [],
  );

/** What a select of the message offers. */
export const choicesOf = (message: JsonObject): { readonly id: string; readonly values: readonly string[] }[] =>
  componentsOf(message).flatMap(({ type, custom_id: id, options }) =>
    type === 3 ? [{ id: textOf(id), values: listOf(options).map((option) => textOf(objectOf(option)['value'])) }] : [],
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
