import { html } from 'hono/html';
import type { Html } from './html.ts';
import type { Block, Inline, List, Mention } from './markdown/nodes.ts';
import { parseMarkdown } from './markdown/parse.ts';
import type { Surroundings } from './surroundings.ts';
import { drawTime } from './time.ts';

/** Text of a message, and what it stands among. `headings`: which of Discord's levels the whole message uses. */
export interface TextSetting extends Surroundings {
  readonly headings: readonly number[];
}

/** Under the page's own heading and the message's; without gaps, whichever of its levels a message uses. */
const FIRST_LEVEL = 3;

function mentionWords(mention: Mention, { userName, channelName, roleName }: Surroundings): string {
  switch (mention.of) {
    case 'user':
      return `@${userName(mention.id) ?? 'unknown-user'}`;
    case 'role':
      return `@${roleName(mention.id) ?? 'unknown-role'}`;
    case 'channel':
      return `#${channelName(mention.id) ?? 'unknown'}`;
    case 'everyone':
      return mention.text;
    case 'command':
      return `/${mention.name}`;
  }
}

function drawMention(mention: Mention, setting: Surroundings): Html {
  const words = mentionWords(mention, setting);
  switch (mention.of) {
    case 'command':
      return html`<button type="button" class="mention" data-command="${mention.name}">${words}</button>`;
    case 'channel':
      if (setting.channelName(mention.id) === null) break;
      return html`<button type="button" class="mention" data-goto="${mention.id}">${words}</button>`;
  }
  return html`<span class="mention">${words}</span>`;
}

const drawInlines = (nodes: readonly Inline[], setting: TextSetting): Html[] =>
  nodes.map((node) => drawInline(node, setting));

function drawInline(node: Inline, setting: TextSetting): Html {
  switch (node.kind) {
    case 'text':
      return html`${node.text}`;
    case 'break':
      return html`<br>`;
    case 'bold':
      return html`<strong>${drawInlines(node.inner, setting)}</strong>`;
    case 'italic':
      return html`<em>${drawInlines(node.inner, setting)}</em>`;
    case 'underline':
      return html`<u>${drawInlines(node.inner, setting)}</u>`;
    case 'strike':
      return html`<s>${drawInlines(node.inner, setting)}</s>`;
    case 'spoiler':
      return html`<span class="spoiler" role="button" tabindex="0" aria-label="Spoiler, press to show" aria-expanded="false"><span class="hidden">${drawInlines(node.inner, setting)}</span></span>`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'code block':
      return html`<pre tabindex="0" role="group" aria-label="Code"><code>${node.text}</code></pre>`;
    case 'link':
      return html`<a href="${node.url}" target="_blank" rel="noopener noreferrer nofollow">${drawInlines(node.inner, setting)}</a>`;
    case 'mention':
      return drawMention(node.mention, setting);
    case 'time':
      return drawTime(node.seconds, node.style, setting.now);
    case 'emoji':
      return html`<span class="emoji">:${node.name}:</span>`;
  }
}

function drawList(list: List, setting: TextSetting): Html {
  const items = list.items.map((item) => html`<li>${drawBlocks(item, setting)}</li>`);
  return list.start === null ? html`<ul>${items}</ul>` : html`<ol start="${list.start}">${items}</ol>`;
}

function drawBlock(block: Block, setting: TextSetting): Html {
  switch (block.kind) {
    case 'heading': {
      const level = FIRST_LEVEL + Math.max(0, setting.headings.indexOf(block.level));
      return html`<div class="title level-${block.level}" role="heading" aria-level="${level}">${drawInlines(block.inner, setting)}</div>`;
    }
    case 'small':
      return html`<small>${drawInlines(block.inner, setting)}</small>`;
    case 'quote':
      return html`<blockquote>${drawBlocks(block.inner, setting)}</blockquote>`;
    case 'list':
      return drawList(block, setting);
    case 'words':
      return html`${drawInlines(block.inner, setting)}`;
  }
}

const drawBlocks = (blocks: readonly Block[], setting: TextSetting): Html[] =>
  blocks.map((block) => drawBlock(block, setting));

/** Which levels of heading texts use, in order. */
export const headingLevels = (texts: readonly string[]): readonly number[] =>
  [1, 2, 3].filter((level) => texts.some((text) => new RegExp(`^ *#{${level}}[ \\t]+\\S`, 'mu').test(text)));

/** Discord's Markdown as HTML. Nothing that stands in the text becomes markup but by Discord's own rules. */
export const drawMarkdown = (text: string, setting: TextSetting): Html =>
  html`<div class="markdown">${drawBlocks(parseMarkdown(text), setting)}</div>`;
