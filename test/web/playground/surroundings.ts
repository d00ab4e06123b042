import type { MessageSetting } from '../../../src/web/playground/draw/message.ts';

/** A server in which one person, one channel and nothing else is known. */
export const SURROUNDINGS: MessageSetting = {
  now: Date.parse('2026-11-22T09:00:00Z'),
  userName: (id) => (id === '7' ? 'heron' : null),
  channelName: (id) => (id === '8' ? 'general' : null),
  roleName: (id) => (id === '6' ? 'desk' : null),
  file: (url) => (url.startsWith('http://127.0.0.1:9/attachments/') ? url.slice('http://127.0.0.1:9'.length) : null),
  typed: () => null,
  message: () => null,
  choices: () => [],
  threadOf: () => null,
  isPinged: () => false,
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a reader reads of HTML that we drew. */
export const readText = (html: string): string =>
  html
    .replace(/<br>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => ENTITIES[name] ?? '');
