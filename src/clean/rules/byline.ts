import { knownOutlet } from '../outlets.ts';
import type { LineRule } from '../rule.ts';
import { isNames } from '../shape.ts';
import { dateLine } from './date-line.ts';

const BY = /^(?:(?:post(?:ed)?|written|reported|story|words|text|article|analysis|opinion)\s)?by\s?:?\s+(\S.*)$/iu;
const LABEL =
  /^(?:authors?|reporters?|correspondent|автор\p{L}{0,2}|корреспондент|журналист\p{L}{0,2}|[тt][еe]кст|подготовил[аи]?|аўтар\p{L}{0,2}|карэспандэнт|журналіст\p{L}{0,2}|тэкст|падрыхтава[ўл]а?|aŭtar\p{L}{0,2}|tekst|autor\p{L}{0,2})\s?[:—–-]?\s+(\S.*)$/iu;
/** Where the names end and a date, a role or another label begins. */
const AFTER_NAMES =
  /\s*(?:[|•·]|\s[—–-]\s|[,\s]+(?=(?:published|updated|posted|on)\s)|(?=\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}{0,6}\.?\s\d)|(?=\s\d)|\/\s?(?:photo|фото|фота)).*$/iu;
/** "Ann Sample, Bo Model — 21 June, 17:45". */
const BEFORE_TIME = /^(\p{Lu}[^—–|\d]{4,80}?)\s[—–|]\s[^—–|]{0,40}\d{1,2}:\d{2}$/u;
const LONGEST = 120;

const SERVICE = /^(.{2,40}?)(?:['’]s .{3,40}| Staff(?: Writers?)?| Newsroom)$/u;

/** "Jane Doe, Associated Press", "Reuters Staff", "RFE/RL's Belarus Service": the outlet goes to the publisher. */
function personAndOutlet(names: string): { byline: string; publisher?: string } {
  const cut = names.lastIndexOf(',');
  const behind = cut < 0 ? null : knownOutlet(names.slice(cut + 1));
  if (behind) return { byline: names.slice(0, cut).trim(), publisher: behind };
  const publisher = knownOutlet(SERVICE.exec(names)?.[1] ?? names);
  return publisher ? { byline: names, publisher } : { byline: names };
}

export const byline: LineRule = {
  name: 'byline',
  example: 'By Jane Doe and John Smith',
  where: 'anywhere',
  read(line) {
    if (line.length > LONGEST || /[.!?…]$/u.test(line)) return null;
    const found = BY.exec(line)?.[1] ?? LABEL.exec(line)?.[1] ?? BEFORE_TIME.exec(line)?.[1] ?? '';
    const names = found.replace(AFTER_NAMES, '').trim();
    if (names === '' || !isNames(names)) return null;
    const day = dateLine.read(found.slice(names.length).replace(/^[\s|•·,—–-]+/u, ''))?.day;
    return { ...personAndOutlet(names), ...(day ? { day } : {}) };
  },
};
