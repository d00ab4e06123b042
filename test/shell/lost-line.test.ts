import { describe, expect, it } from 'vitest';
import { isLostLine } from '../../src/shell/lost-line.ts';

const coded = (code: string): Error => Object.assign(new Error(`connect ${code}`), { code });

describe('an error that nobody caught', () => {
  it('is survived where it is of a line that was given up while it was being made', () => {
    for (const code of ['ECONNRESET', 'EAI_AGAIN', 'ENOTFOUND'])
      expect(isLostLine(coded(code), 'uncaughtException')).toBe(true);
    const closed = new Error('WebSocket was closed before the connection was established');
    expect(isLostLine(closed, 'uncaughtException')).toBe(true);
  });

  it('ends the process otherwise', () => {
    for (const error of [new TypeError('x is not a function'), coded('ENOSPC'), 'a word', null])
      expect(isLostLine(error, 'uncaughtException')).toBe(false);
    expect(isLostLine(coded('ECONNRESET'), 'unhandledRejection')).toBe(false);
  });
});
