import { defineConfig } from '@playwright/test';

/** `npm run soak`: as long as it takes, one program at a time. */
export default defineConfig({
  testDir: '.',
  testMatch: 'soak.spec.ts',
  outputDir: '../../.cache/soak',
  timeout: 0,
  expect: { timeout: 30_000 },
  workers: 1,
  reporter: [['line']],
});
