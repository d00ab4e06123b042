import type { LineRule } from '../rule.ts';
import { reportsSpeech } from '../shape.ts';

/** The words of a notice, from where it starts to the end of the line. */
const NOTICES: readonly RegExp[] = [
  /th(?:e|is) (?:material|article|content|story|text|page|full text) is (?:only )?(?:available|accessible|reserved|exclusive|free)? ?(?:only |exclusively )?(?:to|for) (?:\p{Lu}[\p{L}\p{N}+.]{1,20}|(?:our |paying |premium |registered |paid )?(?:subscribers|members|users)(?: only)?)\+?[.!]?$/iu,
  /(?:already a (?:subscriber|member)\?|already have an account\?).{0,40}$/iu,
  /(?:subscribe|sign in|log in|register)(?: now| here| today)? to (?:continue|keep|read|unlock|access).{0,60}$/iu,
  /to (?:continue|keep) reading(?: this (?:article|story))?,? .{0,60}$/iu,
  /(?:unlock (?:this|the full) (?:article|story)|you have (?:reached|read|used) .{0,40}(?:free )?articles).{0,60}$/iu,
  /(?:this (?:article|content) is )?(?:for )?(?:subscribers|members) only[.!]?$/iu,
  /(?:материал|текст|статья|контент|новость)\s(?:доступ(?:ен|на)|доступно)\s(?:только\s)?(?:по подписке|(?:для )?подписчик\p{L}{0,3}).{0,40}$/iu,
  /(?:матэрыял|тэкст|артыкул|кантэнт|навіна)\s(?:даступн\p{L}{1,2})\s(?:толькі\s)?(?:па падпісцы|(?:для )?падпісчык\p{L}{0,3}).{0,40}$/iu,
];
const LONGEST = 400;
const LONGEST_HEADLINE = 200;

/** How much of a line stands before a notice that ends it; null where none does. Shared with what trims line ends. */
export function beforePaywall(line: string): string | null {
  if (line.length > 5_000) return null;
  const tail = line.slice(-LONGEST);
  const from = line.length - tail.length;
  const starts = NOTICES.map((notice) => tail.search(notice)).filter((start) => start >= 0);
  return starts.length > 0 ? line.slice(0, from + Math.min(...starts)) : null;
}

/** A notice that the rest must be paid for. */
export const paywall: LineRule = {
  name: 'paywall notice',
  example: 'The material is available only to EXAMPLE+',
  where: 'anywhere',
  read(line) {
    const before = beforePaywall(line);
    if (before === null || reportsSpeech(line)) return null;
    // A headline that the notice cuts short belongs to another story; a paragraph has lost its notice before this.
    return before.length > LONGEST_HEADLINE ? null : {};
  },
};
