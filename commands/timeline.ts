import { day, defineCommand, person, publisher, topic } from '../src/command/define.ts';
import { between } from '../src/compose/days.ts';
import { forAnyPerson } from '../src/compose/persons.ts';
import { timeline } from '../src/compose/timeline.ts';

export default defineCommand({
  description: 'What happened, in order of day, as the articles tell it',
  options: {
    topic: topic('A word or two, such as prisoners'),
    person: person('A name in any spelling'),
    since: day('From this day on: 21 June 2025, June 2025, last week'),
    until: day('Up to this day: 21 June 2025, June 2025, last week'),
    publisher: publisher('Only what one publisher wrote, such as Pozirk'),
  },
  examples: ['', 'person:Kellogg', 'topic:prisoners since:2025', 'topic:election until:2020'],
  answer: async (options, { archive }) =>
    forAnyPerson(archive, options.person, '/timeline person:', (asked) =>
      timeline(archive, {
        topic: options.topic,
        person: asked,
        publisher: options.publisher,
        days: between(options.since, options.until),
      }),
    ),
});
