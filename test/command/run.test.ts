import { expect, it } from 'vitest';
import { CommandError } from '../../src/command/define.ts';
import { runCommand } from '../../src/command/run.ts';
import { brief, who } from './commands.ts';
import { emptyArchive } from './empty-archive.ts';

const context = {
  archive: emptyArchive,
  now: new Date('2025-07-10T12:00:00Z'),
  locale: 'en-GB',
  guild: null,
  user: 'somebody',
  commands: async () => [],
};

it('a command answers with its options read', async () => {
  const { blocks } = await runCommand(brief, { topic: ' embassy ', since: '2025-06-21', paragraph: '2' }, context);
  const asked = {
    topic: 'embassy',
    since: { asked: '2025-06-21', first: '2025-06-21', last: '2025-06-21' },
    paragraph: 2,
  };
  expect(blocks).toEqual([{ kind: 'line', text: JSON.stringify(asked) }]);
});

it('a wrong option is refused before the command is asked', async () => {
  await expect(runCommand(who, { name: ' ' }, context)).rejects.toThrow(CommandError);
});
