import { type LineRule, matching } from '../rule.ts';

/** A site's clock, weather or exchange rates: a place with a time or a temperature, a currency with a rate. */
export const clockWeather: LineRule = {
  name: 'clock and weather',
  example: 'Warsaw 09:15, +12 °C',
  where: 'around',
  read: matching(
    /^\p{Lu}[\p{L}-]{1,20}(?: \p{Lu}[\p{L}-]{1,20})?[,:]?\s{1,4}\d{1,2}:\d{2}(?:[\s,|·]{0,4}[+−–-]?\d{1,2}\s?°\s?[CF]?)?$/u,
    /^(?:\p{Lu}[\p{L}-]{1,20}(?: \p{Lu}[\p{L}-]{1,20})?[,:]?\s{0,4})?[+−–-]?\d{1,2}\s?°\s?[CF]?(?:[\s,|·]{0,4}\d{1,2}:\d{2})?$/u,
    /^(?:(?:USD|EUR|RUB|PLN|CNY|BYN|GBP|\$|€|₽)[\s:/]{0,3}\d{1,6}(?:[.,]\d{1,4})?[\s,|·]{0,4}){1,6}$/u,
  ),
};
