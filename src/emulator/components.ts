import { isObject, type JsonObject, listOf, textOf } from './json.ts';

/** What Discord fills in, by the type of the component. */
const DEFAULTS: Readonly<Record<number, JsonObject>> = {
  11: { description: null, spoiler: false },
  13: { spoiler: false },
  14: { spacing: 1, divider: true },
  17: { accent_color: null, spoiler: false },
};
const ITEM_DEFAULTS: JsonObject = { description: null, spoiler: false };

/**
 * Components as they stand in a message: each with an id, what was left out filled in, and media with an address that
 * can be fetched (`attachment://map.png` is a file of the message).
 */
export function shownComponents(given: unknown, newId: () => string, urlOf: (name: string) => string): unknown[] {
  let next = 1;
  const media = (value: JsonObject): JsonObject => {
    const name = /^attachment:\/\/(.+)$/u.exec(textOf(value['url']))?.[1];
    const url = name === undefined ? value['url'] : urlOf(name);
    return { id: newId(), url, proxy_url: url, width: null, height: null };
  };
  const inner = (key: string, value: unknown): unknown => {
    if (key === 'components') return listOf(value).map(component);
    if (key === 'accessory') return component(value);
    if ((key === 'media' || key === 'file') && isObject(value)) return media(value);
    if (key === 'items') return listOf(value).map((item) => ({ ...ITEM_DEFAULTS, ...fields(item) }));
    return value;
  };
  const fields = (value: unknown): JsonObject =>
    Object.fromEntries(Object.entries(isObject(value) ? value : {}).map(([key, field]) => [key, inner(key, field)]));
  const component = (value: unknown): unknown => {
    if (!isObject(value)) return value;
    const id = value['id'] || next++;
    return { ...DEFAULTS[Number(value['type'])], ...fields(value), id };
  };
  return listOf(given).map(component);
}
