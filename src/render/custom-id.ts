import { articleId } from '../model/span.ts';
import type { ArticleId } from '../model/span.ts';

/** Discord's limit for a custom id and for a value of a select. */
const LONGEST = 100;

/** What pressing a button or choosing from a select asks for. All of it stands in the custom id, and nothing elsewhere. */
export type Press =
  /** A page of the answer to a question, from 1, in the place of the one shown. `line`: `/timeline topic:prisoners`. */
  | { readonly kind: 'page'; readonly page: number; readonly line: string }
  /** A question; its answer comes in the place of the message, or besides and privately. */
  | { readonly kind: 'ask'; readonly instead: boolean; readonly line: string }
  /** Words of an article in their context, privately: UTF-16 offsets into its body. */
  | { readonly kind: 'passage'; readonly article: ArticleId; readonly start: number; readonly end: number };

/**
 * `page 2 /timeline topic:prisoners`, `ask /who name:Coale`, `put /who name:Coale`, `passage 7fmoddd2z1 120 180`, the
 * last with a number that keeps it apart from others of one message. null where Discord would not take one so long.
 */
export function customId(press: Press, place = 0): string | null {
  const id = written(press, place);
  return id.length <= LONGEST ? id : null;
}

function written(press: Press, place: number): string {
  switch (press.kind) {
    case 'page':
      return `page ${press.page} ${press.line}`;
    case 'ask':
      return `${press.instead ? 'put' : 'ask'} ${press.line}`;
    case 'passage':
      return `passage ${press.article} ${press.start} ${press.end} ${place}`;
  }
}

/** What a custom id asks for; null for one that this bot never made. */
export function pressOf(id: string): Press | null {
  const [, page, question] = /^page ([1-9]\d{0,5}) (\/[\s\S]+)$/u.exec(id) ?? [];
  if (question !== undefined) return { kind: 'page', page: Number(page), line: question };
  const [, how, line] = /^(ask|put) (\/[\s\S]+)$/u.exec(id) ?? [];
  if (line !== undefined) return { kind: 'ask', instead: how === 'put', line };
  const [, article, start, end] = /^passage ([a-z0-9]{1,40}(?:-\d{1,4})?) (\d{1,9}) (\d{1,9}) \d{1,4}$/u.exec(id) ?? [];
  if (article === undefined) return null;
  return { kind: 'passage', article: articleId(article), start: Number(start), end: Number(end) };
}
