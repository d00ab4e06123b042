import { ComponentType, type Message } from 'discord.js';
import { unescapeMarkdown } from '../render/escape.ts';

type Component = ReturnType<Message['components'][number]['toJSON']>;

/** The texts of components, those within others too. */
function textsIn(component: unknown): string[] {
  if (typeof component !== 'object' || component === null) return [];
  const own =
    'type' in component &&
    component.type === ComponentType.TextDisplay &&
    'content' in component &&
    typeof component.content === 'string'
      ? [component.content]
      : [];
  const inner = 'components' in component && Array.isArray(component.components) ? component.components : [];
  return [...own, ...inner.flatMap(textsIn)];
}

/** Marks at the start of a line: quotes, headings, small print, lists. Of these a quote's says whose the words are. */
const LINE_MARKS = /^[^\S\n]*(?:(?:>>>|>|#{1,3}|-#|[-*+])[^\S\n]+)+/gmu;

/** Marks around words, addresses behind words, mentions and time stamps. */
const MARKS = /(?<!\\)(?:\*{1,3}|_{1,2}|~~|\|\||`{1,3})/gu;
const LINK = /(?<!\\)\[((?:\\.|[^\]\\\n]){0,400})\]\((?:<[^>\n]{0,600}>|[^()\s]{0,600})\)/gu;
const MENTION = /(?<!\\)<(?:@[!&]?|#|t:-?|id:|\/[^:>\n]{0,64}:|a?:\w{1,32}:)[\w:]{0,40}>/gu;

const quoteMark = (marks: string): string => (marks.includes('>>>') ? '>>> ' : marks.includes('>') ? '> ' : '');

/** What Discord draws of a text, without what it is drawn with; what it quotes by lines keeps their ">". */
export const plainText = (markdown: string): string =>
  unescapeMarkdown(
    markdown.replace(LINE_MARKS, quoteMark).replace(LINK, '$1').replace(MENTION, '').replace(MARKS, ''),
  ).trim();

type Written = Pick<Message, 'content' | 'embeds' | 'components'>;

const writtenIn = ({ content, embeds, components }: Partial<Written> | Written): (string | null | undefined)[] => [
  content,
  ...(embeds ?? []).flatMap(({ title, description, fields }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]),
  ...(components ?? []).flatMap((component): string[] => textsIn(component.toJSON() satisfies Component)),
];

/** The words of a message as a person reads them: its content, its embeds and its components, and what it forwards. */
export function messageText(message: Message): string {
  return [message, ...message.messageSnapshots.values()]
    .flatMap(writtenIn)
    .flatMap((text) => (text ? [plainText(text)] : []))
    .filter((text) => text !== '')
    .join('\n\n');
}
