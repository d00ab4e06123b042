import type { APIContainerComponent } from 'discord-api-types/v10';
import type { ItemKind, View } from '../model/view.ts';
import { textDisplay } from './discord-components.ts';
import { framed, headText, listed } from './discord-page.ts';
import { short, small } from './discord-text.ts';
import { counted, isUnit, type Unit } from './extract.ts';
import { type Section, sectionsOf } from './sections.ts';

/** Our own words for what is counted. A statement by itself is a happening that nothing else tells. */
const NOUNS: Readonly<Record<ItemKind, string>> = {
  extract: 'extract',
  statement: 'happening',
  event: 'happening',
  quotation: 'quote',
  fragment: 'quote',
  figure: 'figure',
  position: 'position',
  mention: 'mention',
};

function nounOf(unit: Unit): string {
  if (unit.kind === 'extract') return NOUNS[unit.item];
  if (unit.kind === 'event') return NOUNS.event;
  return unit.disagreement === 'changed figure' ? 'changed figure' : 'disagreement';
}

/** "**In their words** · 6 quotes"; empty where nothing is to be counted. */
function sectionCounts({ heading, all }: Section): string {
  const counts = listed(
    [...Map.groupBy(all.filter(isUnit), nounOf)].map(([noun, units]) => counted(units.length, noun)),
  );
  const title = short(heading?.replace(/\s+/gu, ' ').trim() ?? null, 200);
  return counts === '' || title === '' ? counts : `**${title}** · ${counts}`;
}

/** Characters of the lines, in any script well within a message's bytes. */
const MOST = 1500;

/** What a thread will tell of: the title, and a line of counts for each section. */
export function overview(view: View): APIContainerComponent {
  const all = sectionsOf(view)
    .map(sectionCounts)
    .filter((line) => line !== '');
  let room = MOST;
  const end = all.findIndex((line) => {
    room -= line.length + 1;
    return room < 0;
  });
  const shown = end < 0 ? all : [...all.slice(0, end), small(`… and ${counted(all.length - end, 'more section')}`)];
  const lines = shown.length === 0 ? [] : [textDisplay(shown.join('\n'))];
  return framed(view, [textDisplay(headText(view)), ...lines]);
}
