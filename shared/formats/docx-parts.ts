import { OFFICE_REFUSALS, OFFICE_REMARKS } from '../words/office.ts';
import { type ForeignFile, type ReadTools, RefusedFile } from './import-format.ts';
import type { ForeignZip } from './open-zip.ts';
import { partText, readXml, xmlText } from './read-xml.ts';

/** The XML of the parts of a document, by their place in it. */
export type DocxParts = ReadonlyMap<string, string>;

/** Where the words of a document stand, as its relations say. */
export function mainPart(zip: ForeignZip, file: ForeignFile, tools: ReadTools): string {
  let main = 'word/document.xml';
  readXml(partText(zip, '_rels/.rels', tools) ?? '', file.name, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || !attributes('Type')?.endsWith('/officeDocument')) return;
      main = (attributes('Target') ?? main).replace(/^\//u, '');
    },
  });
  if (!zip.find(main)) throw new RefusedFile('unsound', OFFICE_REFUSALS.noDocument(file.name));
  return main;
}

/**
 * The parts that hold words, styles and relations. Each is read once for what no document needs, so that the package
 * which reads them next meets neither types of their own nor endless nesting. Pictures and whatever else lies in the
 * file are never unpacked.
 */
export function partsForReading(
  zip: ForeignZip,
  main: string,
  file: ForeignFile,
  tools: ReadTools,
): DocxParts {
  const parts = new Map<string, string>();
  for (const entry of zip.entries) {
    const isNeeded = entry.path === main || NEEDED.test(entry.path);
    if (!isNeeded || zip.find(entry.path) !== entry) continue;
    const xml = xmlText(zip.bytesOf(entry), tools);
    readXml(xml, file.name, {});
    parts.set(entry.path, xml);
  }
  return parts;
}

const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/u;

/** Which paragraphs are headings and quotations: those whose style has a level in the outline, whatever it is called. */
export function styleMap(styles: string, { name }: ForeignFile): readonly string[] {
  const levels = outlineLevels(styles, name);
  return [
    ...[...levels].map(([style, level]) => `p[style-name='${style}'] => h${Math.min(level + 1, 6)}:fresh`),
    "p[style-name='Title'] => h1:fresh",
    ...['Quote', 'Intense Quote', 'Quotations', 'Block Text'].map(
      (style) => `p[style-name='${style}'] => blockquote > p:fresh`,
    ),
  ];
}

interface Style {
  readonly id: string;
  name: string;
  base: string;
  level: number | null;
}

/** Levels from 0 by the name of the style, its own or that of the style it is based on. */
function outlineLevels(xml: string, fileName: string): ReadonlyMap<string, number> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  readXml(xml, fileName, {
    open: (name, attributes) => {
      const value = attributes('val') ?? '';
      if (name === 'style') {
        style = { id: attributes('styleId') ?? '', name: '', base: '', level: null };
        if (attributes('type') === 'paragraph') styles.set(style.id, style);
      }
      if (!style) return;
      if (name === 'name') style.name = value;
      if (name === 'basedOn') style.base = value;
      if (name === 'outlineLvl' && /^[0-8]$/u.test(value)) style.level = Number(value);
    },
    close: (name) => {
      if (name === 'style') style = null;
    },
  });
  const levels = new Map<string, number>();
  for (const found of styles.values()) {
    const level = inheritedLevel(styles, found);
    if (level !== null && /^[^'\\\p{Cc}]+$/u.test(found.name)) levels.set(found.name, level);
  }
  return levels;
}

/** No style is based on more others than this. */
const MOST_BASES = 12;

function inheritedLevel(styles: ReadonlyMap<string, Style>, style: Style): number | null {
  let current: Style | undefined = style;
  for (let step = 0; current && step < MOST_BASES; step += 1) {
    if (current.level !== null) return current.level;
    current = styles.get(current.base);
  }
  return null;
}

/** What of the document is not in the text, or should be known of it. */
export function docxRemarks(
  zip: ForeignZip,
  parts: DocxParts,
  main: string,
  file: ForeignFile,
  tools: ReadTools,
): readonly string[] {
  const { deleted, inserted, hasHidden } = changesIn(parts.get(main) ?? '', file.name);
  const comments = countOf(parts.get('word/comments.xml') ?? '', file.name, 'comment');
  const hasHeads = zip.entries.some(
    ({ path }) =>
      /^word\/(?:header|footer)\d*\.xml$/u.test(path) &&
      hasWords(partText(zip, path, tools) ?? '', file.name),
  );
  return [
    deleted > 0 && OFFICE_REMARKS.deletions(deleted),
    inserted > 0 && OFFICE_REMARKS.insertions(inserted),
    comments > 0 && OFFICE_REMARKS.comments(comments),
    hasHidden && OFFICE_REMARKS.hiddenIn,
    hasHeads && OFFICE_REMARKS.pageHeads,
    zip.find('word/vbaProject.bin') && OFFICE_REMARKS.macros,
  ].filter((remark): remark is string => typeof remark === 'string');
}

interface Changes {
  readonly deleted: number;
  readonly inserted: number;
  readonly hasHidden: boolean;
}

/** Passages with words that are marked as deleted or inserted, and whether any words are hidden. */
function changesIn(xml: string, fileName: string): Changes {
  let deleted = 0;
  let inserted = 0;
  let hasHidden = false;
  let change: 'deleted' | 'inserted' | null = null;
  let isHiddenRun = false;
  readXml(xml, fileName, {
    open: (name, attributes) => {
      if (name === 'del' || name === 'moveFrom') change = 'deleted';
      if (name === 'ins' || name === 'moveTo') change = 'inserted';
      if (name === 'r') isHiddenRun = false;
      if (name === 'vanish') isHiddenRun = !/^(?:0|false|off)$/u.test(attributes('val') ?? '');
      if (name !== 't' && name !== 'delText') return;
      if (isHiddenRun) hasHidden = true;
      if (change === 'deleted') deleted += 1;
      if (change === 'inserted') inserted += 1;
      change = null;
    },
    close: (name) => {
      if (/^(?:del|ins|moveFrom|moveTo)$/u.test(name)) change = null;
    },
  });
  return { deleted, inserted, hasHidden };
}

function countOf(xml: string, fileName: string, wanted: string): number {
  let count = 0;
  readXml(xml, fileName, {
    open: (name) => {
      if (name === wanted) count += 1;
    },
  });
  return count;
}

function hasWords(xml: string, fileName: string): boolean {
  let words = '';
  readXml(xml, fileName, {
    text: (text) => {
      words += text.trim();
    },
  });
  return words !== '';
}
