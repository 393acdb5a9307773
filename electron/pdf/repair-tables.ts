import { PDFArray, type PDFDict, PDFName, PDFNull, PDFNumber } from 'pdf-lib';
import { parentTreeLeaves } from './parent-tree.ts';
import {
  childElements,
  elementsOf,
  kidsOf,
  markedContentOf,
  NAMES,
  resolve,
  type Structure,
  setKids,
  typeOf,
} from './structure.ts';

/** Numbers of marked content by page reference that are to be furniture, not content. */
export type RepeatedHeads = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Names the parts of tables that Chromium 130 leaves nameless, and takes out of the tags the head cells that are
 * printed again on every further page: read aloud, they would come between any two rows.
 */
export function repairTables(structure: Structure): RepeatedHeads {
  const repeated = new Map<string, Set<number>>();
  for (const { dict } of elementsOf(structure)) {
    if (typeOf(dict) !== 'Table') continue;
    nameParts(structure, dict);
    for (const row of headRows(structure, dict)) dropRepeats(structure, row, repeated);
  }
  forgetContent(structure, repeated);
  return repeated;
}

function nameParts(structure: Structure, table: PDFDict): void {
  for (const part of childElements(structure, table)) {
    if (typeOf(part) !== 'NonStruct') continue;
    const rows = childElements(structure, part).filter((row) => typeOf(row) === 'TR');
    const isHead = rows.every((row) => isHeadRow(structure, row));
    part.set(NAMES.S, PDFName.of(rows.length === 0 ? 'Caption' : isHead ? 'THead' : 'TBody'));
  }
}

const isHeadRow = (structure: Structure, row: PDFDict): boolean =>
  childElements(structure, row).every((cell) => typeOf(cell) === 'TH');

const headRows = (structure: Structure, table: PDFDict): readonly PDFDict[] =>
  childElements(structure, table).flatMap((part) => {
    if (typeOf(part) === 'THead') return childElements(structure, part);
    return typeOf(part) === 'TR' && isHeadRow(structure, part) ? [part] : [];
  });

function dropRepeats(structure: Structure, row: PDFDict, repeated: Map<string, Set<number>>): void {
  const contents = markedContentOf(structure, row);
  const firstPage = contents[0]?.page;
  for (const { owner, kid, number, page } of contents) {
    if (page === firstPage) continue;
    repeated.set(page, (repeated.get(page) ?? new Set()).add(number));
    setKids(
      structure,
      owner,
      kidsOf(structure, owner).filter((other) => other !== kid),
    );
  }
}

/** The way back from content to tag (ISO 32000-1, 14.7.4.4) must not lead to a tag that no longer holds it. */
function forgetContent(structure: Structure, repeated: RepeatedHeads): void {
  const leaves = new Map(parentTreeLeaves(structure).flatMap(({ entries }) => entries));
  for (const [page, numbers] of repeated) {
    const key = structure.pages.get(page)?.lookup(PDFName.of('StructParents'));
    const parents = key instanceof PDFNumber ? resolve(structure, leaves.get(key.asNumber())) : undefined;
    if (parents instanceof PDFArray)
      for (const number of numbers) if (number < parents.size()) parents.set(number, PDFNull);
  }
}
