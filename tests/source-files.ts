import fs from 'node:fs';
import path from 'node:path';

/** The folder of package.json. */
export const ROOT = path.resolve(import.meta.dirname, '..');

export interface SourceFile {
  /** From the root on, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file under some folders of the project. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
      .sort()
      .map((name) => ({ path: name, text: fs.readFileSync(path.join(ROOT, name), 'utf8') })),
  );
}

/** What a file imports: paths from the root on for the project's own files, package names for the rest. */
export function importsOf(file: SourceFile): readonly { readonly own: boolean; readonly name: string }[] {
  const found = [...file.text.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'/gm)]
    .concat([...file.text.matchAll(/^\s*import\s+'([^']+)'/gm)])
    .concat([...file.text.matchAll(/\bimport\(\s*'([^']+)'/g)]);
  return found.map(([, specifier = '']) => {
    const bare = specifier.split('?')[0] ?? '';
    return bare.startsWith('.')
      ? { own: true, name: path.posix.join(path.posix.dirname(file.path), bare) }
      : { own: false, name: bare };
  });
}
