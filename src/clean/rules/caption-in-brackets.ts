import type { LineRule } from '../rule.ts';
import { wordsOf } from '../shape.ts';

const WHOLE = /^[([]([^()[\]]{2,160})[)\]]\.?$/u;
const SENTENCE = /[.!?…]["”»’]?$/u;
const PICTURE =
  /photo|image|picture|video|screenshot|screengrab|courtesy|archive|handout|pool|facebook|instagram|telegram|youtube|twitter|getty|reuters|press (?:service|office)|website|\bpage$|channel|фото|фота|снимок|здымак|скриншот|скрыншот|архив|архіў|пресс-служб|прэс-служб|видео|відэа|канал/iu;

const innerOf = (line: string): string | null => {
  const inner = WHOLE.exec(line)?.[1];
  return inner && !SENTENCE.test(inner) ? inner : null;
};

/** Where a picture comes from, in brackets. Inside a story "(laughs)" and "(applause)" are the story's. */
export const captionInBrackets: LineRule = {
  name: 'photo credit',
  example: '(Press service, Ministry of Foreign Affairs, screenshot)',
  where: 'anywhere',
  read: (line) => (PICTURE.test(innerOf(line) ?? '') ? {} : null),
};

/** Above and below the story any words in brackets that are no sentence. */
export const bracketsAround: LineRule = {
  name: 'photo credit',
  example: '(Ministry of Foreign Affairs)',
  where: 'around',
  read: (line) => (wordsOf(innerOf(line) ?? '').length > 0 ? {} : null),
};
