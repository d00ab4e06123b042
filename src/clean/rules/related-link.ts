import type { LineRule } from '../rule.ts';
import { reportsSpeech } from '../shape.ts';

const LEADS =
  /^[-–—•*>»→\s]{0,3}(?:also read|read also|read more(?: on| about)?|read next|see also|see more|related(?: (?:news|story|stories|article|articles|video|coverage|content))?|more on this|watch(?: also| more)?|listen|don['’]t miss|must read|up next|in other news|recommended|опубликованное ранее|читайте также|читать также|читайте ещё|читайте еще|смотрите также|см\. также|подробнее|по теме|материал по теме|ещё по теме|еще по теме|видео по теме|чытайце таксама|чытайце яшчэ|глядзіце таксама|гл\. таксама|па тэме|яшчэ па тэме|čytajcie taksama|hladzicie taksama|читайте також|дивіться також|за темою|czytaj także|czytaj też|zobacz też|zobacz także|przeczytaj (?:także|również))\s?(?:[:|>»→]|[—–-]\s)\s?(\S.{2,240})$/iu;
/** Labels that also open sentences of a story: they need the look of a headline after them. */
const WEAK = /^(?:listen|watch|подробнее|see more|recommended)/iu;

/** A link to another story, on one line with its label. */
export const relatedLink: LineRule = {
  name: 'link to another story',
  example: 'Read also: Talks on the embassy resume',
  where: 'anywhere',
  read(line) {
    const headline = LEADS.exec(line)?.[1];
    if (!headline || reportsSpeech(line)) return null;
    return WEAK.test(line) && /[.…]["”»]?$/u.test(headline) ? null : {};
  },
};
