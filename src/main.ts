import { enableCompileCache } from 'node:module';

enableCompileCache();
const [{ guarded }, { isLostLine }, { processIo }, { start }] = await Promise.all([
  import('./shell/run.ts'),
  import('./shell/lost-line.ts'),
  import('./shell/process-io.ts'),
  import('./shell/start.ts'),
]);

// The first counts and the others are heard: npm passes a Ctrl-C on to us, who have had it from the terminal already.
const stopped = new Promise<string>((resolve) => {
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => resolve(signal));
});
process.on('uncaughtException', (error, origin) => {
  if (!isLostLine(error, origin)) throw error;
});
const io = processIo(process, () => new Date());

process.exitCode = await guarded(io, () => start(io, stopped));
