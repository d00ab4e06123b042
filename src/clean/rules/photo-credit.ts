import { knownOutlet } from '../outlets.ts';
import type { LineRule } from '../rule.ts';
import { isNames, wordsOf } from '../shape.ts';

const WORD =
  '(?:(?:archive |file |illustrative )?(?:photos?|photographs?|images?|pictures?|pic|screenshot|illustration|video|graphic)|(?:архивн\\p{L}{2} |иллюстративн\\p{L}{2} )?(?:фото(?: иллюстративное)?|снимок|скриншот|иллюстрация|видео|изображение)|обложка|(?:архіўнае )?(?:фота(?: ілюстрацыйнае)?|здымак|скрыншот|ілюстрацыя|відэа)|світлина|foto|fota|zdjęcie|fot\\.)';
const LABELLED = new RegExp(
  `^[(\\[]?${WORD}(?:\\s(?:credit|source|caption|courtesy|by|from))?\\s?(?:[:©|/—–-]|,(?<=(?:source|caption),))\\s?(.{2,200})$`,
  'iu',
);
const BY = new RegExp(`^[(\\[]?${WORD}\\s(?:by|courtesy of|via|from)\\s(.{2,100})$`, 'iu');
const FILE_CAPTION = /^(?:FILE PHOTO|FILE|ФОТО ИЗ АРХИВА|АРХИВНОЕ ФОТО|ФОТА З АРХІВА)\s?[:—–-]\s?\S/u;
const AGENCY =
  /(?:AP Photo|[Pp]hotos? via|Getty Images|GettyImages|REUTERS\/|AFP via|EPA-EFE|EPA\/|\/\s?(?:AFP|AP|EPA|REUTERS|Reuters|TASS|ТАСС|YouTube|Telegram|Facebook|Unsplash|Pixabay|Flickr|Reuters|Globallookpress)|Sputnik\/|Shutterstock|Globallookpress|Globallook|Wikimedia Commons|Pool Photo|Depositphotos|iStock|РИА Новости\/|handout via)/u;
/** At the end of a caption: "… in Minsk. Photo: BelTA", "… (AP Photo/Jane Doe)". */
const ENDS_IN_CREDIT = new RegExp(
  `[.!?»”")\\s][([]?${WORD}\\s?(?:[:©|]|by|courtesy of)\\s?((?:[^.!?]|\\.(?=\\S)){2,60})[.)\\]]{0,2}$`,
  'iu',
);
const ENDS_IN_AGENCY = /[([]([^()[\]]{3,90})[)\]]\.?$/u;
const LONGEST_CAPTION = 400;

const isCredit = (words: string | undefined): boolean =>
  words !== undefined && wordsOf(words).length <= 8 && (isNames(words) || AGENCY.test(words));

const FROM_FILE =
  /^(?:file|archive|illustrative|undated|combination|handout) (?:photo|image|picture)s?$|^(?:архивное фото|фото из архива|архіўнае фота|фота з архіва|иллюстративное фото|ілюстрацыйнае фота)$/iu;
const OFFICE = /press (?:service|office)$|^(?:пресс-служба|прэс-служба)/iu;

const NAMED = new RegExp(`^${WORD}(?:\\s(?:credit|source|courtesy|by))?\\s?[:©|]`, 'iu');

/** "(AP Photo/Jane Doe)", "(Jane Doe / Agency)", "(file photo)", "(Photo: screenshot)". */
const isBracketedCredit = (words: string): boolean =>
  OFFICE.test(words) ||
  FROM_FILE.test(words) ||
  NAMED.test(words) ||
  AGENCY.test(words) ||
  (words.includes('/') && isNames(words));

/** Agencies set several sentences under a picture. */
const endsInAgency = (line: string): boolean => AGENCY.test(ENDS_IN_AGENCY.exec(line)?.[1] ?? '');

const endsInCredit = (line: string): boolean =>
  endsInAgency(line) ||
  (line.length <= LONGEST_CAPTION &&
    (isCredit(ENDS_IN_CREDIT.exec(line)?.[1]) ||
      isBracketedCredit(ENDS_IN_AGENCY.exec(line)?.[1] ?? '') ||
      /(?:REUTERS\/|AP Photo\/|\/ ?Getty Images|\/ ?AFP|via Getty Images|\/File Photo)[^.!?]{0,40}$/u.test(line)));

/** Who took a picture, with the caption that stands before it on the same line. */
export const photoCredit: LineRule = {
  name: 'photo credit',
  example: 'Officials in the capital. Photo: Jane Doe / Getty Images',
  where: 'anywhere',
  read(line) {
    if (/^["“„«]/u.test(line) && !endsInCredit(line)) return null;
    const rest = LABELLED.exec(line)?.[1] ?? BY.exec(line)?.[1];
    const labelled = rest !== undefined && (isCredit(rest) || (line.length <= 160 && !/[.!?…]["”»]?$/u.test(line)));
    const slash = line.lastIndexOf('/');
    const agency = AGENCY.test(line) || (slash > 0 && knownOutlet(line.slice(slash + 1)) !== null);
    const bare = line.length <= 100 && agency && isNames(line);
    return labelled || bare || FILE_CAPTION.test(line) || endsInCredit(line) ? {} : null;
  },
};
