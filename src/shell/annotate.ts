import { annotateLine, compareNamesLine, LineError } from '../annotate/lines.ts';
import { type Exit, exit, type Io } from './io.ts';

/** `annotate`: JSON lines in, JSON lines out; a wrong line is told of by its number, and the others are done. */
export async function annotateLines(io: Io, { names }: { readonly names: boolean }): Promise<Exit> {
  const one = names ? compareNamesLine : annotateLine;
  let number = 0;
  let wrong = 0;
  for await (const line of io.input()) {
    number++;
    if (line.trim() === '') continue;
    try {
      io.out(JSON.stringify(one(line)));
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      io.err(`Line ${number} ${error.message}`);
      wrong++;
    }
  }
  return wrong > 0 ? exit.failed : exit.answered;
}
