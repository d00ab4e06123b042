const DISCORD_EPOCH = 1_420_070_400_000n;

/** Ids as Discord makes them: 42 bits of milliseconds since 2015, 10 of worker, 12 of a counter. */
export function snowflakes(now: () => number): () => string {
  let counter = 0n;
  return () => {
    counter = (counter + 1n) & 0xfffn;
    return (((BigInt(Math.floor(now())) - DISCORD_EPOCH) << 22n) | counter).toString();
  };
}
