import { build, type Plugin } from 'vite';

/** Asked for with this ending, a module is answered as the text of one script that holds all that it imports. */
const ENDING = '?bundled';

/**
 * For tests that load a part of the program into page after page: one by one, its modules would take seconds each time.
 * Workers are left out.
 */
export function bundledPage(): Plugin {
  const held = new Map<string, Promise<string>>();
  return {
    name: 'bundled-page',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.endsWith(ENDING)) return null;
      const found = await this.resolve(id.slice(0, -ENDING.length), importer);
      return found && `\0${found.id}${ENDING}`;
    },
    async load(id) {
      if (!id.startsWith('\0') || !id.endsWith(ENDING)) return null;
      const file = id.slice(1, -ENDING.length);
      const text = held.get(file) ?? bundle(file);
      held.set(file, text);
      return `export const script = ${JSON.stringify(await text)};`;
    },
  };
}

async function bundle(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [withoutAddresses()],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: file, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('Nothing was bundled');
  return first.output[0].code;
}

/** A page that is made of one text has nowhere to load workers from. */
const withoutAddresses = (): Plugin => ({
  name: 'without-addresses',
  enforce: 'pre',
  resolveId: (id) => (/[?&]url$/.test(id) ? '\0no-address' : null),
  load: (id) => (id === '\0no-address' ? "export default '';" : null),
});
