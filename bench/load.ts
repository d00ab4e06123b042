import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCommands } from '../src/command/load.ts';
import { type Emulator, startEmulator } from '../src/emulator/emulator.ts';
import { type BotProcess, startProcess } from './load/bot-process.ts';
import { askAll, type Outcome } from './load/crowd.ts';
import { commandsToAsk, optionsToComplete, type Question } from './load/questions.ts';
import type { Row } from './measure/row.ts';

const PEOPLE = 50;
const COMMANDS = 500;
/** How many of the commands are for the asker alone. */
const QUIET = 5;
const COMPLETIONS = 50;

/** Discord gives up after so many milliseconds. */
const LATE = 3000;

type Start = (emulator: Emulator, dataDir: string) => Promise<BotProcess>;

const startOurs: Start = (emulator, dataDir) => startProcess('src/main.ts', emulator, dataDir);

/** It registers nothing: it is asked for the commands of ours. */
const startBare: Start = async (emulator, dataDir) => {
  await (await startOurs(emulator, dataDir)).stop();
  return startProcess('bench/load/bare.ts', emulator, dataDir);
};

/** All questions at once, asked of a bot that has only just started, and asked again. */
interface Run {
  readonly when: 'just started' | 'again';
  readonly outcomes: readonly Outcome[];
  /** Milliseconds of processor time that the bot took for each question. */
  readonly cpu: number;
}

async function runsOf(start: Start, questions: readonly Question[]): Promise<readonly Run[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-load-'));
  // What comes late is taken too, so that it can be told how late it is.
  const emulator = await startEmulator({ answerWithinMs: 10 * 60_000 });
  try {
    const people = Array.from({ length: PEOPLE }, (_, n) => emulator.join(`analyst-${n}`).id);
    const bot = await start(emulator, dataDir);
    const runs: Run[] = [];
    for (const when of ['just started', 'again'] as const) {
      const before = bot.cpu();
      const outcomes = await askAll(emulator, people, questions);
      runs.push({ when, outcomes, cpu: (bot.cpu() - before) / questions.length });
    }
    await bot.stop();
    const [problem] = emulator.problems;
    if (problem) throw new Error(`Discord would have refused a body: ${JSON.stringify(problem.errors)}`);
    return runs;
  } finally {
    await emulator.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The value that so large a part of all does not exceed. */
function quantile(outcomes: readonly Outcome[], part: number, of: 'first' | 'whole'): number {
  const sorted = outcomes.map((outcome) => outcome[of]).sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

const isCommand = ({ question }: Outcome): boolean => question.kind !== 'completion';

function rowsOf(ours: Run, bare: Run): readonly Row[] {
  /** The same of both bots; `target` is what ours has to come to. */
  const row = (name: string, unit: string, of: (run: Run) => number, target: number | null = null): Row => {
    const value = of(ours);
    return {
      name: `${ours.when}: ${name}`,
      value,
      unit,
      floor: of(bare),
      target,
      ok: target === null || value === target,
    };
  };
  const commands = ({ outcomes }: Run) => outcomes.filter(isCommand);
  const completions = ({ outcomes }: Run) => outcomes.filter((outcome) => !isCommand(outcome));
  const first = (part: number) => (run: Run) => quantile(commands(run), part, 'first');
  const readable = (run: Run) => quantile(commands(run), 1, 'whole');
  return [
    row('answered', 'commands', (run) => commands(run).filter(({ whole }) => Number.isFinite(whole)).length, COMMANDS),
    row('late', 'questions', ({ outcomes }) => outcomes.filter((outcome) => outcome.first > LATE).length, 0),
    row('first answer, p50', 'ms', first(0.5)),
    row('first answer, p95', 'ms', first(0.95)),
    row('first answer, the last', 'ms', first(1)),
    row('"thinking" first', 'commands', (run) => commands(run).filter(({ deferred }) => deferred).length),
    row('something to read, the last', 'ms', readable),
    row('completions, p95', 'ms', (run) => quantile(completions(run), 0.95, 'first')),
    row('processor time', 'ms a question', ({ cpu }) => cpu),
    { ...row('the last by the bare bot’s', 'times', () => readable(ours) / readable(bare)), floor: null },
  ];
}

/**
 * Five hundred commands at once from fifty people, among them a few private ones, and completions besides: the real
 * bot over the seeds in a process of its own; the floor is a discord.js bot that answers each with the same words.
 */
export async function rows(): Promise<readonly Row[]> {
  // Those for managers change something, or are of a server with briefings.
  const commands = (await loadCommands(new URL('../commands/', import.meta.url))).filter(({ managers }) => !managers);
  const questions = [...commandsToAsk(commands, COMMANDS, QUIET), ...optionsToComplete(commands, COMPLETIONS)];
  const ours = await runsOf(startOurs, questions);
  const bare = await runsOf(startBare, questions);
  return ours.flatMap((run, at) => {
    const other = bare[at];
    return other ? rowsOf(run, other) : [];
  });
}
