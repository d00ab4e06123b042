import { type ArticleId, type Span, spanAt } from '../model/span.ts';

/** A span in JSON: its words are the body's, which stands there once. */
interface PackedSpan {
  readonly $: readonly [start: number, end: number];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isSpan = (value: unknown): value is Span =>
  isObject(value) &&
  'start' in value &&
  'end' in value &&
  'article' in value &&
  typeof value.article === 'string' &&
  'exact' in value &&
  typeof value.exact === 'string';

const isPacked = (value: object): value is PackedSpan => '$' in value;

/** JSON in which a span of the article is its offsets alone. */
export const pack = (value: object, article: ArticleId, body: string): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    isSpan(part) && part.article === article && body.slice(part.start, part.end) === part.exact
      ? ({ $: [part.start, part.end] } satisfies PackedSpan)
      : part,
  );

/** Puts the spans back into what `pack` wrote, once it is parsed. Changes `value`. */
export function unpack(value: object, article: ArticleId, body: string): void {
  for (const [key, part] of Object.entries(value)) {
    if (!isObject(part)) continue;
    if (!isPacked(part)) unpack(part, article, body);
    else Reflect.set(value, key, spanAt(article, body, { start: part.$[0], end: part.$[1] }));
  }
}
