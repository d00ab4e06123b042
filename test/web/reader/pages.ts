import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Archive, ArticleRecord } from '../../../src/archive/archive.ts';
import { loadCommands } from '../../../src/command/load.ts';
import { createReader } from '../../../src/web/reader/reader.ts';
import { archiveOf, NOW, seedsFolder } from '../../archive/archives.ts';
import { HOSTILE } from '../../discord/hostile.ts';
import { type Element, elementsOf } from '../../render/html-reader.ts';

/** Further articles, by file name. All are made up. */
const MORE: Readonly<Record<string, string>> = {
  'markup.txt': `---
title: "</title><script>alert(1)</script>"
publisher: "\\"><img src=x onerror=alert(1)>"
published: 2025-07-03
byline: "' onmouseover='alert(1)"
url: https://evil.example/?"><script>alert(1)</script>
---
</p></div><script>alert(1)</script> US envoy John Coale met prisoners in Minsk on June 21, 2025.

“<!-- <b>Free</b> &amp; <img src=x onerror="alert(1)"> &lt;them&gt;,” John Coale said. ]]> <plaintext>
`,
  'address.txt': `---
title: Посланник встретился с Лукашенко
publisher: Зеркало
published: 2025-07-09
byline: Анна Берг
url: https://news.example/a?b=1&c=2#top
---
Спецпосланник Кит Келлог встретился с Александром Лукашенко в Минске 21 июня 2025 года, сообщила пресс-служба.

«Мы готовы к диалогу», — сказал Лукашенко. По его словам, 14 заключённых вышли на свободу.

«Мы готовы к диалогу», — повторил он, «если США снимут санкции», и добавил: «Пора, и мы это знаем».
`,
  'unsure.txt': `---
title: Nobody knows who said it
published: 2025-07-01
---
“We will see what comes of it,” an official in the capital said. John Coale was in Minsk with Keith Kellogg.
`,
  'long-paragraph.txt': `---
title: A long day in Minsk
published: 2025-07-02
---
${'The envoy waited in the hall of the palace while the delegations talked about the price of potash. '.repeat(40)}John Coale left at last.

The prisoners went home.
`,
};

/** The seeds, articles that mean no good, and a few more. */
export const archive: Archive = await archiveOf(
  seedsFolder(['000', '001', '002', '003', '004'], { ...HOSTILE, ...MORE }),
);

const commands = await loadCommands(new URL('../../../commands/', import.meta.url));

export const reader: Hono = createReader({ archive: () => archive, commands, now: () => NOW });

/** The article of the file whose name begins so; of a file with two, the first. */
export function recordOf(file: string): ArticleRecord {
  const found = archive.records.filter(({ article }) => article.origin.file?.startsWith(file));
  const [record] = found.sort((a, b) => a.article.id.length - b.article.id.length);
  if (!record) throw new Error(`No article of a file ${file}.`);
  return record;
}

export const pathOf = (file: string): string => `/articles/${recordOf(file).article.id}`;

/** The elements of the page at a path, which is well formed and has nothing that a page of ours never has. */
export async function elementsAt(path: string): Promise<readonly Element[]> {
  return elementsOf(await (await reader.request(path)).text());
}

export const line = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export interface Served {
  /** `http://127.0.0.1:12345` */
  readonly origin: string;
  close(): Promise<void>;
}

/** The reader on a port of loopback, for a real browser. */
export const served = (): Promise<Served> =>
  new Promise((resolve) => {
    const server = serve({ fetch: reader.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) =>
      resolve({
        origin: `http://127.0.0.1:${port}`,
        close: () => new Promise((done) => server.close(() => done())),
      }),
    );
  });
