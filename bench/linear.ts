import { readingOf, STEPS, type Step } from './linear/steps.ts';
import { HOSTILE, NAMES, PROSE, RUNS, type Text } from './linear/texts.ts';
import type { Row } from './measure/row.ts';
import { median, milliseconds } from './measure/time.ts';

/** Characters; a ratio is of a text of twice as many, a million, to one of so many. */
const SIZE = 500_000;
const TARGET = 2.3;

/** How often one measurement is repeated at most, and after how many milliseconds it is not repeated any more. */
const REPEATS = 15;
const ENOUGH = 2000;

/** The first look at every text is at a fiftieth of the size and at ten times that: what grows faster shows between them. */
const SHORT = 1 / 50;
const TIMES_SHORT = 10;
/** Milliseconds at which a first look says anything. */
const NOTICED = 5;

interface Measured {
  readonly text: string;
  readonly ratio: number;
  readonly msPerMegabyte: number;
}

/** Half and whole in turn, so that both meet the same noise; first once for the compiler. */
function measuredOnce(step: Step, text: Text, size: number): Measured {
  const half = step.of(readingOf(text.of(size)));
  const whole = step.of(readingOf(text.of(2 * size)));
  half();
  const halves: number[] = [];
  const wholes: number[] = [];
  for (let spent = 0; halves.length < REPEATS && spent < ENOUGH; spent += (halves.at(-1) ?? 0) + (wholes.at(-1) ?? 0)) {
    halves.push(milliseconds(half));
    wholes.push(milliseconds(whole));
  }
  const [ofHalf, ofWhole] = [median(halves), median(wholes)];
  return { text: text.name, ratio: ofWhole / ofHalf, msPerMegabyte: (ofWhole / (2 * size)) * 1_000_000 };
}

/** A ratio above the target counts only if it is above it a second time. */
function measured(step: Step, text: Text, size: number): Measured {
  const first = measuredOnce(step, text, size);
  if (first.ratio <= TARGET) return first;
  const second = measuredOnce(step, text, size);
  return second.ratio < first.ratio ? second : first;
}

interface Look {
  readonly text: Text;
  /** Time of the long text by that of the short one. */
  readonly growth: number;
  /** Milliseconds beyond what the short text's time foretells. */
  readonly excess: number;
  readonly msPerMegabyte: number;
}

/** A first look of each step at each text on which it spends any time. Suspect is what grows or loses most. */
function look(texts: readonly Text[], size: number): Map<Step, Look[]> {
  const length = size * SHORT;
  const looks = new Map(STEPS.map((step) => [step, [] as Look[]]));
  for (const text of texts) {
    const [short, long] = [readingOf(text.of(length)), readingOf(text.of(TIMES_SHORT * length))];
    for (const [step, found] of looks) {
      const time = milliseconds(step.of(long));
      if (time < NOTICED) continue;
      const before = milliseconds(step.of(short));
      const excess = time - TIMES_SHORT * before;
      found.push({ text, growth: time / before, excess, msPerMegabyte: (time / (TIMES_SHORT * length)) * 1_000_000 });
    }
  }
  return looks;
}

const most = (looks: readonly Look[], by: 'growth' | 'excess' | 'msPerMegabyte'): Look | undefined =>
  looks.toSorted((a, b) => b[by] - a[by])[0];

const ratioRow = (name: string, { ratio, text }: Measured): Row => ({
  name: `${name}: ${text}`,
  value: ratio,
  unit: 'times for twice the text',
  floor: null,
  target: TARGET,
  ok: ratio <= TARGET,
});

const timeRow = (name: string, text: string, value: number): Row => ({
  name: `${name}: ${text}`,
  value,
  unit: 'ms/MB',
  floor: null,
  target: null,
  ok: true,
});

/**
 * Whether reading takes time in proportion to the text: for each step prose, and of many texts that nobody writes the
 * one that grows worst and the one that takes longest. "MB" is a million characters.
 */
export async function rows(size = SIZE): Promise<Row[]> {
  const prose = new Map(STEPS.map((step) => [step, measured(step, PROSE, size)]));
  const looks = look([...HOSTILE, ...RUNS, ...NAMES], size);
  const ratios: Row[] = [];
  const times: Row[] = [];
  for (const step of STEPS) {
    const ordinary = prose.get(step);
    if (ordinary) {
      ratios.push(ratioRow(step.name, ordinary));
      times.push(timeRow(step.name, ordinary.text, ordinary.msPerMegabyte));
    }
    const seen = looks.get(step) ?? [];
    const suspects = new Set([most(seen, 'growth'), most(seen, 'excess')].flatMap((each) => each?.text ?? []));
    const [worst] = [...suspects].map((text) => measured(step, text, size)).sort((a, b) => b.ratio - a.ratio);
    if (worst) ratios.push(ratioRow('  grows worst', worst));
    const slowest = most(seen, 'msPerMegabyte');
    if (slowest) times.push(timeRow('  takes longest', slowest.text.name, slowest.msPerMegabyte));
  }
  return [...ratios, ...times];
}
