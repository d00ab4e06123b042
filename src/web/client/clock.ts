import { part } from './part.ts';
import { clockWords, createClock } from './times.ts';

/** The server's clock as the page shows it, and the buttons that move it. */
export interface ClockControl {
  now(): number;
  set(now: number, isMoving: boolean): void;
  tick(): void;
}

/** `move` is told by how many milliseconds the clock is to be moved. */
export function createClockControl(move: (ms: number) => Promise<unknown>): ClockControl {
  const clock = createClock();
  const face = part('#clock', HTMLTimeElement);
  const status = part('#moving', HTMLElement);
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-advance]')];
  let isBusy = false;

  const tick = (): void => {
    const now = clock.now();
    face.textContent = clockWords(now);
    face.dateTime = new Date(now).toISOString();
  };
  const setBusy = (to: boolean): void => {
    isBusy = to;
    // Not disabled, so that the focus stays where it is.
    for (const button of buttons) button.ariaDisabled = to ? 'true' : null;
    status.textContent = to ? 'The clock is moving…' : '';
  };
  for (const button of buttons)
    button.addEventListener('click', async () => {
      if (isBusy) return;
      setBusy(true);
      button.classList.add('pressed');
      await move(Number(button.dataset['advance']));
      button.classList.remove('pressed');
    });
  return {
    now: clock.now,
    set(now, isMoving) {
      clock.set(now);
      setBusy(isMoving);
      tick();
    },
    tick,
  };
}
