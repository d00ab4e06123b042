import type { Token } from './tokens.ts';

/** Verbs and prepositions under which something is not said: "denied saying", "without saying", «отрицал, что говорил». */
const UNDER =
  /^(?:den(?:y|ies|ied|ying)|without|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|avoid(?:s|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|instead|rather|accus(?:ed|es|ing)|stopp?(?:ed|ing)?|fail(?:s|ed)?|отрица(?:л|ла|ли|ет|ют|я)|опровер(?:г|гла|гает)|отказал(?:ся|ась|ись)|адмаўля(?:ў|ла|лі|е)|адмов(?:іўся|ілася|іліся)|абверг(?:нуў|ла)?|заперечи(?:в|ла|ли)|zapiarečvaŭ|admaŭlaŭ|admoviŭsia)$/u;

/** What may stand between such a word and the verb: "denied that he had ever said", "accused of saying". */
const BETWEEN =
  /^(?:that|he|she|they|it|having|had|has|have|ever|even|publicly|to|of|from|than|been|short|,|что|он|она|они|когда-либо|будто|што|ён|яна|калі-небудзь|якобы|нібыта|що|він|вона)$/u;

/** Verbs that deny what they govern; words after their own colon or comma are still their speaker's. */
export const DENIES = /^(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|опроверг(?:ла|ли)?|абвергнуў)$/u;

/** Whether the verb at `verb` stands under a denial: in "Lind denied saying that …" nobody said it. */
export function isDenied(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1;
  while (at > verb - 8 && BETWEEN.test(tokens[at]?.word ?? '')) at -= 1;
  return UNDER.test(tokens[at]?.word ?? '');
}

const NOBODY = /^(?:nobody|none|neither|no|никто|ніхто|nichto)$/u;

/** Whether a source that begins at `from` is no one: "nobody said", "no official has said", "neither Lind nor Berg said". */
export const isNobody = (tokens: readonly Token[], from: number): boolean =>
  NOBODY.test(tokens[from]?.word ?? '') || /^(?:neither|nor)$/u.test(tokens[from - 1]?.word ?? '');
