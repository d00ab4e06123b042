import { describe, expect, it } from 'vitest';
import { CommandError, defineCommand } from '../../src/command/define.ts';
import type { Command } from '../../src/command/load.ts';
import { runCommand } from '../../src/command/run.ts';
import type { View } from '../../src/model/view.ts';
import { brief, who } from './commands.ts';
import { emptyArchive } from './empty-archive.ts';
import { serverWith } from './server.ts';

const context = {
  archive: emptyArchive,
  now: new Date('2025-07-10T12:00:00Z'),
  locale: 'en-GB',
  guild: null,
  user: 'somebody',
  commands: async () => [],
  server: null,
};

it('a command answers with its options read', async () => {
  const raw = { topic: ' embassy ', since: '2025-06-21', paragraph: '2' };
  const { view, change } = await runCommand(brief, raw, context);
  const asked = {
    topic: 'embassy',
    since: { asked: '2025-06-21', first: '2025-06-21', last: '2025-06-21' },
    paragraph: 2,
  };
  expect(view.blocks).toEqual([{ kind: 'line', text: JSON.stringify(asked) }]);
  expect(change).toBeNull();
});

it('a wrong option is refused before the command is asked', async () => {
  await expect(runCommand(who, { name: ' ' }, context)).rejects.toThrow(CommandError);
});

describe('a command that is for managers, or changes something', () => {
  const view: View = { title: 'Removed', asOf: null, blocks: [], omitted: null, hint: null };
  const change = { kind: 'remove', guild: '1', ids: [3] } as const;
  const remove: Command = {
    name: 'feed remove',
    ...defineCommand({
      description: 'Removes',
      options: {},
      examples: [''],
      answer: async () => ({ view, change }),
    }),
  };
  const inServer = { ...context, guild: '1', server: serverWith() };

  it('gives its answer and the change, and applies nothing itself', async () => {
    expect(await runCommand(remove, {}, inServer)).toEqual({ view, change });
  });

  it('is refused outside a server, in one sentence that says where it works', async () => {
    const sentence = '/feed remove belongs to a server; use it in one, in Discord or in the playground (npm start).';
    await expect(runCommand(remove, {}, context)).rejects.toThrow(new CommandError(sentence));
    const asked: string[] = [];
    const answer: Command['answer'] = async () => {
      asked.push('answer');
      return view;
    };
    const managers = { ...remove, managers: true, answer };
    await expect(runCommand(managers, {}, context)).rejects.toThrow(new CommandError(sentence));
    expect(asked).toEqual([]);
    expect(await runCommand(managers, {}, inServer)).toEqual({ view, change: null });
  });
});
