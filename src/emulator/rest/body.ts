import type { IncomingMessage } from 'node:http';
import type { SentFile } from '../wire.ts';

/** A request's JSON and the files with it: plain JSON, or a form whose `payload_json` is the JSON. */
export async function readBody(request: IncomingMessage): Promise<{ body: unknown; files: readonly SentFile[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: null, files: [] };
  if (!type.startsWith('multipart/form-data')) return { body: parsed(bytes.toString('utf8')), files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => new FormData());
  const files: SentFile[] = [];
  for (const value of form.values()) {
    if (typeof value === 'string') continue;
    files.push({ name: value.name, contentType: value.type, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  const json = form.get('payload_json');
  return { body: typeof json === 'string' ? parsed(json) : null, files };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const names = (files: readonly SentFile[]): readonly string[] => files.map(({ name }) => name);
