import type { LineRule } from '../rule.ts';
import { isMadeOf, vocabulary } from '../vocabulary.ts';

const WORDS = vocabulary(
  'menu search login logout register subscribe skip navigation contents sitemap faq previous next prev load close open expand collapse continue reading toggle',
  'меню поиск войти регистрация наверх назад вперёд далее ещё подробнее закрыть',
  'пошук увайсці рэгістрацыя наверх далей яшчэ падрабязней закрыць',
);
const BESIDE = vocabulary(
  'home sign in log up out to main content the my account all news story article articles page top back of site here main more read full entire about us contact contacts privacy policy terms use conditions help view see show now and',
  'главная главную на к основному содержанию контенту вход читать показать все новости о нас контакты галоўная чытаць паказаць усе навіны пра кантакты і и перейти перайсці да асноўнага зместу',
);
const WHOLE: readonly RegExp[] = [
  /^(?:home|log ?in|sign ?(?:in|up|out)|log ?out|home ?page|main page|about us|contact us|contacts?|privacy policy|terms (?:of (?:use|service)|and conditions)|cookie policy|editorial policy|advertise(?: with us)?|careers|archive|all news|back to top|read more|more|see more|show more|learn more|full (?:article|story)|accessibility links|read (?:the )?(?:full|entire) (?:story|article)|view all|see all|click here(?: to read)?|print|pdf|save|edit)\W{0,3}$/iu,
  /^(?:главная|контакты|о нас|о проекте|все новости|архив|читать далее|читать полностью|подробнее|показать ещё|показать еще|перейти к основному контенту|политика конфиденциальности|галоўная|кантакты|пра нас|усе навіны|архіў|чытаць далей|падрабязней|паказаць яшчэ|čytać dalej)\W{0,3}$/iu,
  /^(?:(?:BY|BE|RU|EN|UA|UK|PL|LT|DE|FR|БЕЛ|РУС|ENG|BEL|RUS|POL|ŁAC|BIEŁ|Ł|БЕЛ|УКР|Бел|Рус|Eng|Беларуская|Русский|English|Polski|Українська)[\s|/·,]{0,3}){1,8}$/iu,
  /^[\d\s|.,…/·•›»«‹<>–—-]{1,40}$/u,
  /^[_*=~#•·|\s–—-]{1,80}$/u,
  /^(?:page|страница|старонка) \d{1,3}(?: (?:of|из|з) \d{1,3})?$/iu,
  /^(?:\d{1,3}(?:[., {2}]\d{3}){0,3}|\d{1,3}(?:[.,]\d)?[KkКк]?)\s(?:views?|reads?|shares?|likes?|articles?|просмотр\p{L}{0,3}|прагляд\p{L}{0,2})$/iu,
  /^(?:views?|reads?|просмотр\p{L}{0,3}|прагляд\p{L}{0,2})\s?:?\s?\d[\d ., ]{0,12}[KkКк]?$/iu,
];

/** The page's own furniture: menus, pagers, language switches, counters. */
export const navigation: LineRule = {
  name: 'navigation',
  example: 'Skip to main content',
  where: 'anywhere',
  read(line) {
    if (line.length > 80 || /^(?:19|20)\d{2}$/u.test(line)) return null;
    return WHOLE.some((pattern) => pattern.test(line)) || (isMadeOf(line, BESIDE, WORDS, 6) && !/[.!?]$/u.test(line))
      ? {}
      : null;
  },
};
