/** Those who want to be told of something, at once and in order. */
export interface Listeners<T> {
  /** Returns how to stop listening. */
  add(listener: (value: T) => void): () => void;
  tell(value: T): void;
}

export function createListeners<T>(): Listeners<T> {
  const all = new Set<(value: T) => void>();
  return {
    add(listener) {
      // Its own function, so that the same listener may be added twice and taken away once.
      const own = (value: T): void => listener(value);
      all.add(own);
      return () => {
        all.delete(own);
      };
    },
    tell(value) {
      for (const listener of [...all]) listener(value);
    },
  };
}
