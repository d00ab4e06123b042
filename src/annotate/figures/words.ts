/**
 * A word as the tables of this folder have it: lower case, «ё» as «е», a straight apostrophe, and without the soft sign
 * that only one of the two Belarusian spellings writes («сьвет» is «свет»).
 */
export const normal = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[’ʼ`]/gu, "'")
    .replaceAll(/(?<=[зснц])ь(?=[бвгджзклмнпрстфхцчшў])/gu, '');

const listed = (list: string): readonly string[] => list.split(/[\s|]+/u).filter(Boolean);

/** The words of a list, parted by spaces, as a set of their normal forms. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(listed(list).map(normal));
