import { processIo } from '../../src/shell/process-io.ts';
import { guarded } from '../../src/shell/run.ts';
import { start } from '../../src/shell/start.ts';

/** The bot as in life, but for its clock, which who started it sets, and at times a lease that a bench can wait for. */
let ahead = Number(process.env['AHEAD_MS'] ?? 0);
const lease = process.env['LEASE_MS'];
process.on('message', (message) => {
  ahead = Number(message);
});
const io = processIo(process, () => new Date(Date.now() + ahead));
const stopped = new Promise<string>((resolve) => process.on('SIGTERM', () => resolve('SIGTERM')));
process.exitCode = await guarded(io, () =>
  start(io, stopped, { refreshMs: 500, ...(lease === undefined ? {} : { leaseMs: Number(lease) }) }),
);
process.disconnect?.();
