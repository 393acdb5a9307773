import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './source-files.ts';

interface Named {
  readonly file: string;
  readonly title: string;
}

/** A file in code marks, and behind it, up to the next one, titles in quotation marks. */
function named(markdown: string): readonly Named[] {
  return [...markdown.matchAll(/`(tests\/[\w./-]+)`([^`]*?)(?=`|\n\s*-|\n\d|\n#|$)/g)].flatMap(
    ([, file = '', behind = '']) =>
      [...behind.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file, title })),
  );
}

/** Whether a file holds a test or a group of that title: as it is written, or made by `test.each`. */
function holds({ file, title }: Named): boolean {
  const text = fs.readFileSync(path.join(ROOT, file), 'utf8').replaceAll(/\s+/g, ' ');
  if (['test', 'describe'].some((call) => says(text, call, title))) return true;
  // `is noticed: %s` with the row that is named.
  const [start = '', rest = ''] = title.split(/(?<=: )/);
  return rest !== '' && says(text, 'test', `${start}%s`) && text.includes(rest.replaceAll("'", "'"));
}

function says(text: string, call: string, title: string): boolean {
  const quoted = [`'${title}'`, `"${title}"`, `\`${title}\``];
  return quoted.some(
    (words) => new RegExp(`\\b${call}(?:\\.[a-zA-Z]+)?\\b`).test(text) && text.includes(words),
  );
}

const read = (page: string): string => fs.readFileSync(path.join(ROOT, page), 'utf8');
const security = read('SECURITY.md');

describe.each([
  ['SECURITY.md', 60],
  ['docs/reliability.md', 30],
])('%s', (name, most) => {
  const page = read(name);

  test('names only tests that are there', () => {
    const all = named(page);
    expect(all.length).toBeGreaterThan(most);
    expect(all.filter((one) => !fs.existsSync(path.join(ROOT, one.file)) || !holds(one))).toEqual([]);
  });

  test('names only files that are there', () => {
    const files = [...page.matchAll(/`((?:electron|shared|renderer|build|tests)\/[\w./-]+\.\w+)`/g)].map(
      ([, file = '']) => file,
    );
    expect(files.length).toBeGreaterThan(most);
    expect(files.filter((file) => !fs.existsSync(path.join(ROOT, file)))).toEqual([]);
  });
});

describe('the page about security', () => {
  test('goes through all twenty points of the list, each with a test but the one that says why not', () => {
    const list = security.slice(security.indexOf('## Electron'), security.indexOf('## Beyond'));
    const points = list.split(/^(?=\d+\. \*\*)/m).slice(1);
    expect(points.map((point) => Number.parseInt(point, 10))).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
    const bare = points
      .filter((point) => named(point).length === 0)
      .map((point) => Number.parseInt(point, 10));
    expect(bare).toEqual([16]);
  });

  test('a test that was renamed is noticed', () => {
    const [first] = named('- `tests/electron/sender.test.ts` “from nobody else, whoever it was”');
    expect(first && holds(first)).toBe(false);
    const [second] = named('- `tests/electron/sender.test.ts` “from nobody else, whoever it is”');
    expect(second && holds(second)).toBe(true);
  });
});
