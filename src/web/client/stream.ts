import type { ChannelsShown, Drawn, Refusal, Snapshot } from './wire.ts';

export interface StreamEvents {
  all(snapshot: Snapshot): void;
  message(message: Drawn): void;
  gone(message: { readonly id: string }): void;
  commands(): void;
  channels(list: ChannelsShown): void;
  clock(time: { readonly now: number; readonly isMoving: boolean }): void;
  refused(refusal: Refusal): void;
  /** What to tell of the line to the server; '': nothing, it works. */
  line(state: string): void;
}

const AGAIN_MS = 2000;

/**
 * Follows what the server tells, and connects anew when the line breaks; everything is then told again. A page that
 * nobody sees lets go of its line: a browser has six to one server, for all its tabs.
 */
export function followStream(events: StreamEvents): void {
  let source: EventSource | null = null;

  const open = (): void => {
    const opened = new EventSource('/playground/stream');
    source = opened;
    // The server is this page's own; what it sends has the shapes of wire.ts.
    const on = (name: Exclude<keyof StreamEvents, 'line'>): void =>
      opened.addEventListener(name, ({ data }: MessageEvent<string>) => events[name](JSON.parse(data)));
    on('all');
    on('message');
    on('gone');
    on('commands');
    on('channels');
    on('clock');
    on('refused');
    opened.addEventListener('open', () => events.line(''));
    opened.addEventListener('error', async () => {
      events.line('Reconnecting…');
      if (opened.readyState !== EventSource.CLOSED) return;
      // Whoever is not known any more is told so; for all others there is no such message.
      const { status } = await fetch('/playground/payload/0').catch(() => ({ status: 0 }));
      if (status === 401) events.line('The playground was started anew. Load the page again.');
      else setTimeout(() => source === opened && open(), AGAIN_MS);
    });
  };
  const follow = (): void => {
    if (!document.hidden && !source) open();
    if (!document.hidden) return;
    source?.close();
    source = null;
  };
  document.addEventListener('visibilitychange', follow);
  follow();
}
