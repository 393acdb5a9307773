import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString } from 'pdf-lib';
import { elementsOf, NAMES, resolve, type Structure } from './structure.ts';

/**
 * Chromium names elements by numbers that depend on the order in which the page was touched, and so differ from
 * print to print. Renames those that a table cell points at in the order of reading; the rest lose their names.
 */
export function renumberIds(structure: Structure): void {
  const { context, root } = structure;
  const elements = [...elementsOf(structure)];
  const heads = elements.flatMap(({ dict }) => headersOf(dict));
  const used = new Set(heads.flatMap((list) => list.asArray().map((_, index) => textOf(list.lookup(index)))));
  const renamed = new Map<string, string>();
  const named: (PDFString | PDFRef)[] = [];
  for (const { dict, ref } of elements) {
    const id = textOf(dict.lookup(NAMES.ID));
    if (id === '' || !ref || !used.has(id)) {
      dict.delete(NAMES.ID);
      continue;
    }
    const name = `s${String(renamed.size + 1).padStart(6, '0')}`;
    renamed.set(id, name);
    dict.set(NAMES.ID, PDFString.of(name));
    named.push(PDFString.of(name), ref);
  }
  for (const list of heads) {
    for (let index = 0; index < list.size(); index += 1) {
      const name = renamed.get(textOf(list.lookup(index)));
      if (name) list.set(index, PDFString.of(name));
    }
  }
  removeTree(structure, root.get(ID_TREE));
  root.delete(ID_TREE);
  if (named.length > 0) root.set(ID_TREE, context.register(context.obj({ Names: named })));
}

/** Puts something before every name of an element, there and where a table cell points at it. */
export function prefixIds(structure: Structure, prefix: string): void {
  for (const { dict } of elementsOf(structure)) {
    const id = textOf(dict.lookup(NAMES.ID));
    if (id !== '') dict.set(NAMES.ID, PDFString.of(prefix + id));
    for (const list of headersOf(dict))
      for (let index = 0; index < list.size(); index += 1)
        list.set(index, PDFString.of(prefix + textOf(list.lookup(index))));
  }
}

/** With all its leaves: an object that nothing leads to would still be written. */
function removeTree(structure: Structure, node: PDFObject | undefined): void {
  const dict = resolve(structure, node);
  const kids = dict instanceof PDFDict ? dict.lookup(PDFName.of('Kids')) : undefined;
  if (kids instanceof PDFArray) for (const kid of kids.asArray()) removeTree(structure, kid);
  if (node instanceof PDFRef) structure.context.delete(node);
}

const ID_TREE = PDFName.of('IDTree');
const HEADERS = PDFName.of('Headers');

/** The lists of head cells that a cell names in its attributes. */
function headersOf(element: PDFDict): readonly PDFArray[] {
  const attributes = element.lookup(NAMES.A);
  const dicts =
    attributes instanceof PDFArray
      ? attributes.asArray().map((_, index) => attributes.lookup(index))
      : [attributes];
  return dicts.flatMap((dict) => {
    const list = dict instanceof PDFDict ? dict.lookup(HEADERS) : undefined;
    return list instanceof PDFArray ? [list] : [];
  });
}

const textOf = (value: unknown): string =>
  value instanceof PDFString || value instanceof PDFHexString ? value.asString() : '';
