import { ComponentType, type Message } from 'discord.js';
import { withoutMarkup } from '../compose/message.ts';
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

/** What Discord draws of a text, without what it is drawn with; what it quotes by lines keeps their ">". */
export const plainText = (markdown: string): string => unescapeMarkdown(withoutMarkup(markdown)).trim();

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
