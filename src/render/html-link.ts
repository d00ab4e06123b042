import { type ArticleId, checkOf, type PersonId, type Span } from '../model/span.ts';

/** `/articles/7fmoddd2z1` */
export const articlePath = (article: ArticleId): string => `/articles/${encodeURIComponent(article)}`;

/** `/articles/7fmoddd2z1#p3` */
export const paragraphPath = (article: ArticleId, paragraph: number): string => `${articlePath(article)}#p${paragraph}`;

/**
 * `/articles/7fmoddd2z1?at=120-180-1x2y3z#p3`: the article with exactly those words lit up, its paragraph in sight.
 * The last part is a check of the words, by which a changed article is told.
 */
export const passagePath = ({ article, start, end, exact }: Span, paragraph: number): string =>
  `${articlePath(article)}?at=${start}-${end}-${checkOf(exact)}#p${paragraph}`;

/** `/people/coale` */
export const personPath = (person: PersonId): string => `/people/${encodeURIComponent(person)}`;

/** The address, as the browser would read it, if it is one of the web; else null: no other may become a link. */
export function webAddress(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url);
  return parsed && /^https?:$/u.test(parsed.protocol) ? parsed.href : null;
}
