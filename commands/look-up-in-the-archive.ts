import { defineMessageCommand } from '../src/command/define.ts';
import { lookUp } from '../src/compose/look-up.ts';

export default defineMessageCommand({
  description: 'What the archive has on the people, days, figures and quotes of a message',
  examples: ['Did Kellogg get 14 prisoners released on 21 June?', 'Cichanoŭskaja: “punished, not rewarded”'],
  answer: (text, { archive, now }) => lookUp(archive, text, now),
});
