import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

interface SteadyFacts {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly language: string;
}

/**
 * Takes clock and chance out of a Word file: the document's own day in place of the clock's, bookmarks counted in the
 * order of the text, and a zip without times. Adds the language, which the writer has no field for.
 */
export function steadyDocx(bytes: Uint8Array, { day, language }: SteadyFacts): Uint8Array {
  const parts = unzipSync(bytes);
  const edit = (name: string, change: (xml: string) => string): void => {
    const part = parts[name];
    if (part) parts[name] = strToU8(change(strFromU8(part)));
  };
  edit('docProps/core.xml', (xml) =>
    xml
      .replaceAll(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
      .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`),
  );
  edit('word/document.xml', renumberBookmarks);
  edit('word/document.xml', (xml) => renumberPictures(xml, 1));
  edit('word/header1.xml', (xml) => renumberPictures(xml, HEADER_PICTURES));
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, [part, { mtime: EPOCH }]])),
    { level: 9 },
  );
}

/** The earliest day that a zip can hold, read by the local clock as it is written by it. */
const EPOCH = new Date(1980, 0, 1);

function renumberBookmarks(xml: string): string {
  const countIds = counter();
  const countHeadings = counter();
  return xml
    .replaceAll(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) =>
      tag.replace(/w:id="([^"]*)"/, (_, id: string) => `w:id="${countIds(id)}"`),
    )
    .replaceAll(/\b_Toc\d+\b/g, (name) => `_Toc${countHeadings(name)}`);
}

/** Numbers of pictures are told apart over all parts of the file. */
const HEADER_PICTURES = 100_000;

function renumberPictures(xml: string, first: number): string {
  const countIds = counter();
  return xml.replaceAll(/<wp:docPr\b[^>]*>/g, (tag) =>
    tag.replace(/\bid="([^"]*)"/, (_, id: string) => `id="${countIds(id) + first - 1}"`),
  );
}

/** 1, 2, 3 ... for names in the order in which they are first asked about. */
function counter(): (name: string) => number {
  const numbers = new Map<string, number>();
  return (name) => {
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return number;
  };
}
