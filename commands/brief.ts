import { choice, day, defineCommand, person, publisher, topic } from '../src/command/define.ts';
import { brief } from '../src/compose/brief.ts';
import { between } from '../src/compose/days.ts';
import { forAnyPerson } from '../src/compose/persons.ts';

export default defineCommand({
  description: 'What the articles say on a topic or a person: in short, by day, who, in their words, figures',
  options: {
    topic: topic('A word or two, such as prisoners'),
    person: person('A name in any spelling'),
    since: day('From this day on: 21 June 2025, June 2025, last week'),
    until: day('Up to this day: 21 June 2025, June 2025, last week'),
    publisher: publisher('Only what one publisher wrote, such as Pozirk'),
    length: choice('How much to show', ['short', 'normal', 'long']),
  },
  examples: ['', 'topic:prisoners', 'topic:sanctions length:short', 'person:Kellogg since:"June 2025"'],
  answer: async (options, { archive }) =>
    forAnyPerson(archive, options.person, '/brief person:', (asked) =>
      brief(
        archive,
        {
          topic: options.topic,
          person: asked,
          publisher: options.publisher,
          days: between(options.since, options.until),
        },
        options.length ?? 'normal',
      ),
    ),
});
