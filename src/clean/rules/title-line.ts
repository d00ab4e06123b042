import type { LineRule } from '../rule.ts';

const TITLE = /^(?:title|headline|заголовок|загаловак)\s?:\s*(\S.{2,250})$/iu;

/** A title with its label. */
export const titleLine: LineRule = {
  name: 'title line',
  example: 'Title: Talks on the embassy resume',
  where: 'around',
  read(line) {
    const title = TITLE.exec(line)?.[1]?.trim();
    return title ? { title } : null;
  },
};
