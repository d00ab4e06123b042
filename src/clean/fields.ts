import type { FrontMatter, PrintedDay, Sourced } from '../model/article.ts';
import type { Dateline } from './dateline.ts';
import type { Item } from './item.ts';

/** What is known of a story besides its body. */
export interface Fields {
  readonly title: Sourced | null;
  readonly publisher: Sourced | null;
  readonly byline: Sourced | null;
  readonly url: Sourced | null;
  readonly printedDays: readonly PrintedDay[];
}

/** What was read off a story's own lines. */
export interface Clues {
  readonly title: string;
  /** The site's name behind the title. */
  readonly site: string | null;
  readonly dateline: Dateline | null;
  readonly items: readonly Item[];
  /** A name on a line of its own above the story. */
  readonly name: string | undefined;
}

const sourced = (given: string | undefined, ...printed: readonly (string | null | undefined)[]): Sourced | null => {
  if (given) return { value: given, basis: 'front matter' };
  const value = printed.find((found) => found);
  return value ? { value, basis: 'printed' } : null;
};

/** A date line below so many sentences is another story's. */
const ABOVE = 3;
const UPDATED = /updated|modified|обновл|абноў|оновл/iu;

/** The day of publication, rather than that of an update, and the page's stamp. */
function daysAbove(items: readonly Item[]): PrintedDay[] {
  let sentences = 0;
  const days = items.flatMap((item) => {
    if (item.removedBy === null && item.shape === 'prose') sentences += 1;
    return item.told?.day && sentences < ABOVE ? [item.told.day] : [];
  });
  const lines = days.filter(({ kind }) => kind === 'date line');
  const line = lines.find(({ printed }) => !UPDATED.test(printed)) ?? lines[0];
  const stamp = days.find(({ kind }) => kind === 'page stamp');
  return [line, stamp].flatMap((day) => day ?? []);
}

/** The best first: who wrote the front matter knew, a date line has its year, a stamp is only a bound. */
const TRUST: readonly PrintedDay['kind'][] = ['front matter', 'date line', 'dateline', 'page stamp'];

/** Front matter wins over what is printed; a dateline's agency over the site that prints it; a copyright comes last. */
export function fieldsOf({ title, site, dateline, items, name }: Clues, given: FrontMatter): Fields {
  const told = (field: 'publisher' | 'byline' | 'url', fits: (rule: string) => boolean = () => true) =>
    items.find((item) => item.told?.[field] && fits(item.removedBy ?? ''))?.told?.[field];
  const days = [...daysAbove(items), ...(dateline?.day ? [dateline.day] : [])];
  if (given.published) days.push({ kind: 'front matter', value: given.published, printed: given.published });
  const bySource = told('publisher', (rule) => rule === 'source line');
  const byAnyLine = told('publisher', (rule) => rule !== 'copyright');
  return {
    title: sourced(given.title, title),
    publisher: sourced(given.publisher, dateline?.publisher, bySource, byAnyLine, site, told('publisher')),
    byline: sourced(
      given.byline,
      told('byline', (rule) => rule === 'byline'),
      told('byline'),
      name,
    ),
    url: sourced(given.url, told('url')),
    printedDays: days.sort((a, b) => TRUST.indexOf(a.kind) - TRUST.indexOf(b.kind)),
  };
}
