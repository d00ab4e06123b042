import { defineMessageCommand } from '../src/command/define.ts';
import { checkQuote } from '../src/compose/check-quote.ts';

export default defineMessageCommand({
  description: 'Whether the words that a message quotes stand so in an article, and what differs',
  examples: [
    'He called it a “rare gesture of personal friendship”.',
    '“The United States is now strong so we can do these things.”',
    '“let’s try to reach a global agreement … it will be a big deal”',
  ],
  answer: (text, { archive, now }) => checkQuote(archive, text, now),
});
