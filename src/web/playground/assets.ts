import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

export interface Asset {
  readonly type: string;
  readonly body: string;
  readonly tag: string;
}

const FOLDER = fileURLToPath(new URL('../client/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  ts: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

function read(name: string, type: string): Asset {
  const text = readFileSync(`${FOLDER}${name}`, 'utf8');
  const body = name.endsWith('.ts') ? stripTypeScriptTypes(text) : text;
  return { type, body, tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}

/** The browser's files by name, each read and stripped of its types when it is first asked for. */
export function createAssets(): (name: string) => Asset | null {
  const names = new Set(readdirSync(FOLDER));
  const kept = new Map<string, Asset>();
  return (name) => {
    const type = TYPES[name.split('.').at(-1) ?? ''];
    if (type === undefined || !names.has(name)) return null;
    const asset = kept.get(name) ?? read(name, type);
    kept.set(name, asset);
    return asset;
  };
}
