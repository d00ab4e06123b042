import { byPublisher, onPerson, onTopic, since, until } from '../src/command/common.ts';
import { defineCommand } from '../src/command/define.ts';
import { askedAgain } from '../src/command/parse.ts';
import { forAnyPerson } from '../src/compose/persons.ts';
import { questionOf } from '../src/compose/question.ts';
import { timeline } from '../src/compose/timeline.ts';

export default defineCommand({
  description: 'What happened, in order of day, as the articles tell it',
  options: {
    topic: onTopic,
    person: onPerson,
    since,
    until,
    publisher: byPublisher,
  },
  examples: ['', 'person:Kellogg', 'topic:prisoners since:2025', 'topic:election until:2020'],
  answer: async (options, { archive }) =>
    forAnyPerson(archive, options.person, askedAgain('timeline', options, 'person'), (asked) =>
      timeline(archive, questionOf(options, asked)),
    ),
});
