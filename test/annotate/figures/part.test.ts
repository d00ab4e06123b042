import { describe, expect, it } from 'vitest';
import { findDays } from '../../../src/annotate/days/find.ts';
import { findFigures } from '../../../src/annotate/figures/find.ts';
import { isPart } from '../../../src/annotate/figures/part.ts';
import { articleId, spanAt } from '../../../src/model/span.ts';

/** The values of a sentence that are part of another number. */
function parts(text: string): number[] {
  const whole = [{ start: 0, end: text.length }];
  const article = articleId('a');
  return findFigures(text, whole, findDays(text, whole)).flatMap((figure) =>
    isPart({ span: spanAt(article, text, figure), sentence: spanAt(article, text, figure.sentence) })
      ? [figure.value]
      : [],
  );
}

describe('isPart', () => {
  it.each([
    ['14 of the 52 prisoners crossed', [14]],
    ['four of the five prisoners crossed', [4]],
    ['52 prisoners were freed, including 14 foreigners', [14]],
    ['52 prisoners were freed, three of them women', [3]],
    ['52 prisoners, among them at least 14 foreigners', [14]],
    ['Освободили 52 заключённых, в том числе 14 иностранцев', [14]],
    ['14 из 52 заключённых', [14]],
    ['52 человека, из них 14 женщин', [14]],
    ['52 чалавекі, у тым ліку 14 замежнікаў', [14]],
  ])('“%s”', (text, expected) => expect(parts(text)).toEqual(expected));

  it.each([
    'The release of 52 prisoners',
    '52 prisoners and 14 foreigners were freed',
    '14 из тюрем вышли, 52 человека остались',
    'Освобождены 52 человека из Минска',
  ])('nothing is a part in “%s”', (text) => expect(parts(text)).toEqual([]));
});
