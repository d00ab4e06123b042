const KEY = 'sent';
const MOST = 50;

function kept(): string[] {
  try {
    const list: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter((line) => typeof line === 'string') : [];
  } catch {
    return [];
  }
}

/** What was sent in this tab, newest last. */
export interface History {
  add(line: string): void;
  /** The line before, or after, the one last given; '' past the newest, null past the oldest. */
  step(by: -1 | 1): string | null;
  rest(): void;
}

export function createHistory(): History {
  const lines = kept();
  let at = lines.length;
  return {
    add(line) {
      if (lines.at(-1) !== line) lines.push(line);
      lines.splice(0, lines.length - MOST);
      sessionStorage.setItem(KEY, JSON.stringify(lines));
      at = lines.length;
    },
    step(by) {
      const to = at + by;
      if (to < 0 || to > lines.length) return null;
      at = to;
      return lines[to] ?? '';
    },
    rest() {
      at = lines.length;
    },
  };
}
