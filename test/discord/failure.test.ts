import { describe, expect, it } from 'vitest';
import { failureFields } from '../../src/discord/failure.ts';

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
