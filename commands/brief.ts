import { byPublisher, onPerson, onTopic, since, until } from '../src/command/common.ts';
import { choice, defineCommand } from '../src/command/define.ts';
import { askedAgain } from '../src/command/parse.ts';
import { brief } from '../src/compose/brief.ts';
import { forAnyPerson } from '../src/compose/persons.ts';
import { questionOf } from '../src/compose/question.ts';

export default defineCommand({
  description: 'What the articles say on a topic or a person: in short, by day, who, in their words, figures',
  options: {
    topic: onTopic,
    person: onPerson,
    since,
    until,
    length: choice('How much to show', ['short', 'normal', 'long']),
    publisher: byPublisher,
  },
  examples: ['', 'topic:prisoners', 'topic:sanctions length:short', 'person:Kellogg since:"June 2025"'],
  answer: async (options, { archive }) =>
    forAnyPerson(archive, options.person, askedAgain('brief', options, 'person'), (asked) =>
      brief(archive, questionOf(options, asked), options.length ?? 'normal'),
    ),
});
