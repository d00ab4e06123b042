import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Files share what they load, which halves the time: no test changes a module.
  test: {
    isolate: false,
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // As `npm start` has it: the playground takes the types off its scripts by a function that Node calls experimental.
    execArgv: ['--disable-warning=ExperimentalWarning'],
  },
});
