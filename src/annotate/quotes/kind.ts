import { isSlavic } from './lacinka.ts';
import type { Attribution } from './rule.ts';
import type { Token } from './tokens.ts';
import { plainTokens } from './tokens.ts';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS, SUBORDINATORS } from './words.ts';

/** "They’ve"; "he’s" is told apart from a possessive by its pronoun. */
const CONTRACTED = /\p{L}['’](?:re|ve|m|ll)$/u;

/** Whether words in marks have a subject and a finite verb, as far as closed classes tell. */
function hasClause(text: string, words: readonly Token[]): boolean {
  return words.some(({ word, start, end, contracted }, i) => {
    if (contracted || CONTRACTED.test(text.slice(start, end))) return true;
    if (AUXILIARIES.has(word)) return i > 0 || words.length > 2;
    return SUBJECT_PRONOUNS.has(word) && word !== 'who' && i < words.length - 1;
  });
}

/** “Shark Tank,” “The Wall Street Journal”: every word that counts is a capital, as in names and titles. */
function looksLikeName(words: readonly Token[]): boolean {
  if (words.length === 0 || words.length > 9) return false;
  const counting = words.filter(
    ({ kind, word }) => kind === 'word' && !DETERMINERS.has(word) && !PREPOSITIONS.has(word) && !CONJUNCTIONS.has(word),
  );
  return (
    counting.length > 0 &&
    counting.every(({ capital, word }) => capital || /^\d/u.test(word)) &&
    (words[0]?.capital ?? false)
  );
}

/** Joins a quotation to the reporter's clause: before these it is a part of that clause. */
const opensOwnClause = (before: Token | undefined): boolean =>
  before === undefined || (before.kind === 'mark' && /^[,:—.]$/u.test(before.word)) || before.kind === 'quote';

/** Words of the reporter that cannot end a phrase, so that what follows in marks belongs to it. */
const bindsTo = (before: Token | undefined): boolean =>
  before !== undefined &&
  [AUXILIARIES, PREPOSITIONS, DETERMINERS, CONJUNCTIONS, SUBORDINATORS].some((table) => table.has(before.word));

const PREDICATE = /^(?:is|are|was|were|be|been|being|as|looks?|seems?|sounds?|became|becomes?)$/u;
const PREDICATE_ADVERB = /(?:ly|so|too|very|just|even|not|never)$/u;

function isPredicate(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (
    i > at - 4 &&
    (PREDICATE_ADVERB.test(tokens[i]?.word ?? '') || /^(?:a|an|the|only)$/u.test(tokens[i]?.word ?? ''))
  )
    i -= 1;
  const token = tokens[i];
  return token !== undefined && (PREDICATE.test(token.word) || /['’](?:s|re)$/u.test(token.word));
}

/** Whose words they are not: "so-called “elections”", "titled “Arrogant,”", "with the name “Donald”". */
const NAMED_BY = new Set(
  `so-called titled entitled named nicknamed dubbed termed signed name nickname title headline headlined slogan
  hashtag song film movie book show series album episode program programme documentary novel magazine newspaper term word
  phrase label газета фильм книга песня фільм кніга называемый называемая называемые званы званая званыя`.split(/\s+/u),
);

/** «передаёт «Первый канал»», «компания «Белая Русь»»: what in Russian and Belarusian comes before the name of an outlet or a firm. */
const OWNER_OF_NAME =
  /^(?:переда[её]т|перадае|сообща[ею]т|сообщил[аио]?|паведамля[ею]ць|паведамляе|пишет|піша|агентств|агенцтв|издани|выданн|телеканал|тэлеканал|канал|портал|сайт|газет|журнал|часопіс|авиакомпани|авіякампані|компани|кампані|концерн|канцэрн|холдинг|холдынг|агрохолдинг|парти[яиюе]|парты[яіюе]|фонд|проект|праект|программ|праграм|радио|радыё|движени|рух|завод|интервью|інтэрв[’'ʼ]?ю|эфир|этэр|эфір|организаци|арганізацы|центр|цэнтр|групп|груп[аыу]|суполк|ассоциаци|асацыяцы|объединени|коалици|инициатив|ініцыятыв|платформ|сервис|клуб|банк|отел|гостиниц|фестивал|форум|преми|прэмі|орден|операци|рубрик|соцсет|ресурс|пресс-клуб|teleh?ram|telekanał|kanał|hazet|partyj|arhanizacyj|centr|fond|prahram|intervju|partał|vydańni|paviedamlaje|piša|peredaje)/u;

export type Kind = 'quotation' | 'fragment';

/**
 * What words in marks are, given who the sentence says to speak; null where they are nobody's statement:
 * a name, a title, a term, or a single word at which the reporter raises a brow.
 */
export function kindOf(text: string, tokens: readonly Token[], at: number, attribution: Attribution): Kind | null {
  const quote = tokens[at]?.quote;
  if (!quote) return null;
  const words = plainTokens(text, quote.inner).filter(({ kind }) => kind === 'word');
  const before = tokens[at - 1];
  const own = opensOwnClause(before);
  const direct = attribution.way === 'direct';
  const names = attribution.classes.includes('name');
  if (words.length === 0 || NAMED_BY.has(before?.word ?? '')) return null;
  if (words.length < 6 && words[0]?.capital && OWNER_OF_NAME.test(before?.word ?? '')) return null;
  const inClause = before?.kind === 'word' && attribution.way === 'governed';
  if (inClause && isSlavic(before.word) && words.length < 5 && words[0]?.capital && !hasClause(text, words))
    return null;
  if (direct && own && (at === 0 || before?.word !== ',' || hasClause(text, words))) {
    return looksLikeName(words) && at > 0 && before?.word !== ':' && !hasClause(text, words) ? null : 'quotation';
  }
  if (
    direct &&
    (own || CONJUNCTIONS.has(before?.word ?? '') || before?.word === 'that' || !PREPOSITIONS.has(before?.word ?? '')) &&
    words.length >= 3 &&
    hasClause(text, words)
  )
    return 'quotation';
  const whole = words[0]?.capital === true && words.length >= 4 && hasClause(text, words);
  if (whole && attribution.classes.includes('say') && !bindsTo(before)) return 'quotation';
  if (!names && looksLikeName(words)) return null;
  if (words.length === 1 && !names && !isPredicate(tokens, at)) return null;
  return 'fragment';
}
