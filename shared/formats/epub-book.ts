import type { Block } from '../model/source.ts';
import { RESIDUE_WORDS } from '../words/residue.ts';
import { PAGE_REFUSALS, PAGE_REMARKS } from '../words/web-pages.ts';
import { encryptedPaths, packagePath, readPackage } from './epub-package.ts';
import { encodingSaid } from './html-encoding.ts';
import { textOfTree } from './html-text.ts';
import { parseHtml } from './html-tree.ts';
import type { ReadText } from './import-batch.ts';
import { type ForeignFile, type ReadTools, RefusedFile } from './import-format.ts';
import { type ForeignZip, openZip } from './open-zip.ts';
import { firstSaid } from './said-fields.ts';

/** Reads a book: its chapters in reading order as one text, its list of contents as residue. */
export function readBook(file: ForeignFile, tools: ReadTools): ReadText {
  const { name } = file;
  const archive = openZip(file, tools);
  const textIn = (path: string): string | null => {
    const entry = archive.find(path);
    if (entry?.isLocked) throw new RefusedFile('locked', PAGE_REFUSALS.lockedBook(name));
    const bytes = entry && archive.bytesOf(entry);
    if (!bytes || bytes.length === 0) return null;
    const said = encodingSaid(bytes);
    try {
      return tools.decode({ name, bytes, ...(said !== undefined && { saidEncoding: said }) }).text;
    } catch (error) {
      if (error instanceof RefusedFile) return null;
      throw error;
    }
  };
  const path = packagePath(textIn('META-INF/container.xml') ?? '', name);
  const opf = path === undefined ? null : textIn(path);
  if (path === undefined || opf === null) throw new RefusedFile('unsound', PAGE_REFUSALS.damagedBook(name));
  const { chapters, said } = readPackage(opf, path, name);
  refuseProtected(archive, textIn, chapters, name);
  const laid = layOut(chapters, textIn, name);
  if (laid.blocks.length === 0) throw new RefusedFile('empty', PAGE_REFUSALS.noWords(name));
  const { missing, ...text } = laid;
  return {
    ...text,
    extractor: { name: 'epub', version: 1 },
    ...firstSaid(said),
    ...(missing > 0 && { remarks: [PAGE_REMARKS.missingChapters(missing)] }),
  };
}

type Chapters = ReturnType<typeof readPackage>['chapters'];
type TextIn = (path: string) => string | null;

function refuseProtected(archive: ForeignZip, textIn: TextIn, chapters: Chapters, name: string): void {
  if (!archive.find('META-INF/encryption.xml')) return;
  const locked = new Set(encryptedPaths(textIn('META-INF/encryption.xml') ?? '', name));
  if (chapters.some(({ path }) => locked.has(path))) {
    throw new RefusedFile('locked', PAGE_REFUSALS.lockedBook(name));
  }
}

function layOut(
  chapters: Chapters,
  textIn: TextIn,
  name: string,
): Pick<ReadText, 'text' | 'blocks' | 'residue'> & { readonly missing: number } {
  const pieces: string[] = [];
  const blocks: Block[] = [];
  const residue: { block: number; reason: string }[] = [];
  let length = 0;
  let missing = 0;
  for (const { path, isContents } of chapters) {
    const html = textIn(path);
    if (html === null) missing += 1;
    const chapter = textOfTree(parseHtml(html ?? '', name, 'xhtml').root);
    if (chapter.blocks.length === 0) continue;
    const gap = length === 0 ? '' : '\n\n\n';
    pieces.push(gap, chapter.text);
    for (const block of chapter.blocks) {
      if (isContents) residue.push({ block: blocks.length, reason: RESIDUE_WORDS.bookContents });
      const from = length + gap.length;
      blocks.push({ ...block, start: block.start + from, end: block.end + from });
    }
    length += gap.length + chapter.text.length;
  }
  return { text: pieces.join(''), blocks, residue, missing };
}
