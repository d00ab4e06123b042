import { isObject, type JsonObject, listOf, objectOf, textOf } from './json.ts';

const FILE = 13;

/** What Discord fills in, by the type of the component. */
const DEFAULTS: Readonly<Record<number, JsonObject>> = {
  11: { description: null, spoiler: false },
  13: { spoiler: false },
  14: { spacing: 1, divider: true },
  17: { accent_color: null, spoiler: false },
};
const ITEM_DEFAULTS: JsonObject = { description: null, spoiler: false };

/** A file of the message by its name; `size` in bytes, null where there is none of that name. */
export type FileOf = (name: string) => { readonly url: string; readonly size: number | null };

const attached = (media: unknown): string | undefined =>
  /^attachment:\/\/(.+)$/u.exec(textOf(objectOf(media)['url']))?.[1];

/**
 * Components as they stand in a message: each with an id, what was left out filled in, and media with an address that
 * can be fetched (`attachment://map.png` is a file of the message).
 */
export function shownComponents(given: unknown, newId: () => string, fileOf: FileOf): unknown[] {
  let next = 1;
  const media = (value: JsonObject): JsonObject => {
    const name = attached(value);
    const url = name === undefined ? value['url'] : fileOf(name).url;
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
  /** What a file is called and how long it is, in the server's own words. */
  const ofFile = (value: JsonObject): JsonObject => {
    const name = value['type'] === FILE ? attached(value['file']) : undefined;
    return name === undefined ? {} : { name, size: fileOf(name).size };
  };
  const component = (value: unknown): unknown => {
    if (!isObject(value)) return value;
    const id = value['id'] || next++;
    return { ...DEFAULTS[Number(value['type'])], ...fields(value), ...ofFile(value), id };
  };
  return listOf(given).map(component);
}
