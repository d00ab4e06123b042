import { MessageCreateRequestSchema } from 'discord-api-spec/zod';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageProblems } from '../../src/emulator/check/message.ts';
import type { Post } from '../../src/model/briefing.ts';
import type { Envelope, Extract, View } from '../../src/model/view.ts';
import { pressOf } from '../../src/render/custom-id.ts';
import { discordMessage } from '../../src/render/discord.ts';
import { addressed, discordAnswer, layPosts, markIn, noticePost, withNote } from '../../src/render/discord-post.ts';
import { unescapeMarkdown } from '../../src/render/escape.ts';
import { extractsIn } from '../../src/render/extract.ts';
import { terminalSafe } from '../../src/render/terminal.ts';
import { buttonsOf, choicesOf, componentsOf, textsOf as textsIn } from '../discord/sent.ts';
import {
  anyView,
  event,
  extract,
  LONGEST_ENVELOPE,
  numbered,
  numbersIn,
  OFFICES,
  PUBLISHED,
  VISIT,
  view,
} from './views.ts';

const MARK = 'Briefing 2025-07-04 08:00 · A1B2';
const ROLE = '123456789012345678';
const envelope = (changes: Partial<Envelope> = {}): Envelope => ({
  mark: MARK,
  day: '4 July 2025',
  role: null,
  notes: [],
  place: 'channel',
  ...changes,
});
const posted = (answer: View, changes: Partial<Envelope> = {}): readonly Post[] => {
  const full = envelope(changes);
  return addressed(layPosts(answer, full.place, null), full);
};
const textsOf = ({ body }: Post): string[] => textsIn({ ...body });
const contentOf = (post: Post): string => textsOf(post).join('\n\n');
const typesOf = ({ body }: Post): unknown[] =>
  'components' in body && Array.isArray(body.components) ? body.components.map(({ type }) => type) : [];
const mentionsOf = ({ body }: Post): unknown => ('allowed_mentions' in body ? body.allowed_mentions : null);

/** Without the spaces and ends of lines that indenting brings. */
const flat = (text: string): string => text.replaceAll(/\s+/gu, '');

const SHORT = view([{ kind: 'heading', text: 'What is new', show: 5 }, VISIT, OFFICES], { title: 'Briefing' });
const sentence = (n: number): Extract => extract(n, `No. ${n}: ${'sentence '.repeat(60)}`);
const line = (text: string): View => view([{ kind: 'line', text }], { title: 'Briefing' });
const long = (count: number): View => view(Array.from({ length: count }, (_, n) => sentence(n + 1)));

