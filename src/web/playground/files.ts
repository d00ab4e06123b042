import type { Context } from 'hono';

/** What a browser shows, and as what; anything else is only handed over. */
const SHOWN: Readonly<Record<string, string>> = {
  'image/png': 'image/png',
  'image/jpeg': 'image/jpeg',
  'image/gif': 'image/gif',
  'image/webp': 'image/webp',
  'text/plain': 'text/plain; charset=utf-8',
};

/** Where the page fetches a file that the emulator has at that address; null: it is none of the emulator's. */
export function fileAddress(emulatorApi: string, url: string): string | null {
  const { origin } = new URL(emulatorApi);
  const parsed = URL.parse(url);
  const [, rest] = /^\/attachments\/(\d{1,20}\/[^/]{1,500})$/u.exec(parsed?.pathname ?? '') ?? [];
  return parsed?.origin === origin && rest !== undefined ? `/playground/files/${rest}` : null;
}

/** Hands over a file of the emulator's by the page's own origin. */
export async function sendFile(
  context: Context,
  emulatorApi: string,
  message: string,
  name: string,
): Promise<Response> {
  const found = await fetch(`${new URL(emulatorApi).origin}/attachments/${message}/${encodeURIComponent(name)}`);
  if (!found.ok) return context.text('There is no such file.', 404);
  const type = (found.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
  const shown = Object.hasOwn(SHOWN, type) ? SHOWN[type] : undefined;
  const headers = shown
    ? { 'content-type': shown }
    : { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' };
  return context.body(await found.arrayBuffer(), 200, { ...headers, 'cache-control': 'private, max-age=3600' });
}
