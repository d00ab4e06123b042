import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/command/load.ts';
import { parseOptions } from '../../src/command/parse.ts';
import { runCommand } from '../../src/command/run.ts';
import { discordPage } from '../../src/render/discord.ts';
import { terminalText } from '../../src/render/terminal.ts';
import { archiveOf, NOW } from '../archive/archives.ts';
import { serverWith, subscribed } from '../command/server.ts';
import { extractsOf } from './ask.ts';

const archive = await archiveOf();
const commands = await loadCommands(new URL('../../commands/', import.meta.url));
const context = {
  archive,
  now: NOW,
  locale: 'en',
  guild: null,
  user: 'test',
  commands: async () => commands,
  server: null,
};

/** They speak of the bot and its archive, and quote no article. */
const QUOTE_NOTHING: ReadonlySet<string> = new Set(['about', 'help']);

const examplesOf = (those: typeof commands) =>
  those.flatMap((command) => command.examples.map((example) => ({ command, example, name: command.name })));

const forAll = examplesOf(commands.filter(({ managers }) => !managers));
const forManagers = examplesOf(commands.filter(({ managers }) => managers));

describe.each(forAll)('/$name $example', ({ command, example, name }) => {
  const answer = async () => {
    const { view, change } = await runCommand(command, parseOptions(command, example), context);
    expect(change).toBeNull();
    return view;
  };

  it('finds something', async () => {
    const view = await answer();
    if (QUOTE_NOTHING.has(name)) {
      expect(extractsOf(view)).toEqual([]);
      expect(view.blocks.some(({ kind }) => kind === 'offer')).toBe(true);
    } else expect(extractsOf(view).length).toBeGreaterThan(0);
  });

  it('gives only words that stand at their citation, each citation with its own number', async () => {
    const extracts = extractsOf(await answer());
    const numbers = new Map<number, string>();
    for (const { text, citation, moreCitations } of extracts) {
      for (const { n, article, span } of [citation, ...moreCitations]) {
        const body = archive.record(article)?.article.body;
        expect(body?.slice(span.start, span.end)).toBe(span.exact);
        const place = `${article}:${span.start}-${span.end}`;
        expect(numbers.get(n) ?? place).toBe(place);
        numbers.set(n, place);
      }
      expect(text).toBe([citation, ...moreCitations].map(({ span }) => span.exact).join(' […] '));
    }
  });

  it('is drawn as text and as a message that pings nobody', async () => {
    const view = await answer();
    expect(terminalText(view, {})).toContain(extractsOf(view)[0]?.text.split(' ')[0] ?? view.title);
    expect(discordPage(view, { line: null, page: 1, reader: null })).toMatchObject({ allowed_mentions: { parse: [] } });
  });
});

describe.each(forManagers)('/$name $example, in a server', ({ command, example }) => {
  const rests = { pause: { by: 'manager', why: 'Paused.', at: NOW.toISOString() } } as const;
  const server = serverWith(subscribed(1, { time: '18:00', ...(command.name.endsWith(' resume') ? rests : {}) }));
  const raw = parseOptions(command, example);

  it('is answered with what can be drawn', async () => {
    const { view } = await runCommand(command, raw, { ...context, guild: server.guild, server });
    expect(view.blocks).not.toEqual([]);
    expect(terminalText(view, {})).toContain(view.title);
    expect(discordPage(view, { line: null, page: 1, reader: null })).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  it('is refused where there is no server', async () => {
    await expect(runCommand(command, raw, context)).rejects.toThrow('belongs to a server');
  });
});
