import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBot } from '../../src/discord/bot.ts';
import { registerOnce } from '../../src/discord/register.ts';
import { asStartError, DiscordError, endProblem } from '../../src/discord/start-error.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { EMPTY } from './archive.ts';
import { echo } from './commands.ts';
import { keptLog } from './log.ts';

/** Answers everything with an object. */
const anything = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
});
let elsewhere = '';
let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
  await new Promise<void>((resolve) => anything.listen(0, '127.0.0.1', resolve));
  const address = anything.address();
  elsewhere = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/api`;
});
afterAll(async () => {
  anything.closeAllConnections();
  await new Promise((resolve) => anything.close(resolve));
  await emulator.close();
});

const wrongs: readonly (readonly [what: string, wrong: () => object, sentence: string])[] = [
  ['a wrong token', () => ({ token: 'wrong' }), 'Discord does not accept DISCORD_TOKEN'],
  ['a server that the bot is not in', () => ({ guild: '123456789012345678' }), 'the server that DISCORD_GUILD names'],
  ['a Discord that is not there', () => ({ api: 'http://127.0.0.1:9/api' }), 'cannot be reached (ECONNREFUSED)'],
  ['TLS where there is none', () => ({ api: `https://${elsewhere}` }), 'cannot be reached (ERR_SSL'],
  ['a server without Discord’s paths', () => ({ api: `${emulator.api}/elsewhere` }), 'DISCORD_API is not Discord'],
  ['a server that says yes to everything', () => ({ api: `http://${elsewhere}` }), 'DISCORD_API is not Discord'],
];

describe('a start that fails', () => {
  const right = () => ({ api: emulator.api, token: emulator.token, guild: null, commands: [echo] });
  const rest = { archive: () => EMPTY, now: () => new Date(), log: keptLog(), reader: null };

  it.each(wrongs)('says in one sentence what to mend for %s', async (_, wrong, sentence) => {
    const options = { ...right(), ...wrong() };
    for (const begin of [() => registerOnce(options), () => startBot({ ...rest, ...options })]) {
      const error = await begin().catch((problem: unknown) => problem);
      expect(error).toBeInstanceOf(DiscordError);
      expect(error).toMatchObject({ message: expect.stringContaining(sentence) });
      expect(error).toMatchObject({ message: expect.not.stringContaining('\n') });
    }
  });

  it('is one sentence where Discord refuses a command, too', async () => {
    const error = await registerOnce({ ...right(), commands: [{ ...echo, name: 'Not A Name' }] }).catch(
      (problem: unknown) => problem,
    );
    expect(error).toBeInstanceOf(DiscordError);
    expect(error).toMatchObject({
      message: expect.stringMatching(/^Discord refused \(400\): Invalid Form Body .*name/u),
    });
  });

  it('is left to the stack trace where nobody foresaw it', () => {
    const error = new TypeError('x is not a function');
    expect(asStartError(error)).toBe(error);
  });
});

describe('a session that Discord ends for good', () => {
  it('names the mend where there is one, and else the code', () => {
    expect(endProblem(4004)).toContain('DISCORD_TOKEN');
    expect(endProblem(4014)).toContain('4014');
  });
});
