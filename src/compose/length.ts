import type { BriefingLength } from '../model/briefing.ts';

/** How many extracts of each section are drawn. */
export const SHOWN: Readonly<Record<BriefingLength, { readonly telling: number; readonly each: number }>> = {
  short: { telling: 3, each: 3 },
  normal: { telling: 5, each: 6 },
  long: { telling: 10, each: 20 },
};