describe('a briefing in a channel', () => {
  it('is one message that ends with its mark and pings nobody', () => {
    const [post, ...others] = posted(SHORT);
    expect(others).toEqual([]);
    expect(post).toMatchObject({ place: 'channel', files: [], mark: MARK });
    expect(post && typesOf(post)).toEqual([17, 10]);
    expect(post && textsOf(post)[0]).toBe('## Briefing · 4 July 2025\n-# Archive as of 18 July 2025');
    expect(post && textsOf(post).at(-1)).toBe(`-# ${MARK}`);
    expect(post && mentionsOf(post)).toEqual({ parse: [] });
  });

  it('pings its role, alone and at the top', () => {
    const [post] = posted(SHORT, { role: ROLE });
    expect(post && textsOf(post)[0]).toBe(`<@&${ROLE}>`);
    expect(post && mentionsOf(post)).toEqual({ parse: [], roles: [ROLE] });
  });

  it('has its notes as small lines under the title', () => {
    const [post] = posted(SHORT, { notes: ['Not posted, and told here: 2025-07-03 08:00.', ' '] });
    expect(post && textsOf(post)[0]).toBe(
      '## Briefing · 4 July 2025\n-# Archive as of 18 July 2025\n-# Not posted, and told here: 2025-07-03 08\\:00.',
    );
  });

  it('says what is left, and has the whole in a file with its day in the name', () => {
    const [post] = posted(long(40));
    if (!post) throw new Error('no post');
    const shown = contentOf(post).match(/^> No/gmu)?.length ?? 0;
    expect(shown).toBeGreaterThan(2);
    expect(contentOf(post)).toContain(`-# … ${40 - shown} more extracts in the file`);
    expect(typesOf(post)).toEqual([17, 13, 10]);
    expect(post.files.map(({ name }) => name)).toEqual(['briefing-2025-07-04.txt']);
    expect(post.files[0]?.text.match(/No\. \d+:/gu)).toHaveLength(40);
  });

  it('has in the file what a heading does not show at once', () => {
    const blocks = [{ kind: 'heading', text: 'New', show: 2 } as const, ...long(5).blocks];
    const [post] = posted(view(blocks));
    expect(post && contentOf(post)).toContain('-# … 3 more extracts in the file');
    expect(post?.files[0]?.text.match(/No\. \d+:/gu)).toHaveLength(5);
    expect(post?.files[0]?.text).not.toContain('more');
  });

  it('has in the file what is too long for any message', () => {
    const [post] = posted(view([extract(1, 'x'.repeat(9000))]));
    expect(post && contentOf(post)).toContain('-# … what is too long for a message is in the file');
    expect(post?.files[0]?.text).toContain('x'.repeat(9000));
  });

  it('has no file where all is shown', () => {
    expect(posted(SHORT).flatMap(({ files }) => files)).toEqual([]);
  });

  it('keeps a file within what Discord takes, up to the end of an item', () => {
    const [post] = posted(view(Array.from({ length: 1100 }, (_, n) => extract(n, `N${n} ${'語'.repeat(3000)}`))));
    const text = post?.files[0]?.text ?? '';
    expect(Buffer.byteLength(text)).toBeLessThan(10_000_000);
    expect(text).toMatch(/語 \[\d+\]\n\n… more than a file may hold\n$/u);
  });

  it('lets a passage be opened by anybody, and nothing take its place', () => {
    const offer = { kind: 'offer', label: 'John Coale', command: '/who name:Coale', instead: true } as const;
    const [post] = posted(view([...long(40).blocks, offer]));
    expect(choicesOf({ ...post?.body })).toEqual([]);
    const kinds = buttonsOf({ ...post?.body }).map(({ id }) => pressOf(id));
    expect(kinds.length).toBeGreaterThan(2);
    for (const press of kinds) expect(press).not.toMatchObject({ kind: 'page' });
    for (const press of kinds) expect(press).not.toMatchObject({ instead: true });
  });
});

