import { enableCompileCache } from 'node:module';

// Before anything else is loaded: what is loaded after this starts from compiled code the next time.
enableCompileCache();
const [{ run }, { processIo }] = await Promise.all([import('./shell/run.ts'), import('./shell/process-io.ts')]);

process.exitCode = await run(
  processIo(process, () => new Date()),
  process.argv.slice(2),
);
