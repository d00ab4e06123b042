import { type ArticleId, articleId, checkOf, type Span } from '../model/span.ts';

/** Discord's limit for a custom id, and for a value of a select. */
const LONGEST = 100;

/** Words of an article, by UTF-16 offsets into its body and by a check of what they were. */
export interface Place {
  readonly article: ArticleId;
  readonly start: number;
  readonly end: number;
  readonly check: string;
}

/** What pressing a button or choosing from a select asks for. All of it stands in the custom id, and nothing elsewhere. */
export type Press =
  /** A page of the answer to a question, from 1, in the place of the one shown. `line`: `/timeline topic:prisoners`. */
  | { readonly kind: 'page'; readonly page: number; readonly line: string }
  /** A question; its answer comes in the place of the message, or besides and privately. */
  | { readonly kind: 'ask'; readonly instead: boolean; readonly line: string }
  /** Words of an article in their context, privately. */
  | { readonly kind: 'passage'; readonly place: Place };

export const placeOf = ({ article, start, end, exact }: Span): Place => ({
  article,
  start,
  end,
  check: checkOf(exact),
});

function written(press: Press): string {
  switch (press.kind) {
    case 'page':
      return `page ${press.page} ${press.line}`;
    case 'ask':
      return `${press.instead ? 'put' : 'ask'} ${press.line}`;
    case 'passage': {
      const { article, start, end, check } = press.place;
      return `passage ${article} ${start} ${end} ${check}`;
    }
  }
}

/**
 * `page 2 /timeline topic:prisoners`, `ask /who name:Coale`, `put /who name:Coale`, `passage 7fmoddd2z1 120 180 1x2y3z`.
 * null where Discord would not take one so long, or where it would not be understood again.
 */
export function customId(press: Press): string | null {
  const id = written(press);
  return id.length <= LONGEST && pressOf(id) !== null ? id : null;
}

/** What a custom id asks for, without the number that keeps two of one message apart; null: this bot never made it. */
export function pressOf(id: string): Press | null {
  const [, page, question] = /^page ([1-9]\d{0,5}) (\/[\s\S]+)$/u.exec(id) ?? [];
  if (question !== undefined) return { kind: 'page', page: Number(page), line: question };
  const [, how, line] = /^(ask|put) (\/[\s\S]+)$/u.exec(id) ?? [];
  if (line !== undefined) return { kind: 'ask', instead: how === 'put', line };
  const passage = /^passage ([a-z0-9]{1,30}(?:-\d{1,4})?) (\d{1,9}) (\d{1,9}) ([a-z0-9]{1,8})(?: \d{1,3})?$/u.exec(id);
  const [, article = '', start, end, check = ''] = passage ?? [];
  if (!passage) return null;
  return { kind: 'passage', place: { article: articleId(article), start: Number(start), end: Number(end), check } };
}
