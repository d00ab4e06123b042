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
  /** Which of the items it is; -1 where none is. */
  readonly titleAt: number;
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

/** A day without a label counts below a sentence only where it touches it: further down it heads a list of other days. */
const LABELLED = /publi|posted|updat|modif|created|released|дата|опублік|апублік|обновл|абноў|оновл|размещ/iu;
const isProse = (item: Item | undefined): boolean => item?.removedBy === null && item.shape === 'prose';

const isUpdate = ({ printed }: PrintedDay): boolean => UPDATED.test(printed);

/**
 * The day of publication, rather than that of an update, and the page's stamp. Between the title and the story it is the
 * story's; above the title the nearest is, since those further up may be of other stories.
 */
function daysAbove(items: readonly Item[], title: number): PrintedDay[] {
  let sentences = 0;
  const days = items.flatMap((item, at) => {
    if (isProse(item) && at !== title) sentences += 1;
    const isOwn =
      sentences === 0 || isProse(items[at - 1]) || LABELLED.test(item.text) || item.removedBy === 'page stamp';
    return item.told?.day && sentences < ABOVE && isOwn ? [{ day: item.told.day, at, inStory: sentences > 0 }] : [];
  });
  const lines = days.filter(({ day }) => day.kind === 'date line');
  const below = lines.filter(({ at, inStory }) => at > title && !inStory);
  const above = lines.filter(({ at }) => at < title).reverse();
  const ordered = [...below, ...above, ...lines.filter(({ inStory }) => inStory)].map(({ day }) => day);
  const line = ordered.find((day) => !isUpdate(day)) ?? ordered[0];
  const stamp = days.find(({ day }) => day.kind === 'page stamp')?.day;
  return [line, stamp].flatMap((day) => day ?? []);
}

/** The best first: who wrote the front matter knew, a date line has its year, a stamp is only a bound. */
const TRUST: readonly PrintedDay['kind'][] = ['front matter', 'date line', 'dateline', 'page stamp'];

/** Front matter wins over what is printed; a dateline's agency over the site that prints it; a copyright comes last. */
export function fieldsOf({ title, titleAt, site, dateline, items, name }: Clues, given: FrontMatter): Fields {
  const told = (field: 'publisher' | 'byline' | 'url', fits: (rule: string) => boolean = () => true) =>
    items.find((item) => item.told?.[field] && fits(item.removedBy ?? ''))?.told?.[field];
  const days = [...daysAbove(items, titleAt), ...(dateline?.day ? [dateline.day] : [])];
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
