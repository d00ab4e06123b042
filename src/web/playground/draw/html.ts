import type { html } from 'hono/html';

/** Markup that is safe to send: whatever text stands in it has been escaped. */
export type Html = ReturnType<typeof html>;
