import { angle } from './angle.ts';
import { MARKS } from './closing.ts';
import { backticks, code } from './code.ts';
import { bareAddress, brackets, target } from './links.ts';
import type { Inline } from './nodes.ts';

/** How deep marks may stand in marks; what is deeper stays as it was typed. */
const DEEPEST = 8;

const PLAIN = /[^\\`*_~|[<h@\n¯]+|h(?!ttps?:\/\/)/uy;
const EVERYONE = /@(?:everyone|here)\b/uy;
const ESCAPED = /\\([^0-9A-Za-z\s])/uy;
const SHRUG = '¯\\_(ツ)_/¯';

const at = (pattern: RegExp, text: string, from: number): RegExpExecArray | null => {
  pattern.lastIndex = from;
  return pattern.exec(text);
};

interface Step {
  readonly nodes: readonly Inline[];
  readonly end: number;
}

/** Text run into text, so that a paragraph is few nodes. */
function joined(nodes: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.kind === 'text' && last?.kind === 'text')
      out[out.length - 1] = { kind: 'text', text: last.text + node.text };
    else out.push(node);
  }
  return out;
}

/** Reads Discord's marks within lines. Whatever is none stays as it stands; nothing is lost. */
export function inline(text: string, depth = 0, inLink = false): readonly Inline[] {
  const runs = backticks(text);
  const pairs = brackets(text);
  // A mark that closes nowhere ahead does not for later openers either: looked for once, or time would be quadratic.
  const open = new Set<string>();

  const marked = (from: number): Step | null => {
    for (const { kind, mark, close } of MARKS) {
      if (open.has(mark) || !text.startsWith(mark, from)) continue;
      const words = from + mark.length;
      const end = close(text, words);
      if (end < 0) {
        if (!mark.startsWith('_') && mark !== '*') open.add(mark);
        continue;
      }
      return { nodes: [{ kind, inner: inline(text.slice(words, end), depth + 1, inLink) }], end: end + mark.length };
    }
    return null;
  };

  const link = (from: number): Step | null => {
    const close = inLink ? undefined : pairs.get(from);
    if (close === undefined || close === from + 1 || text[close + 1] !== '(') return null;
    const found = target(text, close + 1);
    if (!found) return null;
    return {
      nodes: [{ kind: 'link', url: found.url, inner: inline(text.slice(from + 1, close), depth + 1, true) }],
      end: found.end,
    };
  };

  const address = (from: number): Step | null => {
    const found = inLink ? null : bareAddress(text, from);
    if (found === null) return null;
    return { nodes: [{ kind: 'link', url: found, inner: [{ kind: 'text', text: found }] }], end: from + found.length };
  };

  const bracketed = (from: number): Step | null => {
    const found = angle(text, from);
    if (!found || (inLink && found.node.kind === 'link')) return null;
    return { nodes: [found.node], end: from + found.length };
  };

  const step = (from: number): Step | null => {
    switch (text[from]) {
      case '\n':
        return { nodes: [{ kind: 'break' }], end: from + 1 };
      case '\\': {
        const escaped = at(ESCAPED, text, from);
        return escaped && { nodes: [{ kind: 'text', text: escaped[1] ?? '' }], end: from + escaped[0].length };
      }
      case '¯':
        return text.startsWith(SHRUG, from)
          ? { nodes: [{ kind: 'text', text: SHRUG }], end: from + SHRUG.length }
          : null;
      case '`': {
        const found = code(text, from, runs);
        return found && { nodes: [found.node], end: found.end };
      }
      case '[':
        return depth < DEEPEST ? link(from) : null;
      case '<':
        return bracketed(from);
      case 'h':
        return address(from);
      case '@': {
        const everyone = at(EVERYONE, text, from)?.[0];
        if (everyone === undefined) return null;
        return {
          nodes: [{ kind: 'mention', mention: { of: 'everyone', text: everyone } }],
          end: from + everyone.length,
        };
      }
      default:
        return depth < DEEPEST ? marked(from) : null;
    }
  };

  const nodes: Inline[] = [];
  for (let from = 0; from < text.length; ) {
    const plain = at(PLAIN, text, from)?.[0];
    const next: Step =
      plain !== undefined
        ? { nodes: [{ kind: 'text', text: plain }], end: from + plain.length }
        : (step(from) ?? { nodes: [{ kind: 'text', text: text.charAt(from) }], end: from + 1 });
    nodes.push(...next.nodes);
    from = next.end;
  }
  return joined(nodes);
}
