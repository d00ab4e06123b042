/** Lets one piece of work after another through for each name. */
export interface Lanes {
  run<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/**
 * discord.js lets requests to one channel wait for each other, where nobody asks again whether they may still leave; so
 * each comes to it only when the one before it is over.
 */
export function createLanes(): Lanes {
  const lasts = new Map<string, Promise<unknown>>();
  return {
    async run(name, work) {
      const before = lasts.get(name);
      const mine = (async () => {
        await before?.catch(() => undefined);
        return work();
      })();
      lasts.set(name, mine);
      try {
        return await mine;
      } finally {
        if (lasts.get(name) === mine) lasts.delete(name);
      }
    },
  };
}
