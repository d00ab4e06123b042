import { article, defineCommand, integer, required } from '../src/command/define.ts';
import { source } from '../src/compose/source.ts';

export default defineCommand({
  description: 'An article or one of its paragraphs, what is known of it, and what cleaning took off',
  options: {
    article: required(article('Its title, file or id')),
    paragraph: integer('The paragraph to show with its neighbours, counted from 1', 1),
  },
  examples: ['article:000', 'article:003 paragraph:4'],
  answer: async (options, { archive }) => source(archive, options.article, options.paragraph),
});
