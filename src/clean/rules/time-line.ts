import { type LineRule, matching } from '../rule.ts';

/** How long ago, or at what time, a page says that something appeared. */
export const timeLine: LineRule = {
  name: 'time of a listing',
  example: '2 hours ago',
  where: 'around',
  read: matching(
    /^(?:(?:published|updated|posted|last updated)\s{0,2}:?\s*)?(?:an?|\d{1,3})\s?(?:sec|min|hr|second|minute|hour|day|week|month|year|h|d|m)s?\.? ago$/iu,
    /^(?:\d{1,3} )?(?:секунд\p{L}?|минут\p{L}?|час\p{L}{0,2}|дн\p{L}{1,2}|день|хвілін\p{L}?|гадзін\p{L}?|дзён|дні|годин\p{L}?) (?:назад|таму|тому)$/iu,
    /^(?:today|yesterday|сегодня|вчера|сёння|учора|сьогодні|вчора),? ?(?:at |в |у |а )?\d{1,2}:\d{2}$/iu,
    /^\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?$/iu,
  ),
};
