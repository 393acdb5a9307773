import path from 'node:path';
import { build } from 'vite';

/** Makes a script beside the tests one that Node runs by itself, `<name>.mjs` in a folder. */
export async function buildToRun(script: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: path.join(import.meta.dirname, script),
        external: [/^node:/],
        output: { format: 'es', entryFileNames: script.replace(/\.ts$/, '.mjs') },
      },
    },
  });
}
