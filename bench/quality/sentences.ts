import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { annotateLine } from '../../src/annotate/lines.ts';
import type { Row } from '../measure/row.ts';

interface Rule {
  readonly text: string;
  readonly sentences: readonly string[];
}

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'text' in value && 'sentences' in value;

function readRule(line: string, at: number): Rule {
  const rule: unknown = JSON.parse(line);
  if (!isRule(rule)) throw new Error(`sentences.jsonl, line ${at + 1}: no text and sentences`);
  return rule;
}

/** How many of the rules come out whole: each sentence of the text, and no other. */
export async function sentencesRows(folder: string): Promise<Row[]> {
  const lines = (await readFile(join(folder, 'sentences.jsonl'), 'utf8')).trim().split('\n');
  const right = lines.map(readRule).filter(({ text, sentences }) => {
    const found = annotateLine(JSON.stringify({ id: '', text })).sentences.map(({ start, end }) =>
      text.slice(start, end),
    );
    return found.length === sentences.length && found.every((sentence, i) => sentence === sentences[i]);
  });
  const whole = { unit: `of ${lines.length}`, floor: 34, target: 44 };
  return [{ name: 'sentences: rules right', value: right.length, ...whole, ok: right.length >= whole.target }];
}
