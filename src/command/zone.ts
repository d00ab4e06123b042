import type { Suggestion } from '../archive/archive.ts';
import { lazily } from '../archive/lazily.ts';
import { nearNames } from './near.ts';
import { CALLED, RENAMED, WANTED } from './zone-names.ts';

const formerName = new Map(Object.entries(RENAMED).map(([former, name]) => [name, former]));

const nowNamed = (name: string): string => RENAMED[name] ?? name;

/** The zones of the tz database, the most wanted first; looked up when one is asked for. */
const zones = lazily((): ReadonlySet<string> => {
  const all = Intl.supportedValuesOf('timeZone').map(nowNamed).toSorted();
  return new Set([...WANTED, ...all]);
});

function resolved(typed: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** As it is typed, or as it is offered: with what follows in brackets. */
const spelled = (typed: string): string =>
  typed
    .replace(/\([^()]*\)\s*$/u, '')
    .trim()
    .replace(/\s*\/\s*/gu, '/')
    .replace(/\s+/gu, '_');

/**
 * A zone as the tz database names it, in any case, by a former name, the name of its city alone, or what people call it;
 * null where it is none. `EST` and `+03:00` are none: they would not follow the clock changes.
 */
export function readZone(typed: string): string | null {
  const name = spelled(typed);
  if (name.toUpperCase() === 'UTC') return 'UTC';
  if (!name.includes('/')) return zoneOfCity(name);
  const zone = nowNamed(resolved(name) ?? '');
  return zones().has(zone) ? zone : null;
}

/** Lower case without accents, the words apart. */
const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[_\s]+/gu, ' ')
    .trim();

const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1);

const called = Map.groupBy(Object.entries(CALLED), ([, zone]) => zone);

/** What a zone is looked for by: its name, a former one, and what people call it. */
const namesOf = (zone: string): readonly string[] =>
  [zone, formerName.get(zone) ?? [], (called.get(zone) ?? []).map(([name]) => name)].flat().map(folded);

const searched = lazily(() => [...zones()].map((zone) => ({ zone, names: namesOf(zone) })));

const zonesWhere = (fits: (name: string) => boolean): readonly string[] =>
  searched().flatMap(({ zone, names }) => (names.some(fits) ? [zone] : []));

/** null: there is no such city, or more than one. */
function zoneOfCity(typed: string): string | null {
  const city = folded(typed);
  const [zone, ...others] = city === '' ? [] : zonesWhere((name) => cityOf(name) === city);
  return zone === undefined || others.length > 0 ? null : zone;
}

/** The zones of whose name a word begins so, the city's or the region's. */
const begunBy = (words: string): readonly string[] =>
  zonesWhere((name) => name.startsWith(words) || ['/', ' ', '-'].some((mark) => name.includes(mark + words)));

/** Shorter than any name, and the beginning of too many. */
const SHORTEST = 3;

/** The zones that may be meant by what is none: of that city, or of one spelled much like it, the nearest first. */
export function nearZones(typed: string): readonly string[] {
  const words = folded(typed);
  if (words.length < SHORTEST) return [];
  const begun = begunBy(words);
  if (begun.length > 0) return begun;
  const cities = searched().flatMap(({ names }) => names.map(cityOf));
  const near = nearNames(cityOf(words), cities);
  return [...new Set(near.flatMap((city) => zonesWhere((name) => cityOf(name) === city)))];
}

/** `Europe/Minsk (UTC+3, now 09:12)` */
export function zoneLabel(zone: string, now: Date): string {
  const format = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const parts = new Intl.DateTimeFormat('en', { ...format, timeZoneName: 'shortOffset' }).formatToParts(now);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const offset = zone === 'UTC' ? '' : `${part('timeZoneName').replace('GMT', 'UTC')}, `;
  return `${zone} (${offset}now ${part('hour')}:${part('minute')})`;
}

const MOST = 25;

/** The zone that was typed; those with a city or region that begins so, or that have it somewhere; else the near ones. */
export function suggestZones(typed: string, now: Date): readonly Suggestion[] {
  const words = folded(typed);
  const exact = readZone(typed);
  const having = [...begunBy(words), ...zonesWhere((name) => name.includes(words))];
  const found = [...(exact === null ? [] : [exact]), ...(having.length > 0 ? having : nearZones(typed))];
  return [...new Set(found)].slice(0, MOST).map((zone) => ({ label: zoneLabel(zone, now), value: zone }));
}
