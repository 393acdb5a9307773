import fs from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { bundledPage } from './tests/bundled-page.ts';

const CHROMIUM = process.env['TOUCHSTONE_CHROMIUM'] ?? '/usr/bin/chromium';
const NO_UNIT = ['**/node_modules/**', '**/*.browser.test.*', 'tests/e2e/**'];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [react()],
        test: {
          name: 'unit',
          // A laden machine is slow, and nothing here measures time.
          testTimeout: 60_000,
          environment: 'node',
          // Every law passes in one process as well: half the time goes into starting one for each file.
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: NO_UNIT,
          setupFiles: ['tests/setup.ts'],
          // The printed report holds its style sheet as text; elsewhere style sheets stay empty.
          css: { include: [/renderer\/report\//] },
        },
      },
      {
        plugins: [react(), bundledPage()],
        // React Aria switches its virtualizer off where NODE_ENV is "test" unless it finds this.
        define: { 'process.env.VIRT_ON': '"1"' },
        optimizeDeps: { include: packagesImportedBy(['renderer', 'shared', 'tests']) },
        test: {
          name: 'browser',
          testTimeout: 60_000,
          // As in the end-to-end tests: a laden machine loses a worker or a key press now and then.
          retry: 1,
          // Loading the program anew for each file took half the time; tests/setup-browser.ts clears what files leave behind.
          isolate: false,
          expect: { poll: { timeout: 30_000 } },
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['tests/setup.ts', 'tests/setup-browser.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: ['--no-sandbox'],
                ...(fs.existsSync(CHROMIUM) ? { executablePath: CHROMIUM } : {}),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});

/** A dependency met late is bundled late, and the page then holds React twice: name them all beforehand. */
function packagesImportedBy(folders: readonly string[]): string[] {
  const found = new Set(['react', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'react-dom/client']);
  const { dependencies, devDependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const known = Object.keys({ ...dependencies, ...devDependencies });
  for (const folder of folders) {
    for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file) || /(^|[/\\])e2e[/\\]/.test(file)) continue;
      if (folder === 'tests' && !/\.browser\.test\.tsx?$|setup/.test(file)) continue;
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      for (const [, name = ''] of text.matchAll(/(?:from|import)\s*\(?\s*'([^'.][^']*)'/g)) {
        const isPackage = known.some((one) => name === one || name.startsWith(`${one}/`));
        if (isPackage && !/^(electron$|vitest|@vitest)|\?|\.css$/.test(name)) found.add(name);
      }
    }
  }
  return [...found].sort();
}
