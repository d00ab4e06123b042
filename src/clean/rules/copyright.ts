import { knownOutlet } from '../outlets.ts';
import type { LineRule } from '../rule.ts';
import { reportsSpeech } from '../shape.ts';

const STARTS =
  /^(?:copyright\s?)?(?:©|\(c\)(?=\s?(?:\d{4}|copyright))|copyright(?=\s?(?:©|\(c\)|\d{4}|by\s)))\s?(?:copyright)?\s?(?:©|\(c\))?\s?/iu;
const YEARS = /^[\s,]*(?:\d{4}(?:\s?[-–—]\s?(?:\d{4}|\d{2}|present))?[\s,.]*)?(?:by\s)?/iu;
const OWNER =
  /^([^|•]{2,80}?)(?:\.?\s?(?:all rights? reserved|все права|усе правы|всі права|wszelkie prawa)|\.\s\p{Lu}|[|•]|\.?$)/iu;
const RESERVED =
  /(?:all rights? reserved|все права защищены|усе правы абаронены|всі права захищено|wszelkie prawa zastrzeżone)/iu;
const TERMS =
  /^(?:(?:this )?(?:material|content) may not be (?:published|reproduced)|when (?:using|quoting) .{0,60}(?:link|reference)|(?:any )?(?:use|reprint|reproduction|copying) of .{0,60}(?:is (?:allowed|permitted|prohibited)|materials?)|при (?:использовании|цитировании|перепечатке|копировании)|(?:перепечатка|использование|копирование) (?:любых )?материал|пры (?:выкарыстанні|цытаванні|перадруку)|выкарыстанне матэрыял|перадрук|our standards:)/iu;

function ownerOf(line: string): string | null {
  const start = STARTS.exec(line)?.[0];
  if (!start) return null;
  const rest = line.slice(start.length);
  const owner = OWNER.exec(rest.slice(YEARS.exec(rest)?.[0].length ?? 0))?.[1]?.trim() ?? '';
  return /\p{L}{2}/u.test(owner) && !RESERVED.test(owner) ? (knownOutlet(owner) ?? owner) : null;
}

/** Whose a page is, and what others may do with it. */
export const copyright: LineRule = {
  name: 'copyright',
  example: '© 2024 Example Media Ltd. All Rights Reserved.',
  where: 'anywhere',
  read(line) {
    if (line.length > 500 || reportsSpeech(line)) return null;
    const publisher = ownerOf(line);
    if (publisher) return { publisher };
    const reserved = RESERVED.test(line) && line.length <= 200 && !/^["“„«]/u.test(line);
    return STARTS.test(line) ||
      TERMS.test(line) ||
      (reserved && /(?:reserved|защищены|абаронены|захищено|zastrzeżone)\W*$/iu.test(line))
      ? {}
      : null;
  },
};