describe('a briefing in a thread', () => {
  const blocks = [
    { kind: 'heading', text: 'What is new', show: 1 } as const,
    VISIT,
    extract(20, 'Lind left.', { item: 'statement', date: PUBLISHED }),
    { kind: 'heading', text: 'In their words', show: 1 } as const,
    ...Array.from({ length: 30 }, (_, n) => ({ ...sentence(30 + n), item: 'quotation' as const })),
    { kind: 'heading', text: 'Where sources disagree' } as const,
    OFFICES,
    { kind: 'heading', text: 'A word of ours' } as const,
    { kind: 'line', text: 'No article is dated.' } as const,
  ];
  const posts = posted(view(blocks, { title: 'Briefing' }), { place: 'thread', role: ROLE, notes: ['Late.'] });

  it('begins in the channel with the title and what there is', () => {
    const [first] = posts;
    expect(first?.place).toBe('channel');
    expect(first && textsOf(first)).toEqual([
      `<@&${ROLE}>`,
      '## Briefing · 4 July 2025\n-# Archive as of 18 July 2025\n-# Late.',
      '**What is new** · 2 happenings\n**In their words** · 30 quotes\n**Where sources disagree** · 1 disagreement',
      `-# ${MARK}`,
    ]);
    expect(buttonsOf({ ...first?.body })).toEqual([]);
  });

  it('goes on in the thread, in order and to the end, pinging nobody', () => {
    const [, ...pages] = posts;
    expect(new Set(pages.map(({ place }) => place))).toEqual(new Set(['thread']));
    const met = pages.flatMap((post) => [...contentOf(post).matchAll(/No\. (\d+):/gu)].map(([, n]) => Number(n)));
    expect(met).toEqual(Array.from({ length: 30 }, (_, n) => 30 + n));
    expect(pages.flatMap(({ files }) => files)).toEqual([]);
    for (const page of pages) expect(mentionsOf(page)).toEqual({ parse: [] });
    for (const page of pages) expect(contentOf(page)).not.toMatch(/<@&|Late|next pages|in the file/u);
  });

  it('numbers its marks, so that each is told from the others', () => {
    const count = posts.length;
    expect(count).toBeGreaterThan(3);
    expect(posts.map(({ mark }) => mark)).toEqual(
      posts.map((_, at) => (at === 0 ? MARK : `${MARK} · ${at + 1}/${count}`)),
    );
    for (const post of posts) expect(textsOf(post).at(-1)).toBe(`-# ${post.mark}`);
  });

  it('ends after eight pages, with all of it in a file', () => {
    const [, ...pages] = posted(long(200), { place: 'thread' });
    expect(pages).toHaveLength(8);
    expect(pages.slice(0, -1).flatMap(({ files }) => files)).toEqual([]);
    const last = pages.at(-1);
    expect(last && contentOf(last)).toMatch(/-# … \d+ more extracts in the file/u);
    expect(last?.files[0]?.text.match(/No\. \d+:/gu)).toHaveLength(200);
  });

  it('gives of every section something at first, where not all can be told', () => {
    const sections = ['One', 'Two'].flatMap((text): View['blocks'] => [
      { kind: 'heading', text, show: 1 },
      ...long(120).blocks,
    ]);
    const [, page] = posted(view(sections), { place: 'thread' });
    expect(page && contentOf(page)).toMatch(/### One[\s\S]*### Two/u);
  });
});

describe('a note that comes later', () => {
  it('stands under the title of the first post, once', () => {
    const posts = posted(SHORT, { role: ROLE });
    const late = withNote(withNote(posts, 'Late: this was due at 08:00.'), 'Late: this was due at 08:00.');
    expect(late[0] && textsOf(late[0]).slice(0, 2)).toEqual([
      `<@&${ROLE}>`,
      '## Briefing · 4 July 2025\n-# Archive as of 18 July 2025\n-# Late: this was due at 08\\:00.',
    ]);
    expect(late[0] && textsOf(late[0]).slice(2)).toEqual(posts[0] && textsOf(posts[0]).slice(2));
    expect(late.slice(1)).toEqual(posts.slice(1));
  });

  it('changes nothing of the posts that were given, nor what a ledger would keep of them', () => {
    const posts = posted(SHORT, { place: 'thread' });
    const before = JSON.stringify(posts);
    expect(JSON.stringify(withNote(JSON.parse(before), 'Late.'))).toBe(JSON.stringify(withNote(posts, 'Late.')));
    expect(JSON.stringify(posts)).toBe(before);
    expect(withNote([], 'Late.')).toEqual([]);
  });

  it('stands under a line too', () => {
    const [post] = withNote(posted(line('Nothing new.'), { place: 'line' }), 'Late.');
    expect(post && textsOf(post)).toEqual(['Nothing new.\n-# Late.', `-# ${MARK}`]);
  });
});

describe('a line as a post', () => {
  it('has its notes and its mark, without a title, and pings nobody', () => {
    const [post, ...others] = posted(line('Nothing new since 3 July @everyone.'), { place: 'line', notes: ['Late.'] });
    expect(others).toEqual([]);
    expect(post && textsOf(post)).toEqual(['Nothing new since 3 July \\@everyone.\n-# Late.', `-# ${MARK}`]);
    expect(post && mentionsOf(post)).toEqual({ parse: [] });
    expect(post?.mark).toBe(MARK);
    expect(messageProblems({ ...post?.body }, { flags: 0, files: [] })).toEqual([]);
  });
});

describe('a notice to a person', () => {
  it('is plain words with a small mark, in which only a channel is linked', () => {
    const { body, mark } = noticePost(`Not posted in <#${ROLE}>, of <@&${ROLE}>:\n*Send Messages* is missing.`, MARK);
    expect(mark).toBe(MARK);
    expect(body).toEqual({
      content: `Not posted in <#${ROLE}>, of \\<\\@&${ROLE}\\>:\n\\*Send Messages\\* is missing.\n-# ${MARK}`,
      allowed_mentions: { parse: [] },
    });
  });

  it('is as long as Discord takes, with its mark', () => {
    const { body } = noticePost('*'.repeat(5000), MARK);
    const content = 'content' in body ? String(body.content) : '';
    expect(content.length).toBeLessThanOrEqual(2000);
    expect(content).toMatch(/\\\*…\n-# Briefing/u);
  });
});

describe('the marks of a message', () => {
  it('are those of its content and of all its components', () => {
    for (const post of posted(SHORT, { place: 'thread', role: ROLE, notes: ['Late.'] }))
      expect(markIn(JSON.parse(JSON.stringify(post.body)))).toContain(post.mark);
    expect(markIn(noticePost('Mind.', MARK).body)).toEqual([MARK]);
    const section = { type: 9, components: [{ type: 10, content: 'a\n-# b' }], accessory: { content: '-# c' } };
    expect(markIn({ content: '-# a\n x -# no\n-#no', components: [{ type: 17, components: [section] }] })).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('tell one post of a briefing from another', () => {
    const [first, second] = posted(SHORT, { place: 'thread' });
    expect(markIn(second?.body)).not.toContain(first?.mark);
  });

  it('are looked for in whatever comes', () => {
    const circle: Record<string, unknown> = { content: '-# a' };
    circle['components'] = [circle];
    expect(markIn(circle)).toEqual(['a']);
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(markIn(message)).toBeInstanceOf(Array);
      }),
    );
  });
});

describe('a preview', () => {
  const asked = { line: '/briefing preview', page: 1, reader: null };

  it('is every post as it would be posted, and pings nobody', () => {
    const changes = { role: ROLE, notes: ['Late.'], place: 'thread' } as const;
    const { more, ...first } = discordAnswer({ ...long(40), envelope: envelope(changes) }, asked);
    const shown = [first, ...more];
    const unpinging = posted(long(40), changes).map(({ body, files }) => ({
      body: { ...body, allowed_mentions: { parse: [] } },
      files,
    }));
    expect(shown.length).toBeGreaterThan(2);
    expect(shown).toEqual(unpinging);
  });

  it('is of no other answer', () => {
    expect(discordAnswer(SHORT, asked)).toEqual({ ...discordMessage(SHORT, asked), more: [] });
  });
});

describe('posts of any answer, however hostile, with the longest envelope', () => {
  const everyPost = (promise: (posts: readonly Post[]) => void, runs = 12): void =>
    fc.assert(
      fc.property(
        anyView,
        fc.constantFrom('channel', 'thread'),
        fc.constantFrom(null, 'https://reader.example'),
        (answer, place, reader) => {
          const posts = addressed(layPosts(answer, place, reader), { ...LONGEST_ENVELOPE, place });
          promise(withNote(posts, '말'.repeat(150)));
        },
      ),
      { numRuns: runs, endOnFailure: true },
    );

  it('are within Discord’s limits', () => {
    everyPost((posts) => {
      for (const { body, files } of posts) {
        const names = files.map(({ name }) => name);
        expect(MessageCreateRequestSchema.safeParse(body).error).toBeUndefined();
        expect(messageProblems({ ...body }, { flags: 0, files: names })).toEqual([]);
        expect(new Set(names).size).toBe(names.length);
        const shown = componentsOf({ ...body }).flatMap(({ file }) => file ?? []);
        expect(shown).toEqual(names.map((name) => ({ url: `attachment://${name}` })));
      }
      expect(posts.length).toBeLessThanOrEqual(9);
    }, 25);
  });

  it('have room for the whole envelope', () => {
    everyPost((posts) => {
      const [first] = posts;
      expect(
        first &&
          textsOf(first)
            .find((text) => text.startsWith('## '))
            ?.match(/^-# /gmu),
      ).toHaveLength(4);
      for (const post of posts) expect(markIn(post.body)).toContain(post.mark);
    });
  });

  it('ping nobody but the role, once', () => {
    everyPost((posts) => {
      for (const [at, post] of posts.entries()) {
        const ping = `<@&${LONGEST_ENVELOPE.role}>`;
        expect(mentionsOf(post)).toEqual(at === 0 ? { parse: [], roles: [LONGEST_ENVELOPE.role] } : { parse: [] });
        expect(textsOf(post).filter((text) => /(?<!\\)<@/u.test(text))).toEqual(at === 0 ? [ping] : []);
      }
    });
  });

  it('have every extract, statement and side on one post, whole, or in the file', () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom('channel', 'thread'), (answer, place) => {
        const { blocks } = numbered(answer.blocks);
        const posts = addressed(layPosts({ ...answer, blocks }, place, null), { ...LONGEST_ENVELOPE, place });
        const content = posts.map(contentOf).join('\n');
        const met = numbersIn(content);
        expect(new Set(met).size).toBe(met.length);
        const drawn = unescapeMarkdown(content);
        const file = posts.flatMap(({ files }) => files.map(({ text }) => text)).join('\n');
        for (const [n, { text }] of blocks.flatMap(extractsIn).entries()) {
          const isDrawn = met.includes(n);
          expect((isDrawn ? drawn : flat(file)).includes(isDrawn ? text : flat(terminalSafe(text)))).toBe(true);
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

it('draws an event of a post whole, with where it disagrees', () => {
  const [post] = posted(view([event(PUBLISHED, VISIT.statements, VISIT.disagreements)]));
  expect(post && contentOf(post)).toContain('⚠️ **Doubtful day**');
});
