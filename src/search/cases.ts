/** Case endings of Belarusian and Russian names, and what the nominative may have in their place; the first that fits. */
const endings: readonly (readonly [ending: RegExp, nominatives: readonly string[]])[] = [
  [/(?<=ск|цк)(?:ого|ому|им|ом)$/u, ['ий']], // Тихановского
  [/(?<=ск|цк)(?:ага|аму|ім)$/u, ['і']], // Ціханоўскага
  [/(?<=ск|цк)(?:ой|ую|ою|ай|аю)$/u, ['ая']], // Тихановской, Ціханоўскай
  [/(?<=[оеаё]в|[иіы]н)ой$/u, ['а']], // Колесниковой
  [/(?<=[бвгджзйклмнпрстўфхцчшщ])(?:ом|ем|ам|ым)$/u, ['', 'а']], // Трампом, Лукашэнкам
  [/(?<=[бвгджзйклмнпрстўфхцчшщ])[уеыиі]$/u, ['', 'а']], // Минске, Лукашэнкі
  [/(?<=[бвгджзйклмнпрстўфхцчшщ])а$/u, ['']], // Келлога
];

/** Shorter names are taken as they stand. */
const SHORTEST = 4;

/** What a Cyrillic name may be in the nominative, itself first. */
export function nominatives(name: string): readonly string[] {
  const lower = name.toLowerCase();
  if (lower.length < SHORTEST) return [lower];
  for (const [ending, forms] of endings)
    if (ending.test(lower)) return [lower, ...forms.map((form) => lower.replace(ending, form))];
  return [lower];
}
