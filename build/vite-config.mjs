import path from 'node:path';
import react from '@vitejs/plugin-react';
import { inRoot, ROOT } from './paths.mjs';

/** The main process and those that finish PDFs and write snapshots: modules for Electron's Node, dependencies bundled in. */
export const mainConfig = (dist, mode = 'production') =>
  nodeConfig(mode, {
    entries: {
      main: 'electron/main.ts',
      'finish-process': 'electron/pdf/finish-process.ts',
      'snapshot-process': 'electron/snapshots/snapshot-process.ts',
    },
    outDir: path.join(dist, 'main'),
    target: 'node20.18',
    external: ['electron', /^node:/],
    output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
  });

/** The preload: one file that a sandboxed window can load, so CommonJS and nothing but Electron beside it. */
export const preloadConfig = (dist, mode = 'production') =>
  nodeConfig(mode, {
    entries: { preload: 'electron/preload.ts' },
    outDir: path.join(dist, 'preload'),
    target: 'chrome130',
    external: ['electron'],
    output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
  });

/** Chromium takes the first format that it knows: the .woff copies beside the .woff2 ones would never be read. */
const withoutOldFonts = {
  name: 'without-old-fonts',
  enforce: 'pre',
  transform(code, id) {
    if (!/[\\/]@fontsource[^?]*\.css$/.test(id)) return null;
    return { code: code.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\(["']woff["']\)/g, ''), map: null };
  },
};

/** SQLite is started in a worker of ours: the worker that its package brings along would be built and never asked. */
export const withoutSqliteWorkers = {
  name: 'without-sqlite-workers',
  enforce: 'pre',
  transform(code, id) {
    if (!/[\\/]@sqlite\.org[\\/]sqlite-wasm[\\/]dist[\\/]index\.mjs/.test(id)) return null;
    return {
      code: code.replaceAll(
        /new URL\("(sqlite3-(?:worker1\.mjs|opfs-async-proxy\.js)|sqlite3\.wasm)", import\.meta\.url\)/g,
        'new URL("app:left-out")',
      ),
      map: null,
    };
  },
};

export const rendererConfig = (dist, mode = 'production') => ({
  configFile: false,
  mode,
  root: inRoot('renderer'),
  base: mode === 'development' ? '/' : './',
  cacheDir: inRoot('node_modules/.vite'),
  logLevel: 'warn',
  plugins: [react(), withoutOldFonts],
  worker: { format: 'es', plugins: () => [withoutSqliteWorkers] },
  build: {
    outDir: path.join(dist, 'renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // The content security policy allows no data: scripts or styles, and every file must stand in the list served.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: inRoot('renderer/index.html') },
  },
});

function nodeConfig(mode, { entries, outDir, target, external, output }) {
  return {
    configFile: false,
    root: ROOT,
    mode,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, inRoot(file)])),
        external,
        output,
      },
    },
  };
}
