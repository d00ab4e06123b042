import { enableCompileCache } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';

enableCompileCache();
const [{ guarded }, { isLostLine }, { processIo }, { start }] = await Promise.all([
  import('./shell/run.ts'),
  import('./shell/lost-line.ts'),
  import('./shell/process-io.ts'),
  import('./shell/start.ts'),
]);

/** How long after its end npm's copy of a Ctrl-C may come. */
const ECHO_MS = 300;

// The first counts and the others are heard: npm passes a Ctrl-C on to us, who have had it from the terminal already.
const stopped = new Promise<string>((resolve) => {
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => resolve(signal));
});
process.on('uncaughtException', (error, origin) => {
  if (!isLostLine(error, origin)) throw error;
});
const io = processIo(process, () => new Date());

process.exitCode = await guarded(io, () => start(io, stopped));
// What npm passes on may come late, and would end by force a process that no longer hears it.
if ((await Promise.race([stopped, null])) === 'SIGINT') await sleep(ECHO_MS);
