import type {
  APIComponentInContainer,
  APIContainerComponent,
  APISeparatorComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10';
import type { View } from '../model/view.ts';
import { valueWords } from './date.ts';
import { type Drawing, drawing, short, shortened, small, sourceText } from './discord-text.ts';
import { counted, extractsIn, isUnit } from './extract.ts';
import { type Content, type Section, sectionsOf, spaced } from './sections.ts';
import { type Source, sourcesOf } from './sources.ts';

/** A message of components (V2), as Discord's API takes it. It can ping nobody. */
export interface DiscordBody {
  readonly flags: number;
  readonly components: readonly [APIContainerComponent];
  readonly allowed_mentions: { readonly parse: readonly [] };
}

/** Discord's limits: characters over all text displays of one message, and components with the nested ones. */
const CHARACTERS = 4000;
const COMPONENTS = 40;

/** How many characters an event may have that is too long for any message: half a message; less where sections share one. */
const LONG_EVENT = 2000;
const SHARED_EVENT = 900;

/** IS_COMPONENTS_V2 */
const FLAGS = 1 << 15;
const ACCENT = 0x1f6f8b;

/** The blocks that a message has room for, as it draws them. */
type Chosen = ReadonlyMap<Content, Drawing>;

const textDisplay = (content: string): APITextDisplayComponent => ({ type: 10, content });
const separator: APISeparatorComponent = { type: 14 };

function sectionText({ heading, blocks, more }: Section, chosen: Chosen): string {
  const drawn = blocks
    .map((block) => [block, chosen.get(block)?.text ?? ''] as const)
    .filter(([, text]) => text !== '');
  if (drawn.length === 0) return '';
  const rest = more !== '' && drawn.some(([block]) => isUnit(block));
  const body = `${spaced(drawn)}${rest ? `\n\n${small(more)}` : ''}`;
  const title = short(heading, 300);
  return title === '' ? body : `### ${title}\n${body}`;
}

/** What of a section is neither drawn nor counted by its own "… and 7 more". */
function undrawn({ blocks, hidden }: Section, chosen: Chosen): readonly Content[] {
  const left = blocks.filter((block) => !chosen.has(block));
  return blocks.some((block) => isUnit(block) && chosen.has(block)) ? left : [...left, ...hidden];
}

function restLine(left: readonly Content[], sources: readonly Source[]): string {
  if (left.length === 0) return '';
  const listed = new Set(sources.map(({ citation }) => citation.article));
  const unlisted = sourcesOf(left.flatMap(extractsIn)).filter(({ citation }) => !listed.has(citation.article));
  const of = (kind: Content['kind']): number => left.filter((block) => block.kind === kind).length;
  const counts = [
    counted(of('event'), 'more event'),
    counted(of('extract'), 'more extract'),
    counted(of('disagreement'), 'more disagreement'),
    counted(unlisted.length, 'source'),
    counted(left.filter((block) => !isUnit(block)).length, 'more line'),
  ].filter((count) => !count.startsWith('0 '));
  return small(`… ${new Intl.ListFormat('en-GB').format(counts)} not shown; narrow with since\\: or person\\:`);
}

/** The whole message with the chosen blocks; whatever is not chosen is counted in it. */
function assemble(view: View, sections: readonly Section[], chosen: Chosen): DiscordBody {
  const sources = sourcesOf([...chosen.values()].flatMap(({ extracts }) => extracts));
  const asOf = view.asOf === null ? 'No article in the archive is dated' : `Archive as of ${valueWords(view.asOf)}`;
  const left = sections.flatMap((section) => undrawn(section, chosen));
  const foot = [small(short(view.omitted, 500)), restLine(left, sources), small(short(view.hint, 500))].filter(
    (line) => line !== '',
  );
  const texts = [
    `## ${short(view.title.trim(), 500) || 'Dateline Minsk'}\n${small(short(asOf, 100))}`,
    ...sections.map((section) => sectionText(section, chosen)),
    sources.length === 0 ? '' : ['### Sources', ...sources.map(sourceText)].join('\n'),
    foot.join('\n'),
  ].filter((text) => text !== '');
  const components = texts.flatMap((text, at): APIComponentInContainer[] =>
    at === 0 ? [textDisplay(text)] : [separator, textDisplay(text)],
  );
  return {
    flags: FLAGS,
    components: [{ type: 17, accent_color: ACCENT, components }],
    allowed_mentions: { parse: [] },
  };
}

function fits({ components: [container] }: DiscordBody): boolean {
  const texts = container.components.flatMap((component) => ('content' in component ? component.content : []));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return characters <= CHARACTERS && 1 + container.components.length <= COMPONENTS;
}

/** A block and the queue in which it waits for room; `shares`: beside other sections that wait as well. */
interface Waiting {
  readonly block: Content;
  readonly queue: string;
  readonly shares: boolean;
}

/**
 * Who gets room before whom: notices; what stands before any heading; then sections that share, each giving its first
 * block, then its second; then the others in order. A block that finds no room holds up its own queue only, so that
 * none of it is skipped for a shorter one.
 */
function queues(sections: readonly Section[]): Waiting[] {
  const all = sections.flatMap(({ heading, shares, last, blocks }, at) =>
    blocks.map((block, place) => {
      const phase = block.kind === 'notice' ? 0 : heading === null ? 1 : shares ? 2 : 3;
      const queue = block.kind === 'notice' || block.kind === 'offer' ? block.kind : phase === 2 ? `${at}` : 'other';
      const round = phase !== 2 ? 0 : last ? blocks.length - place : place;
      return { block, queue, shares: phase === 2, phase, round };
    }),
  );
  return all.sort((a, b) => a.phase - b.phase || a.round - b.round);
}

/**
 * The answer as one message within Discord's limits. Whole blocks go where there is no room, and the message says how
 * many. Each step of the plan is a whole message that fits, so that the last one does.
 */
export function discordMessage(view: View): DiscordBody {
  const sections = sectionsOf(view);
  let chosen: Chosen = new Map();
  let body = assemble(view, sections, chosen);
  const take = (block: Content, drawn: Drawing): boolean => {
    if (drawn.text.length > CHARACTERS) return false;
    const more = new Map(chosen).set(block, drawn);
    const next = assemble(view, sections, more);
    if (!fits(next)) return false;
    chosen = more;
    body = next;
    return true;
  };
  const fitsAlone = (block: Content, drawn: Drawing): boolean =>
    drawn.text.length <= CHARACTERS && fits(assemble(view, sections, new Map([[block, drawn]])));

  const full = new Set<string>();
  for (const { block, queue, shares } of queues(sections)) {
    const whole = drawing(block);
    if (full.has(queue) || whole.text.trim() === '') continue;
    const mayBeWhole = !shares || block.kind !== 'event' || whole.text.length <= SHARED_EVENT;
    if (mayBeWhole && take(block, whole)) continue;
    const alone = fitsAlone(block, whole);
    const shorter = alone && mayBeWhole ? [] : shortened(block, shares ? SHARED_EVENT : LONG_EVENT);
    if (shorter.some((drawn) => take(block, drawn))) continue;
    if (alone || shorter.length > 0) full.add(queue);
  }
  return body;
}
