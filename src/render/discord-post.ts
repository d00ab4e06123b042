import type { Post } from '../model/briefing.ts';
import type { Envelope, View } from '../model/view.ts';
import { type Asked, type DiscordBody, type DiscordMessage, discordMessage } from './discord.ts';
import { FLAGS, fileComponent, textDisplay } from './discord-components.ts';
import { bare, inChannel, inThread, type LaidPost } from './discord-laid.ts';
import { isObject, isSmallPrint, listOf, noted, retitled } from './discord-note.ts';
import { cutText, type Reader, small } from './discord-text.ts';

/** Posts that depend on nothing of one subscription: laid out once, they can be addressed for many. */
export type LaidPosts = readonly LaidPost[];

/** What a post may hold: nobody's choice takes the place of what everybody reads, and the envelope comes later. */
const forPosts = ({ envelope: _, ...view }: View): View => ({
  ...view,
  blocks: view.blocks.map((block) => (block.kind === 'offer' ? { ...block, instead: false } : block)),
});

/**
 * Lays out an answer as posts, with room for any envelope. In a channel one message, and what is left in a file; for a
 * thread a message of what there is, and the pages for the thread; a bare line has neither title nor frame.
 */
export function layPosts(view: View, place: Envelope['place'], reader: Reader): LaidPosts {
  if (place === 'line') return bare(view);
  return place === 'channel' ? inChannel(forPosts(view), reader) : inThread(forPosts(view), reader);
}

/** `briefing-2025-07-04.txt`, by the day in the mark. */
const fileName = (mark: string): string => {
  const [day] = /\d{4}-\d{2}-\d{2}/u.exec(mark) ?? [];
  return day === undefined ? 'briefing.txt' : `briefing-${day}.txt`;
};

/** The heading with the day behind it: a briefing is looked for by its day. */
const dated = (title: string, day: string): string => title.replace(/^## .*$/mu, (heading) => `${heading} · ${day}`);

function withHead(main: LaidPost['main'], { day, notes }: Envelope): LaidPost['main'] {
  if (main.type === 10) return { ...main, content: notes.reduce(noted, main.content) };
  const [head, ...others] = main.components;
  if (head?.type !== 10) return main;
  return { ...main, components: [{ ...head, content: notes.reduce(noted, dated(head.content, day)) }, ...others] };
}

/** Posts for one subscription. Nothing pings but its role, and that once, at the top of the first. */
export function addressed(posts: LaidPosts, envelope: Envelope): readonly (Post & { readonly body: DiscordBody })[] {
  const { mark: first, role } = envelope;
  return posts.map(({ place, main, files: own, whole }, at) => {
    const mark = at === 0 ? first : `${first} · ${at + 1}/${posts.length}`;
    const files = whole === null ? own : [...own, { name: fileName(first), text: whole }];
    const ping = at === 0 ? role : null;
    const components = [
      ...(ping === null ? [] : [textDisplay(`<@&${ping}>`)]),
      at === 0 ? withHead(main, envelope) : main,
      ...files.map(fileComponent),
      textDisplay(small(mark)),
    ];
    const mentions = { parse: [], ...(ping !== null && { roles: [ping] as const }) } as const;
    return { place, files, mark, body: { flags: FLAGS, components, allowed_mentions: mentions } };
  });
}

/** The posts with one more small line under the title of the first: that it is late. There is room for it. */
export function withNote(posts: readonly Post[], note: string): readonly Post[] {
  return posts.map((post, at) => {
    if (at > 0 || !('components' in post.body)) return post;
    const components = retitled(listOf(post.body.components), (title) => noted(title, note));
    return { ...post, body: { ...post.body, components } };
  });
}

/** Where a message, as Discord gives it, may hold texts. */
const HOLDERS = ['components', 'component', 'accessory'] as const;

/** What a fetched message says in small print, whatever it is: among it the mark by which a post is known. */
export function markIn(message: unknown): readonly string[] {
  const texts: string[] = [];
  const met = new Set<unknown>();
  const look = (value: unknown): void => {
    if (!isObject(value) || met.has(value)) return;
    met.add(value);
    if (typeof value['content'] === 'string') texts.push(value['content']);
    for (const key of HOLDERS) for (const one of [value[key]].flat()) look(one);
  };
  look(message);
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter(isSmallPrint)
      .map((line) => line.slice(3).trim()),
  );
}

/** Characters of a notice; Discord takes 2,000 of a message without components. */
const NOTICE = 1800;

/** `<#ID>`, which Discord draws as the channel's name. */
const CHANNEL = /\\<\\#(\d{15,20})\\>/gu;

/** A direct message to a person. Of what it says only `<#ID>` means anything to Discord. */
export function noticePost(text: string, mark: string): Post {
  const words = cutText(text.trim(), NOTICE).replace(CHANNEL, '<#$1>');
  const body = { content: `${words}\n${small(mark)}`, allowed_mentions: { parse: [] } };
  return { place: 'channel', body, files: [], mark };
}

/** A briefing's posts as they would be posted, but that they ping nobody. */
const preview = (view: View, envelope: Envelope, reader: Reader): readonly DiscordMessage[] =>
  addressed(layPosts(view, envelope.place, reader), envelope).map(({ body, files }) => ({
    body: { ...body, allowed_mentions: { parse: [] } },
    files,
  }));

/** A message, and those that follow on it. */
export interface DiscordAnswer extends DiscordMessage {
  readonly more: readonly DiscordMessage[];
}

/** An answer as it is shown to the person who asked: a page of it, or of a briefing every post. */
export function discordAnswer(view: View, asked: Asked): DiscordAnswer {
  const { envelope } = view;
  const posts = envelope ? preview(view, envelope, asked.reader) : [];
  const [first = discordMessage(view, asked), ...more] = posts;
  return { ...first, more };
}
