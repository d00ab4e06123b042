import bot from '../package.json' with { type: 'json' };
import { defineCommand } from '../src/command/define.ts';
import { about } from '../src/compose/about.ts';

export default defineCommand({
  description: 'What this bot is, and what its archive holds',
  options: {},
  examples: [''],
  answer: async (_, { archive }) => about(archive, bot.version),
});
