import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { serve } from '../../../src/web/server.ts';

const app = new Hono()
  .get('/', (context) => context.text('here'))
  .get(
    '/open',
    () => new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('a')) })),
  );

describe('serving', () => {
  it('says where, on a free port', async () => {
    const server = await serve(app, { host: '127.0.0.1', port: 0 });
    expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect(await (await fetch(server.origin)).text()).toBe('here');
    await server.close();
    await expect(fetch(server.origin)).rejects.toThrow();
  });

  it('closes at once though a stream is open', async () => {
    const server = await serve(app, { host: '127.0.0.1', port: 0 });
    const open = await fetch(`${server.origin}/open`);
    const read = open.text();
    await server.close();
    await expect(read).rejects.toThrow();
  });

  it('says what to do where the port is taken', async () => {
    const server = await serve(app, { host: '127.0.0.1', port: 0 });
    const port = Number(new URL(server.origin).port);
    await expect(serve(app, { host: '127.0.0.1', port })).rejects.toThrow(
      `Cannot listen on 127.0.0.1:${port}: something else listens there; set PORT to another one, or to 0 for any that is free.`,
    );
    await server.close();
  });
});
