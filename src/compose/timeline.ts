import type { Archive } from '../archive/archive.ts';
import type { Block, View } from '../model/view.ts';
import { citer } from './cite.ts';
import { happeningBlocks, happeningsOf } from './happenings.ts';
import { aboutMatter, isAbout, matterOf, matterOfRecords } from './matter.ts';
import type { Question } from './question.ts';
import { titleOf } from './title.ts';

/** `/timeline`: what happened in order of day, all that tell of one happening under it, the undated apart at the end. */
export function timeline(archive: Archive, question: Question): View {
  const { topic, person, publisher, days } = question;
  const matter = isAbout(question) ? matterOf(archive, { topic, person, publisher }) : matterOfRecords(archive.records);
  const { dated, undated } = happeningsOf(archive, matter, question);
  const { notices } = aboutMatter(matter);
  const cite = citer(archive);
  const shownUndated = days ? [] : undated;
  const blocks: Block[] = [
    ...notices.map((text): Block => ({ kind: 'notice', text })),
    ...dated.flatMap((event) => happeningBlocks(archive, event, cite)),
    ...(shownUndated.length > 0 ? [{ kind: 'heading', text: 'Undated' } as const] : []),
    ...shownUndated.flatMap((event) => happeningBlocks(archive, event, cite)),
  ];
  const found = dated.length + shownUndated.length > 0;
  const omitted =
    days && undated.length > 0
      ? `Left out: ${undated.length} undated ${undated.length === 1 ? 'happening' : 'happenings'}.`
      : null;
  return {
    title: titleOf('Timeline', topic, person, publisher),
    asOf: archive.asOf,
    blocks: found ? blocks : [...blocks, { kind: 'notice', text: 'No article in the archive dates anything on this.' }],
    omitted,
    hint: found ? null : 'Ask with fewer words, or without since and until.',
  };
}
