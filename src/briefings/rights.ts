import type { ChannelFacts, Order, Right } from '../model/briefing.ts';

/** What the bot needs in a channel to post briefings there, and to find them again. */
const neededRights = ({ isThread }: Pick<ChannelFacts, 'isThread'>, place: Order['place']): readonly Right[] => [
  'View Channel',
  isThread ? 'Send Messages in Threads' : 'Send Messages',
  'Read Message History',
  'Attach Files',
  ...(place === 'thread' ? (['Create Public Threads', 'Send Messages in Threads'] as const) : []),
];

/** Which of them are missing. */
export const lackingRights = (facts: ChannelFacts, place: Order['place']): readonly Right[] =>
  neededRights(facts, place).filter((right) => !facts.may.has(right));

/** "View Channel, Send Messages and Read Message History" */
export const rightsWords = (rights: readonly Right[]): string =>
  [rights.slice(0, -1).join(', '), ...rights.slice(-1)].filter((part) => part !== '').join(' and ');
