import { describe, expect, it } from 'vitest';
import { failureFields, startProblem } from '../../src/discord/failure.ts';
import { registerOnce } from '../../src/discord/register.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { echo } from './commands.ts';

describe('a start that fails', () => {
  it.each([
    ['a wrong token', { token: 'wrong' }, 'DISCORD_TOKEN'],
    ['a server that the bot is not in', { guild: '123456789012345678' }, 'DISCORD_GUILD'],
    ['a Discord that is not there', { api: 'http://127.0.0.1:9/api' }, 'cannot be reached'],
  ])('names the mend for %s', async (_, wrong, named) => {
    const emulator = await startEmulator();
    const { api, token } = emulator;
    const right = { api, token, guild: null, commands: [echo] };
    const error = await registerOnce({ ...right, ...wrong }).catch((problem: unknown) => problem);
    expect(startProblem(error)).toContain(named);
    await emulator.close();
  });

  it('is left to the stack trace where nobody foresaw it', () => {
    expect(startProblem(new TypeError('x is not a function'))).toBeNull();
  });
});

describe('the fields of an error in the log', () => {
  it('have its name, its frames and the start of its message', () => {
    const fields = failureFields(new RangeError('x'.repeat(5000)));
    expect(fields).toMatchObject({ error: 'RangeError', problem: 'x'.repeat(300) });
    expect(String(fields['stack'])).toMatch(/^\s+at /u);
    expect(JSON.stringify(fields).length).toBeLessThan(3000);
  });

  it('survive what is no error', () => {
    expect(failureFields('text')).toEqual({ error: 'string' });
  });
});
