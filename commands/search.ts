import { byPublisher, onPerson, since, until } from '../src/command/common.ts';
import { defineCommand, required, topic } from '../src/command/define.ts';
import { questionLine } from '../src/command/parse.ts';
import { forAnyPerson } from '../src/compose/persons.ts';
import { questionOf } from '../src/compose/question.ts';
import { searchPassages } from '../src/compose/search.ts';

export default defineCommand({
  description: 'The passages that have certain words, in whatever form and spelling, the best first',
  options: {
    words: required(topic('Words to look for, such as embassy in Minsk')),
    person: onPerson,
    since,
    until,
    publisher: byPublisher,
  },
  examples: ['embassy', 'words:"political prisoners" person:Kellogg', 'words:sanctions publisher:Pozirk since:2025'],
  answer: async ({ words, person, since, until, publisher }, { archive }) => {
    const wider = questionLine('search', { words });
    const others = { words, since: since?.asked ?? '', until: until?.asked ?? '', publisher: publisher ?? '' };
    return forAnyPerson(archive, person, `${questionLine('search', others)} person:`, (asked) =>
      searchPassages(archive, { ...questionOf({ since, until, publisher }, asked), topic: words, wider }),
    );
  },
});
