import { byPublisher, onPerson, onTopic, since, until } from '../src/command/common.ts';
import { defineCommand } from '../src/command/define.ts';
import { askedAgain } from '../src/command/parse.ts';
import { forAnyPerson } from '../src/compose/persons.ts';
import { questionOf } from '../src/compose/question.ts';
import { quotations } from '../src/compose/quotations.ts';

export default defineCommand({
  description: 'What somebody said, exactly as printed, with who says so and where',
  options: {
    speaker: onPerson,
    about: onTopic,
    since,
    until,
    publisher: byPublisher,
  },
  examples: ['speaker:Coale', 'speaker:Tsikhanouskaya about:sanctions', 'about:dialogue'],
  answer: async (options, { archive }) =>
    forAnyPerson(archive, options.speaker, askedAgain('quote', options, 'speaker'), (asked) =>
      quotations(archive, questionOf({ ...options, topic: options.about }, asked)),
    ),
});
