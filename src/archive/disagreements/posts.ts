import { daysBetween } from '../../annotate/days/shift.ts';
import { daysOf, type PartialDate } from '../../model/date.ts';
import type { Disagreement } from '../../model/event.ts';
import { type PersonId, type Span, spanAt } from '../../model/span.ts';
import type { StoredArticle } from '../../model/store.ts';
import { contentStems } from '../../search/terms.ts';
import { lexicon } from '../events/lexicon.ts';
import { type Place, placesIn } from '../events/places.ts';

/** Posts that somebody holds and another may hold after them, in English, Russian and Belarusian. */
const POSTS = {
  president:
    'president presidents президент президента президентом президенту прэзідэнт прэзідэнта прэзідэнтам prezident prezidenta',
  'prime minister': "premier prime_minister премьер премьера премьером премьер-министр* прэм’ер* прэм'ер*",
  minister: 'minister министр министра министром министру міністр* ministr*',
  representative: 'representative представител* прадстаўнік* pradstaŭnik*',
  envoy: `envoy envoys emissary special_representative спецпосланник* посланник* спецпредставител* пасланнік* пасланец* спецпасланнік*
    спецпрадстаўнік* pasłannik*`,
  ambassador: 'ambassador посол посла послом послу амбасадар* пасол пасла паслом',
  secretary: 'secretary секретарь секретаря секретарём секретарем сакратар*',
  spokesperson:
    'spokesman spokeswoman spokesperson press_secretary пресс-секретар* прэс-сакратар* прэс-сакратарк* pres-sakratar*',
  adviser: 'adviser advisor советник советника советником дарадц* дарадчы*',
  leader: 'leader лидер* лідар* lidar*',
  head: 'head chief глава главы главой начальник* кіраўнік* kiraŭnik*',
  chair: 'chairman chairwoman chairperson председател* старшын* staršyn*',
  director: 'director директор директора директором дырэктар* dyrektar*',
  governor: 'governor губернатор* губернатар*',
  commissioner: 'commissioner комиссар* камісар*',
} as const;

type Post = keyof typeof POSTS;

const postsIn = lexicon<Post>(POSTS);

const FORMER = /(?<!\p{L})(?:former|ex|past|retired|бывш\p{L}*|экс|был(?:ы|ая|ога|ой|ым|ую)|były|byłaja)(?!\p{L})/iu;
/** "Then-President" is of another time; "former President Lind’s envoy" says nothing of when the envoy was one. */
const OF_ANOTHER_TIME =
  /(?<!\p{L})(?:then|future|next|incoming|designate|elect|тогдашн\p{L}*|будущ\p{L}*|тагачасн\p{L}*|будуч\p{L}*)(?!\p{L})/iu;
