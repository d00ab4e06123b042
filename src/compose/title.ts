import type { Person } from '../model/annotation.ts';

/** What is asked for, as the words above the answer: `Timeline: prisoners · Keith Kellogg`. */
export const titleOf = (what: string, ...about: readonly (string | Person | undefined)[]): string => {
  const parts = about.flatMap((each) => (typeof each === 'string' ? each : (each?.name ?? [])));
  return parts.length > 0 ? `${what}: ${parts.join(' · ')}` : what;
};
