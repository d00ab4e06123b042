import { cueAt } from '../cues.ts';
import type { QuoteRule } from '../rule.ts';
import { PREPOSITIONS } from '../words.ts';

/** Labels that stand where a name would: of an interview's turns, a picture, a source, a link. */
const LABELS =
  /^(?:\p{L}|question|answer|вопрос|ответ|пытанне|адказ|source|sources|photo|video|image|caption|credit|update|read|related|watch|see|note|editor|источник|фото|видео|справка|крыніца|відэа|даведка|джерело|відео|krynica|fota)$/u;

/** How many words of a headline may stand before its colon. */
const REACH = 12;

/** Lind: “The talks go on.” «Линд о переговорах: «Идут»». In headlines and transcripts the colon alone says who speaks. */
export const nameColon: QuoteRule = {
  read({ tokens, at }) {
    if (tokens[at - 1]?.word !== ':' || at < 2) return null;
    const near = Math.max(0, at - REACH - 1);
    const dash = tokens.slice(near, at - 1).findLastIndex(({ word }) => word === '—');
    const start = dash < 0 ? 0 : near + dash + 1;
    if (at - start > REACH) return null;
    const head = tokens.slice(start, at - 1);
    if (
      !head.every(
        ({ kind, possessive, capital, word }) => kind === 'word' && !possessive && !(capital && LABELS.test(word)),
      )
    )
      return null;
    const lower = head.findIndex(({ capital }) => !capital);
    const to = lower < 0 ? head.length : lower;
    const about =
      PREPOSITIONS.has(head[to]?.word ?? '') && !head.some((_, i) => cueAt(tokens, start + i)?.form === 'finite');
    if (to === 0 || to > 5 || (lower >= 0 && !about)) return null;
    const attribution = {
      tokens,
      source: { from: start, to: start + to },
      cue: { from: at - 1, to: at },
      classes: ['say'],
    } as const;
    return { ...attribution, way: 'direct', ...(lower < 0 ? {} : { personOnly: true }) };
  },
};