const POSSESSIVE = /['’]s?\s/u;
const RANK = /(?<!\p{L})(?:deputy|vice|acting|assistant|заместител\p{L}*|вице|и\. ?о|намесні\p{L}*|віцэ)(?!\p{L})/iu;
/** What somebody is charged with, and not who sent them: "envoy for Ukraine", "спецпосланник по Украине". */
const TASK = /(?<!\p{L})(?:for|to|on|по|па)\s(?<task>[^,;(]{2,80})/iu;

/** A post as the words of one position give it. */
interface Held {
  readonly post: Post;
  /** Of what: "opposition" leader, minister of "health"; without the person that the words name. */
  readonly of: ReadonlySet<string>;
  readonly isFormer: boolean;
  readonly isDeputy: boolean;
  readonly taskPlaces: ReadonlySet<Place>;
  readonly taskWords: ReadonlySet<string>;
  /** The words, with the person's name where it stands beside them. */
  readonly span: Span;
  readonly published: PartialDate | null;
}

interface DatedArticle {
  readonly stored: StoredArticle;
  readonly published: PartialDate | null;
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
/** An adjective or a first part of a compound; after any other word comes whom somebody serves: "помощник президента". */
const NO_NOUN = /(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ая|яя|ую|ы|і|ага|яга|аму|яму|ай|экс|бывш\p{L}*|США|ЗША|РФ|ЕС)$/iu;

const isFirstNoun = (before: string): boolean =>
  before
    .split(/[\s-]+/u)
    .filter(Boolean)
    .every((word) => NO_NOUN.test(word));

function readPost(words: string): Omit<Held, 'span' | 'published'> | null {
  if (OF_ANOTHER_TIME.test(words)) return null;
  const task = TASK.exec(words);
  const ofPreposition = words.search(/\s(?:of|for|to|on|in|по|па|у|в)\s/iu);
  const before = ofPreposition < 0 ? words : words.slice(0, ofPreposition);
  const posts = postsIn(before);
  // English names what is meant last ("the president’s envoy"), Russian and Belarusian first ("посланник президента").
  const found = CYRILLIC.test(words) ? posts.find(({ start }) => isFirstNoun(before.slice(0, start))) : posts.at(-1);
  if (!found) return null;
  const lead = before.slice(0, found.start);
  const owner = lead.search(POSSESSIVE);
  const own = owner < 0 ? lead : lead.slice(owner + 1);
  const taskWords = task?.groups?.['task'] ?? '';
  return {
    post: found.label,
    of: new Set(contentStems(`${own.replace(FORMER, ' ')} ${ofPreposition < 0 ? '' : words.slice(ofPreposition)}`)),
    isFormer: FORMER.test(own),
    isDeputy: RANK.test(own),
    taskPlaces: placesIn(taskWords),
    taskWords: new Set(contentStems(taskWords)),
  };
}

/** The longest way from a name to the office beside it: "Lind, the". */
const BESIDE = 4;

function heldBy(all: readonly DatedArticle[]): Map<PersonId, Held[]> {
  const held = new Map<PersonId, Held[]>();
  for (const { stored, published } of all) {
    const { article, annotations } = stored;
    const startingAt = new Map(annotations.mentions.map((mention) => [mention.span.start, mention]));
    const endingAt = new Map(annotations.mentions.map((mention) => [mention.span.end, mention]));
    for (const { person, span } of annotations.positions) {
      const post = readPost(span.exact);
      if (!post) continue;
      const beside = Array.from({ length: BESIDE + 1 }, (_, n) => [
        startingAt.get(span.end + n),
        endingAt.get(span.start - n),
      ]);
      const name = beside.flat().find((mention) => mention?.person === person)?.span;
      const whole = name
        ? spanAt(article.id, article.body, {
            start: Math.min(name.start, span.start),
            end: Math.max(name.end, span.end),
          })
        : span;
      const known = held.get(person);
      const one = { ...post, span: whole, published };
      if (known) known.push(one);
      else held.set(person, [one]);
    }
  }
  return held;
}

/** So many days apart, somebody may have come into a post or left it between two articles. */
const SOON = 3;
const SAME_TIME = 60;

/** Days between two articles; null where either has none. */
function apart(a: Held, b: Held): number | null {
  if (a.span.article === b.span.article) return 0;
  const [one, other] = [daysOf(a.published?.value ?? null), daysOf(b.published?.value ?? null)];
  return one && other ? Math.abs(daysBetween(one.last, other.last)) : null;
}

/** Of which there is one, so that it needs no "of what"; there are many leaders. */
const OF_A_COUNTRY: ReadonlySet<Post> = new Set(['president', 'prime minister']);
/** Which one article means by the bare word that it has said in full before: "the US ambassador … Ambassador Lind". */
const SAID_IN_FULL: ReadonlySet<Post> = new Set(['ambassador', 'envoy', 'governor', 'spokesperson']);

const mayBeOnePost = (a: Held, b: Held): boolean =>
  (a.of.isSubsetOf(b.of) || b.of.isSubsetOf(a.of)) &&
  (a.of.size > 0 === b.of.size > 0 ||
    OF_A_COUNTRY.has(a.post) ||
    (SAID_IN_FULL.has(a.post) && a.span.article === b.span.article));

/** Says that somebody was, and is: both cannot be true at one time. */
const isContradiction = (a: Held, b: Held): boolean =>
  a.post === b.post &&
  a.isFormer !== b.isFormer &&
  a.isDeputy === b.isDeputy &&
  mayBeOnePost(a, b) &&
  (apart(a, b) ?? SOON + 1) <= SOON;

const differentTask = (a: Held, b: Held): boolean =>
  a.taskWords.size > 0 &&
  b.taskWords.size > 0 &&
  (a.taskPlaces.size > 0 && b.taskPlaces.size > 0
    ? a.taskPlaces.isDisjointFrom(b.taskPlaces)
    : a.taskWords.isDisjointFrom(b.taskWords));

/** The same post with another task, or as its deputy: somebody may be both. */
const isDifference = (a: Held, b: Held): boolean =>
  a.post === b.post && (differentTask(a, b) || a.isDeputy !== b.isDeputy) && (apart(a, b) ?? 0) <= SAME_TIME;

const MOST_COMPARED = 200;
const MOST_SIDES = 8;

/** All that stand against another, those that agree together: each article's words once. */
function disagreement(
  kind: Disagreement['kind'],
  person: PersonId,
  held: readonly Held[],
  against: (a: Held, b: Held) => boolean,
): Disagreement[] {
  const sides = held.filter((one) => held.some((other) => against(one, other)));
  const groups: Held[][] = [];
  for (const side of sides) {
    const group = groups.find((all) => all.every((each) => !against(each, side)));
    if (group) group.push(side);
    else groups.push([side]);
  }
  const few = Math.max(1, Math.floor(MOST_SIDES / groups.length));
  const ordered = groups.flatMap((group) =>
    group.filter((side, n) => group.findIndex(({ span }) => span.article === side.span.article) === n).slice(0, few),
  );
  const [first, second, ...rest] = ordered.map(({ span }) => span);
  return first && second ? [{ kind, person, sides: [first, second, ...rest] }] : [];
}

/**
 * Where sources, or one source, give somebody posts that do not go together: former and present in one article or in
 * articles of the same days, "for Ukraine" and "to Belarus". What only says more ("for Ukraine and Russia") agrees.
 */
export function postDisagreements(all: readonly DatedArticle[]): Disagreement[] {
  return [...heldBy(all)].flatMap(([person, everything]) =>
    [...Map.groupBy(everything, ({ post }) => post).values()].flatMap((held) => {
      const some = held.slice(-MOST_COMPARED);
      return [
        ...disagreement('contradiction', person, some, isContradiction),
        ...disagreement('difference', person, some, isDifference),
      ];
    }),
  );
}
