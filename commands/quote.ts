import { day, defineCommand, person, publisher, topic } from '../src/command/define.ts';
import { between } from '../src/compose/days.ts';
import { forAnyPerson } from '../src/compose/persons.ts';
import { quotations } from '../src/compose/quotations.ts';

export default defineCommand({
  description: 'What somebody said, exactly as printed, with who says so and where',
  options: {
    speaker: person('Who said it, in any spelling'),
    about: topic('A word or two, such as sanctions'),
    since: day('Reported from this day on: 21 June 2025, June 2025, last week'),
    until: day('Reported up to this day: 21 June 2025, June 2025, last week'),
    publisher: publisher('Only what one publisher wrote, such as Pozirk'),
  },
  examples: ['speaker:Coale', 'speaker:Tsikhanouskaya about:sanctions', 'about:dialogue'],
  answer: async (options, { archive }) =>
    forAnyPerson(archive, options.speaker, '/quote speaker:', (asked) =>
      quotations(archive, {
        topic: options.about,
        person: asked,
        publisher: options.publisher,
        days: between(options.since, options.until),
      }),
    ),
});
