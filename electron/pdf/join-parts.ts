import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from 'pdf-lib';
import { MAIN_WORDS } from '../words.ts';
import { type Carrier, carrier } from './carry-objects.ts';
import { extendParentTree, nextParentKey, parentTreeLeaves } from './parent-tree.ts';
import { prefixIds } from './struct-ids.ts';
import { kidsOf, NAMES, readStructure, resolve, type Structure, setKids, typeOf } from './structure.ts';

/**
 * Opens printed pages; several files become one document, with one tree of tags and one list of bookmarks where the
 * parts have them.
 */
export async function openParts([first, ...rest]: readonly Uint8Array[]): Promise<PDFDocument> {
  const pdf = await open(first ?? new Uint8Array());
  let number = 1;
  for (const bytes of rest) {
    number += 1;
    joinPart(pdf, await open(bytes), `part${number}-`);
  }
  return pdf;
}

const open = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });

/** `prefix` keeps names apart that Chromium gives in each print anew. */
function joinPart(pdf: PDFDocument, part: PDFDocument, prefix: string): void {
  const carry = carrier(part.context, pdf.context);
  // pdf-lib keeps the list of pages from when it is first asked for: it must not be before all are there.
  const structure = readStructure(pdf, []);
  const partStructure = readStructure(part);
  if (structure && partStructure) {
    prefixIds(partStructure, prefix);
    joinTags(structure, partStructure, part, carry);
  } else if (structure ?? partStructure) throw new Error(MAIN_WORDS.print.unjoined);
  joinPages(pdf, part, carry);
  joinPlaces(pdf, part, carry);
  joinBookmarks(pdf, part, carry);
  carry.finish();
}

function joinTags(structure: Structure, partStructure: Structure, part: PDFDocument, carry: Carrier): void {
  const document = documentOf(structure);
  const partDocument = documentOf(partStructure);
  carry.as(part.catalog.get(STRUCT_TREE_ROOT), document.dict.get(NAMES.P));
  carry.as(partDocument.ref, document.ref);
  const base = nextParentKey(structure);
  for (const { node } of part.getPages()) {
    raise(node, STRUCT_PARENTS, base);
    const annotations = node.lookup(PDFName.of('Annots'));
    if (!(annotations instanceof PDFArray)) continue;
    for (let index = 0; index < annotations.size(); index += 1)
      raise(annotations.lookup(index), STRUCT_PARENT, base);
  }
  const kids = kidsOf(partStructure, partDocument.dict).map(carry.value);
  setKids(structure, document.dict, [...kidsOf(structure, document.dict), ...kids]);
  const entries = parentTreeLeaves(partStructure).flatMap((leaf) => leaf.entries);
  extendParentTree(
    structure,
    entries.map(([key, value]) => [key + base, carry.value(value)] as const).toSorted(([a], [b]) => a - b),
  );
}

/** Chromium puts all tags below one element. */
function documentOf(structure: Structure): { readonly dict: PDFDict; readonly ref: PDFRef } {
  const [ref, ...others] = kidsOf(structure, structure.root);
  const dict = resolve(structure, ref);
  if (
    !(ref instanceof PDFRef) ||
    !(dict instanceof PDFDict) ||
    typeOf(dict) !== 'Document' ||
    others.length > 0
  )
    throw new Error(MAIN_WORDS.print.unjoined);
  return { dict, ref };
}

function raise(holder: unknown, key: PDFName, by: number): void {
  const value = holder instanceof PDFDict ? holder.get(key) : undefined;
  if (holder instanceof PDFDict && value instanceof PDFNumber)
    holder.set(key, PDFNumber.of(value.asNumber() + by));
}

function joinPages(pdf: PDFDocument, part: PDFDocument, carry: Carrier): void {
  const pages = pdf.catalog.Pages();
  const root = pdf.catalog.get(PAGES);
  const added = carry.value(part.catalog.get(PAGES));
  carry.finish();
  if (!(root instanceof PDFRef) || !(added instanceof PDFRef)) throw new Error(MAIN_WORDS.print.unjoined);
  pdf.context.lookup(added, PDFDict).set(PDFName.of('Parent'), root);
  pages.Kids().push(added);
  pages.set(COUNT, PDFNumber.of(pages.Count().asNumber() + part.catalog.Pages().Count().asNumber()));
}

function joinPlaces(pdf: PDFDocument, part: PDFDocument, carry: Carrier): void {
  const places = part.catalog.lookup(DESTS);
  if (!(places instanceof PDFDict)) return;
  if (!pdf.catalog.has(DESTS)) pdf.catalog.set(DESTS, pdf.context.register(pdf.context.obj({})));
  const all = pdf.catalog.lookup(DESTS, PDFDict);
  for (const [name, place] of places.entries()) all.set(name, carry.value(place));
}

function joinBookmarks(pdf: PDFDocument, part: PDFDocument, carry: Carrier): void {
  const added = part.catalog.lookup(OUTLINES);
  if (!(added instanceof PDFDict)) return;
  const outlines = pdf.catalog.lookup(OUTLINES);
  if (!(outlines instanceof PDFDict)) {
    pdf.catalog.set(OUTLINES, carry.value(part.catalog.get(OUTLINES)));
    return;
  }
  carry.as(part.catalog.get(OUTLINES), pdf.catalog.get(OUTLINES));
  const first = carry.value(added.get(FIRST));
  const last = outlines.get(LAST);
  const before = outlines.lookup(LAST, PDFDict);
  before.set(PDFName.of('Next'), first);
  outlines.set(LAST, carry.value(added.get(LAST)));
  const count = (dict: PDFDict): number => dict.lookup(COUNT, PDFNumber).asNumber();
  outlines.set(COUNT, PDFNumber.of(count(outlines) + count(added)));
  carry.finish();
  if (last) pdf.context.lookup(first, PDFDict).set(PDFName.of('Prev'), last);
}

const STRUCT_TREE_ROOT = PDFName.of('StructTreeRoot');
const STRUCT_PARENTS = PDFName.of('StructParents');
const STRUCT_PARENT = PDFName.of('StructParent');
const PAGES = PDFName.of('Pages');
const COUNT = PDFName.of('Count');
const DESTS = PDFName.of('Dests');
const OUTLINES = PDFName.of('Outlines');
const FIRST = PDFName.of('First');
const LAST = PDFName.of('Last');
