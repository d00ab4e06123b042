import type { Emulator } from '../../emulator/emulator.ts';
import type { Announcements } from './stream.ts';

/** Lets so many milliseconds pass on the server's clock, with whatever falls due on the way. */
export type PassTime = (ms: number) => Promise<void>;

/** What moves the server's clock for the page. */
export interface Hands {
  /** Whether the clock is being moved now. */
  readonly isMoving: boolean;
  /** One move after the other. Rejects where one fails. */
  move(ms: number): Promise<void>;
}

/** How often pages are told how far a move has come. */
const TOLD_EVERY_MS = 250;

/** Moves the clock and tells all pages: while it moves, and how it stands afterwards. */
export function createHands(emulator: Emulator, announcements: Announcements, passTime: PassTime): Hands {
  let last: Promise<void> = Promise.resolve();
  let moves = 0;
  const tell = (): void => announcements.send('clock', { now: emulator.clock.now(), isMoving: moves > 0 });
  return {
    get isMoving() {
      return moves > 0;
    },
    async move(ms) {
      moves += 1;
      tell();
      const telling = setInterval(tell, TOLD_EVERY_MS);
      const moved = last.then(() => passTime(ms));
      last = moved.catch(() => {});
      try {
        await moved;
      } finally {
        clearInterval(telling);
        moves -= 1;
        tell();
      }
    },
  };
}
