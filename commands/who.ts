import { onPerson } from '../src/command/common.ts';
import { defineCommand, required } from '../src/command/define.ts';
import { forPerson } from '../src/compose/persons.ts';
import { profile } from '../src/compose/profile.ts';

export default defineCommand({
  description: 'Who somebody is by the articles: roles, words, spellings, who is named beside them',
  options: { name: required(onPerson) },
  examples: ['name:Tikhanovsky', 'name:Łukašenka', 'Coale'],
  answer: async ({ name }, { archive }) => forPerson(archive, name, '/who name:', (asked) => profile(archive, asked)),
});
