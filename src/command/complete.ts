import type { Suggestion } from '../archive/archive.ts';
import type { Option, Options, Sight } from './define.ts';
import { suggestList } from './list.ts';
import { nearNames } from './near.ts';
import { namesOf } from './parse.ts';
import { suggestSubscriptions } from './subscription.ts';
import { suggestTimes } from './time.ts';
import { suggestWeekdays } from './weekdays.ts';
import { suggestZones } from './zone.ts';

/** Discord's limits for completions. */
const MOST = 25;
const LONGEST = 100;

/** The choices that have the letters typed; where none has, those for which they may be a slip. */
function choicesFor(choices: readonly string[], typed: string): readonly Suggestion[] {
  const having = choices.filter((choice) => choice.toLowerCase().includes(typed));
  return (having.length > 0 ? having : nearNames(typed, choices)).map((choice) => ({ label: choice, value: choice }));
}

async function suggestionsFor(
  option: Option,
  typed: string,
  { archive, now, commands, server }: Sight,
): Promise<readonly Suggestion[]> {
  switch (option.kind) {
    case 'topic':
      return archive.suggestTopics(typed);
    case 'person':
      return archive.suggestPeople(typed);
    case 'publisher':
      return archive.suggestPublishers(typed);
    case 'article':
      return archive.suggestArticles(typed);
    case 'day':
      return archive.suggestDays(typed, now);
    case 'choice':
      return choicesFor(option.choices ?? [], typed.trim().toLowerCase());
    case 'command':
      return choicesFor(namesOf(await commands()), typed.trim().toLowerCase().replace(/^\//u, ''));
    case 'time':
      return suggestTimes(typed);
    case 'zone':
      return suggestZones(typed, now);
    case 'days':
      return suggestWeekdays(typed);
    case 'topics':
      return suggestList(typed, archive.suggestTopics);
    case 'people':
      return suggestList(typed, archive.suggestPeople);
    case 'publishers':
      return suggestList(typed, archive.suggestPublishers);
    case 'subscription':
      return server === null ? [] : suggestSubscriptions(typed, server);
    case 'channel':
    case 'role':
    case 'text':
    case 'integer':
    case 'flag':
    case 'message':
      return [];
  }
}

/**
 * A label may lose its end, never half of a character; a value may not. One line without spaces at its ends: of other
 * labels Discord's client has sent the label back instead of the value.
 */
function short(given: string): string {
  const label = given.replace(/\s+/gu, ' ').trim();
  if (label.length <= LONGEST) return label;
  return `${label.slice(0, LONGEST - 1).replace(/\p{Surrogate}$/u, '')}…`;
}

/** What may follow the letters typed so far, within Discord's limits. Never rejects: no completions is an answer. */
export async function complete(
  command: { readonly options: Options },
  option: string,
  typed: string,
  sight: Sight,
): Promise<readonly Suggestion[]> {
  const known = Object.hasOwn(command.options, option) ? command.options[option] : undefined;
  if (!known) return [];
  try {
    const found = await suggestionsFor(known, typed, sight);
    return found
      .filter(({ label, value }) => label.trim() !== '' && value.trim() !== '' && value.length <= LONGEST)
      .slice(0, MOST)
      .map(({ label, value }) => ({ label: short(label), value }));
  } catch {
    return [];
  }
}
