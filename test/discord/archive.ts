import type { Archive } from '../../src/archive/archive.ts';

const PEOPLE = ['John Coale', 'Keith Kellogg', 'Śviatłana Cichanoŭskaja'];

const suggest = (typed: string) =>
  PEOPLE.filter((name) => name.toLowerCase().includes(typed.toLowerCase())).map((name) => ({
    label: name,
    value: name,
  }));

/** An archive without an article, that knows three names to complete. */
export const EMPTY: Archive = {
  revision: 0,
  arrival: () => null,
  overrides: [],
  asOf: null,
  records: [],
  record: () => null,
  eventsIn: () => [],
  disagreementsAbout: () => [],
  person: () => null,
  findPerson: () => ({ kind: 'none', near: [] }),
  findArticle: () => null,
  search: () => [],
  suggestPeople: suggest,
  suggestTopics: () => [],
  suggestPublishers: () => [],
  suggestArticles: () => [],
  suggestDays: async () => [],
  readDay: async () => null,
  read: async () => ({ people: [], days: [], figures: [], quoted: [] }),
};
