import type { LineRule } from '../rule.ts';

const ADDRESS =
  /^(?:(?:url|link|permalink|original(?: article)?|ссылка|спасылка)\s?:\s*)?(https?:\/\/[^\s<>"]{4,500})$/iu;

/** A line that is an address and no more. */
export const webAddress: LineRule = {
  name: 'web address',
  example: 'URL: https://example.org/news/1',
  where: 'anywhere',
  read(line) {
    const url = ADDRESS.exec(line)?.[1];
    return url ? { url } : null;
  },
};
