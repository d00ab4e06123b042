import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sameName } from '../../src/annotate/people/same.ts';
import type { Row } from '../measure/row.ts';

interface Entry {
  readonly variants: readonly { readonly form: string }[];
  readonly short_forms: readonly string[];
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && 'variants' in value && 'short_forms' in value;

interface Form {
  readonly person: number;
  readonly text: string;
  readonly surname: string;
}

/** Every spelling with whose it is. Two spellings between commas or slashes stand for one cell of the list. */
async function readForms(folder: string): Promise<readonly Form[]> {
  const lines = (await readFile(join(folder, 'names.jsonl'), 'utf8')).trim().split('\n');
  return lines.flatMap((line, person) => {
    const entry: unknown = JSON.parse(line);
    if (!isEntry(entry)) throw new Error(`names.jsonl, line ${person + 1}: no variants and short_forms`);
    const texts = new Set([...entry.variants.map((variant) => variant.form), ...entry.short_forms]);
    return [...texts].map((text) => ({ person, text, surname: text.split(/\s+/u).at(-1) ?? text }));
  });
}

/** All pairs of spellings: does `sameName` unite those of one person, and none of two? */
export async function namesRows(folder: string): Promise<Row[]> {
  const forms = await readForms(folder);
  let [right, wrong, missed, wrongOfOneSurname] = [0, 0, 0, 0];
  forms.forEach((a, at) => {
    for (const b of forms.slice(at + 1)) {
      const { same } = sameName(a.text, b.text);
      if (same && a.person === b.person) right += 1;
      else if (same) {
        wrong += 1;
        if (a.surname === b.surname) wrongOfOneSurname += 1;
      } else if (a.person === b.person) missed += 1;
    }
  });
  const precision = right / (right + wrong || 1);
  const recall = right / (right + missed || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return [
    { name: 'names: F1 over all pairs', value: f1, unit: '', floor: 0.98, target: 0.985, ok: f1 >= 0.985 },
    { name: 'names: precision', value: precision, unit: '', floor: null, target: null, ok: true },
    { name: 'names: recall', value: recall, unit: '', floor: null, target: null, ok: true },
    {
      name: 'names: wrong unions of one surname',
      value: wrongOfOneSurname,
      unit: 'pairs',
      floor: null,
      target: 0,
      ok: wrongOfOneSurname === 0,
    },
  ];
}
