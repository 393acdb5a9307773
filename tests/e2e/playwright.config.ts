import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../.cache/e2e',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // On a laden machine the engine has been seen to die or hang at its start; whatever fails twice is ours.
  retries: 1,
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: '../../.cache/playwright.json' }]],
  // Recording every test slows all of them down; what fails is recorded when it runs again.
  use: { trace: 'on-first-retry' },
});
