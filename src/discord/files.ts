import type { RawFile } from 'discord.js';
import type { TextFile } from '../model/briefing.ts';

/** What discord.js sends along with a body. */
export const rawFiles = (files: readonly TextFile[]): RawFile[] =>
  files.map(({ name, text }) => ({ name, data: Buffer.from(text), contentType: 'text/plain; charset=utf-8' }));

/** The body of an edit: a message has these files from then on, and none of those that it had. */
export const withOnlyFiles = (body: object, files: readonly TextFile[]): object => ({
  ...body,
  attachments: files.map(({ name }, at) => ({ id: String(at), filename: name })),
});

/** The body of a new message, which names the files sent along with it. */
export const withFiles = (body: object, files: readonly TextFile[]): object =>
  files.length === 0 ? body : withOnlyFiles(body, files);
