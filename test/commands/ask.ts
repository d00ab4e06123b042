import type { Archive } from '../../src/archive/archive.ts';
import { loadCommands } from '../../src/command/load.ts';
import { parseLine } from '../../src/command/parse.ts';
import { runCommand } from '../../src/command/run.ts';
import type { Extract, ItemKind, View } from '../../src/model/view.ts';
import { extractsIn } from '../../src/render/extract.ts';
import { NOW } from '../archive/archives.ts';

const commands = await loadCommands(new URL('../../commands/', import.meta.url));

/** Asks as one types it, and gives the view. */
export const asker =
  (archive: Archive) =>
  async (line: string): Promise<View> => {
    const { command, options } = parseLine(line, commands);
    const { view } = await runCommand(command, options, {
      archive,
      now: NOW,
      locale: 'en',
      guild: null,
      user: 'test',
      commands: async () => commands,
      server: null,
    });
    return view;
  };

/** All extracts of a view, with those of events and disagreements. */
export const extractsOf = ({ blocks }: View, ...kinds: ItemKind[]): Extract[] =>
  blocks.flatMap(extractsIn).filter(({ item }) => kinds.length === 0 || kinds.includes(item));

/** The extracts under a heading, with those of events and disagreements. */
export function under({ blocks }: View, heading: string): Extract[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith(heading));
  if (start < 0) return [];
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(({ kind }) => kind === 'heading');
  return rest.slice(0, end < 0 ? rest.length : end).flatMap(extractsIn);
}

export const noticesOf = ({ blocks }: View): string[] =>
  blocks.flatMap((block) => (block.kind === 'notice' ? [block.text] : []));

export const offersOf = ({ blocks }: View): string[] =>
  blocks.flatMap((block) => (block.kind === 'offer' ? [block.label] : []));
