import { expect } from 'vitest';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const unescaped = (text: string): string =>
  text.replace(/&([a-z]+|#39);/gu, (whole, name: string) => ENTITIES[name] ?? whole);

/** A tag as this project writes it: attributes in double quotes or none, all escaped. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>/gu;
const ATTRIBUTE = / ([a-z-]+)(?:="([^"<>]*)")?/gu;

/** Elements without an end tag. */
const VOID: ReadonlySet<string> = new Set(['meta', 'link', 'input']);

/** What runs, loads or sends, and what would need another policy. */
const NEVER = /^(?:script|style|iframe|object|embed|img|svg|base|video|audio|template)$/u;

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text within, as a browser shows it. */
  readonly text: string;
}

/**
 * The elements of markup in the order of their beginnings. Fails where a tag is not closed in turn, a character was
 * not escaped, or there is anything that a page of ours never has.
 */
export function elementsOf(markup: string): readonly Element[] {
  const body = markup.replace(/^<!doctype html>\n/u, '');
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof elements)[number][] = [];
  let at = 0;
  const text = (raw: string) => {
    if (/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/u.test(raw)) expect.fail(`not escaped: ${raw}`);
    const shown = unescaped(raw);
    for (const element of open) element.text += shown;
  };
  for (const match of body.matchAll(TAG)) {
    const [whole, end, name = '', attributes = ''] = match;
    text(body.slice(at, match.index));
    at = match.index + whole.length;
    if (end) {
      if (open.pop()?.name !== name) expect.fail(`closed out of turn: ${whole}`);
      continue;
    }
    if (NEVER.test(name)) expect.fail(`has no place here: ${whole}`);
    const element = { name, attributes: attributesOf(attributes), text: '' };
    elements.push(element);
    if (!VOID.has(name)) open.push(element);
  }
  text(body.slice(at));
  expect(open.map(({ name }) => name)).toEqual([]);
  return elements;
}

function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [whole, name = '', value = ''] of written.matchAll(ATTRIBUTE)) {
    attributes[name] = unescaped(value);
    const leads = name === 'href' || name === 'src' || name === 'action';
    if (/^(?:on|style$|srcset$)/u.test(name) || (leads && !/^(?:\/(?!\/)|#|https?:)/u.test(value)))
      expect.fail(`has no place here:${whole}`);
  }
  return attributes;
}

/** The elements of a name and, if given, a class. */
export const all = (elements: readonly Element[], name: string, of?: string): readonly Element[] =>
  elements.filter((each) => each.name === name && (!of || (each.attributes['class'] ?? '').split(' ').includes(of)));

/** The one element with that id. */
export function withId(elements: readonly Element[], id: string): Element {
  const [found, ...more] = elements.filter(({ attributes }) => attributes['id'] === id);
  expect(more).toEqual([]);
  if (!found) throw new Error(`No element has the id ${id}.`);
  return found;
}

export const textOf = (markup: string): string => elementsOf(`<div>${markup}</div>`)[0]?.text ?? '';
