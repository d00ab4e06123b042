import type { PersonId, Range } from '../../model/span.ts';
import type { FoundMention, FoundPosition } from './find.ts';
import { cyrillicOffices, nominativeOffice } from './name-words.ts';
import { indexFrom, joins, type Token } from './tokens.ts';

/** One word for a country and its people. */
const countries: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^б[еі]ларус|^б[еі]лорус|^белорус/u, 'беларусь'],
  [/^американ|^амерыкан|^сша$|^зша$|^штат|^соедин|^злуч/u, 'сша'],
  [/^росси|^расі|^расей|^рф$/u, 'россия'],
  [/^укра/u, 'украина'],
  [/^польш|^польс/u, 'польша'],
  [/^литв|^литов|^літв|^літоў/u, 'литва'],
  [/^латв|^латыш/u, 'латвия'],
  [/^герман|^немец|^нямец|^ням/u, 'германия'],
];

/** Words for one office that a text takes by turns, of one country. */
const heads: readonly (readonly [pattern: RegExp, name: string])[] = [
  [
    /^(?:президент|прэзідэнт|прэзыдэнт|лидер|лідар|руководител|кіраўні|правител|кіраўнік|диктатор|дыктатар)/u,
    'президент',
  ],
  [/^(?:глав|председател|старшын|началь)/u, 'глава'],
  [
    /^(?:спецпос|спецпас|спэцпас|посланни|пасланьні|пасланец|пасланні|спецпред|спецпрад|представит|прадстаўн)/u,
    'посланник',
  ],
];

const STEM = 5;

const nameOf = (table: typeof heads, small: string): string | null =>
  table.find(([pattern]) => pattern.test(small))?.[1] ?? null;

const stemOf = (small: string): string => nameOf(countries, small) ?? small.slice(0, STEM);

const headOf = (small: string): string => nameOf(heads, small) ?? small.slice(0, STEM);

const adjective = /.{4}(?:[ыи]й|[оа]й|ая|яя|(?<!л)[іы]|[ыиі]м|[оеа]го|[оеа]му|ага|аму|ую)$/u;

/** With one of these it is another office. */
const another = /^(?:вице|віцэ|экс|быв|был|замест|наме|оппоз|апаз|демокр|дэмакр|пресс|прэс|помощ|памоч|совет|дарад)/u;

/** As genitives and adjectives end, and no verb in the past. */
const dependent = /(?<!л)[аиі]$|[яыуюйхм]$(?<!с[яь])/u;

/** Several, or the instrumental of one, which Belarusian writes alike. */
const plural = /(?:[^в]ы|[иі]|ов|[аоё]ў|ей|ам|ями|ами|амі|ах|ях)$/u;

interface CyrillicOffice {
  readonly person: PersonId;
  readonly start: number;
  readonly head: string;
  readonly words: ReadonlySet<string>;
  readonly another: boolean;
}

function officeOf(tokens: readonly Token[], { person, start, end }: FoundPosition): CyrillicOffice | null {
  const inside = tokens.slice(indexFrom(tokens, start), indexFrom(tokens, end));
  const at = inside.findIndex(({ small }) => cyrillicOffices.test(small));
  const head = inside[at];
  if (!head) return null;
  const others = inside.filter((token) => token !== head);
  return {
    person,
    start,
    head: headOf(head.small),
    words: new Set(others.map(({ small }) => stemOf(small))),
    another: inside.some(({ small }) => another.test(small)),
  };
}

interface Description extends Range {
  readonly head: string;
  readonly words: readonly string[];
  readonly oblique: boolean;
}

/** «белорусский лидер», «президент Беларуси»: an office, an adjective before it, capitalised words after it. */
function descriptionAt(tokens: readonly Token[], at: number): Description | null {
  const [before, head] = [tokens[at - 1], tokens[at]];
  if (!head || head.shape === 'upper' || head.gap === '-' || tokens[at + 1]?.gap === '-') return null;
  if (!cyrillicOffices.test(head.small) || another.test(head.small) || plural.test(head.small)) return null;
  const qualified =
    before !== undefined && joins(head.gap) && adjective.test(before.small) && !cyrillicOffices.test(before.small);
  let to = at + 1;
  for (let next = tokens[to]; next && joins(next.gap) && next.shape !== 'small' && to - at < 4; next = tokens[to])
    to += 1;
  const last = tokens[to - 1] ?? head;
  const after = tokens[to];
  // «президент страны», «глава ведомства»: of what, its noun alone does not say.
  if (
    after &&
    joins(after.gap) &&
    after.shape === 'small' &&
    dependent.test(after.small) &&
    after.small.length > 4 &&
    to === at + 1
  )
    return null;
  const words = [...(qualified ? [before] : []), ...tokens.slice(at + 1, to)];
  if (words.length === 0 || words.some(({ small }) => another.test(small))) return null;
  return {
    start: qualified ? before.start : head.start,
    end: last.end,
    head: headOf(head.small),
    words: words.map(({ small }) => stemOf(small)),
    oblique: !nominativeOffice.test(head.small),
  };
}

/**
 * Mentions by office in Russian and Belarusian, where the text gives that office, of that country or body, to one
 * person: after «президент Беларуси Линд», «белорусский лидер». `positions` are all of the text.
 */
export function cyrillicDescriptions(
  sentences: readonly { readonly tokens: readonly Token[] }[],
  positions: readonly (readonly [tokens: readonly Token[], position: FoundPosition])[],
): readonly FoundMention[] {
  const offices = positions.flatMap(([tokens, position]) => officeOf(tokens, position) ?? []);
  const byHead = Map.groupBy(offices, ({ head }) => head);
  return sentences.flatMap(({ tokens }) =>
    [...tokens.keys()].flatMap((at): FoundMention[] => {
      const description = descriptionAt(tokens, at);
      if (!description) return [];
      const { head, words, start, end, oblique } = description;
      const held = (byHead.get(head) ?? []).slice(0, HOLDERS).filter((office) => !office.another);
      const fitting = held.filter((office) => words.every((word) => office.words.has(word)));
      const [only, ...others] = new Set(fitting.map(({ person }) => person));
      return only && others.length === 0 ? [{ start, end, person: only, via: 'office', oblique }] : [];
    }),
  );
}

/** More holders of one office than these tell nothing. */
const HOLDERS = 100;
