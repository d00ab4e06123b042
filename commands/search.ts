import { byPublisher, onPerson, since, until } from '../src/command/common.ts';
import { defineCommand, required, topic } from '../src/command/define.ts';
import { askedAgain, questionLine } from '../src/command/parse.ts';
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
  answer: async (options, { archive }) => {
    const { words: topic, person, since, until, publisher } = options;
    const wider = questionLine('search', { words: topic });
    return forAnyPerson(archive, person, askedAgain('search', options, 'person'), (asked) =>
      searchPassages(archive, { ...questionOf({ since, until, publisher }, asked), topic, wider }),
    );
  },
});
