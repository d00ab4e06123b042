import type { Token } from './tokens.ts';

const ASKED = /^(?:asked|questioned|pressed|quizzed)$/u;
const OF_PASSIVE = /^(?:when|while|if|once|was|were|is|are|been|being|get|got|gets)$/u;
const QUESTION = /^(?:вопрос|вопросы|пытанне|пытаньне|запитання|питання|pytańnie)$/u;

/**
 * Whether words in marks are part of a question that somebody was asked: "Asked whether it was “a deal,” Lind …",
 * «На вопрос, «есть ли сделка», Линд …».
 */
export function isAsked(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 25); i -= 1) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (!token || token.kind === 'quote' || /^[;:]$/u.test(token.word)) return false;
    if (ASKED.test(token.word) && (!before || before.kind === 'mark' || OF_PASSIVE.test(before.word))) return true;
    if (token.word === ',' && i < at - 1) return false;
    if (
      /^questions?$/u.test(token.word) &&
      (i < 4 || /^(?:answer|response|reply)$/u.test(tokens[i - 3]?.word ?? '')) &&
      /^(?:to|about|on|asked)$/u.test(tokens[Math.max(0, i - 2)]?.word ?? '')
    )
      return true;
    if (QUESTION.test(token.word) && /^(?:на|na)$/u.test(before?.word ?? '') && i === 1) return true;
  }
  return false;
}

const ASK =
  /^(?:ask(?:ed|s)|inquired|wondered|спросил[аи]?|спыта(?:ў|ла|ўся)|запыта(?:ў|ла|ўся)|pyta(?:ŭ|ła)|spyta(?:ŭ|ła)|запита(?:в|ла)|поинтересовал(?:ся|ась))$/u;

/** Whether a sentence tells of a question. */
export const asksIn = (tokens: readonly Token[]): boolean => tokens.some(({ word }) => ASK.test(word));

const REPLY =
  /^(?:repl(?:ied|ies)|answer(?:ed|s)|respond(?:ed|s)|retort(?:ed|s)|ответил[аи]?|адказа(?:ў|ла)|adkaza(?:ŭ|ła)|відпові(?:в|ла))$/u;

/** Whether the verb beside a pronoun at `at` tells of an answer. */
export const repliesBeside = (tokens: readonly Token[], at: number): boolean =>
  REPLY.test(tokens[at + 1]?.word ?? '') || REPLY.test(tokens[at - 1]?.word ?? '');
