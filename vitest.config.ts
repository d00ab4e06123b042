import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Files share what they load, which halves the time: no test changes a module.
  test: { isolate: false, include: ['test/**/*.test.ts'], testTimeout: 20_000, hookTimeout: 20_000 },
});
