import { z } from 'zod';
import type { FrontMatter } from '../model/article.ts';

export type FrontMatterResult =
  | { readonly ok: true; readonly frontMatter: FrontMatter; readonly text: string }
  | { readonly ok: false; readonly field: string; readonly reason: string };

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** 2025, 2025-06 or 2025-06-21, and a day that the calendar has. */
function isDay(value: string): boolean {
  const match = DAY.exec(value);
  if (!match) return false;
  const month = Number(match[2] ?? '1');
  const day = Number(match[3] ?? '1');
  const date = new Date(`${value.slice(0, 4)}-01-01T00:00:00Z`);
  date.setUTCMonth(month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const words = z.string().max(500, { error: 'is longer than 500 characters; shorten it' });

const FIELDS = {
  title: words,
  publisher: words,
  byline: words,
  published: z.string().refine(isDay, { error: 'is no date; write YYYY, YYYY-MM or YYYY-MM-DD' }),
  url: z.url({ protocol: /^https?$/u, error: 'is no web address; write one that begins with https:// or http://' }),
};

type Field = keyof typeof FIELDS;
const isField = (key: string): key is Field => Object.hasOwn(FIELDS, key);

/** What is wrong with a value ("is no date; write …"); null where nothing is. */
export function checkField(field: keyof FrontMatter, value: string): string | null {
  const checked = FIELDS[field].safeParse(value);
  return checked.success ? null : (checked.error.issues[0]?.message ?? 'is wrong');
}

const FENCE = /^---[ \t]*$/u;
const ENTRY = /^([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*))?$/u;
/** What may stand between the fences besides entries: comments, and the lines of an unknown key's list or map. */
const OTHER = /^(?:#.*|\s*|[ \t]+.*|-[ \t].*)$/u;
const MOST_LINES = 60;

const unquoted = (value: string): string => /^(["'])(.*)\1$/u.exec(value)?.[2] ?? value;

/** The block's entries and the text after it; null where the text opens with no such block. */
function readBlock(text: string): { entries: [Field, string][]; rest: string } | null {
  const start = text.search(/\S/u);
  if (start < 0 || !text.startsWith('---', start)) return null;
  const entries: [Field, string][] = [];
  let at = text.indexOf('\n', start);
  if (at < 0 || !FENCE.test(text.slice(start, at))) return null;
  for (let count = 0; count < MOST_LINES; count += 1) {
    const from = at + 1;
    const next = text.indexOf('\n', from);
    at = next < 0 ? text.length : next;
    const line = text.slice(from, at);
    if (FENCE.test(line)) return entries.length > 0 ? { entries, rest: text.slice(at + 1) } : null;
    if (next < 0) return null;
    const entry = ENTRY.exec(line);
    if (!entry && !OTHER.test(line)) return null;
    const key = entry?.[1]?.toLowerCase() ?? '';
    const value = unquoted((entry?.[2] ?? '').trim()).trim();
    if (isField(key)) entries.push([key, value]);
  }
  return null;
}

/**
 * What an author or keeper wrote above a text between two lines of `---`. A block without one of our keys is text,
 * unknown keys and empty values are passed over. `reason` says what is wrong with `field`, without naming the file.
 */
export function parseFrontMatter(text: string): FrontMatterResult {
  const block = readBlock(text);
  if (!block) return { ok: true, frontMatter: {}, text };
  const frontMatter: Partial<Record<Field, string>> = {};
  for (const [field, value] of block.entries) {
    if (value === '') continue;
    const problem = checkField(field, value);
    if (problem !== null) return { ok: false, field, reason: `"${field}" is "${value.slice(0, 80)}" and ${problem}` };
    frontMatter[field] = value;
  }
  return { ok: true, frontMatter, text: block.rest };
}
