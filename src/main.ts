import { once } from 'node:events';
import { enableCompileCache } from 'node:module';

enableCompileCache();
const [{ guarded }, { processIo }, { start }] = await Promise.all([
  import('./shell/run.ts'),
  import('./shell/process-io.ts'),
  import('./shell/start.ts'),
]);

const stopped = Promise.race(['SIGTERM', 'SIGINT'].map((signal) => once(process, signal).then(() => signal)));
const io = processIo(process, () => new Date());

process.exitCode = await guarded(io, () => start(io, stopped));
