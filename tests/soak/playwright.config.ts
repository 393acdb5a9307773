import { defineConfig } from '@playwright/test';

/** `npm run soak`: as long as it takes, one program at a time. `SOAK_OF` names another spec than the kills. */
export default defineConfig({
  testDir: '.',
  testMatch: `${process.env['SOAK_OF'] ?? 'soak'}.spec.ts`,
  outputDir: '../../.cache/soak',
  timeout: 0,
  expect: { timeout: 30_000 },
  workers: 1,
  reporter: [['line']],
});
