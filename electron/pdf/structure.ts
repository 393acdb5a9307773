import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRef,
} from 'pdf-lib';

/** The tree of tags (ISO 32000-1, 14.7). */
export interface Structure {
  readonly context: PDFContext;
  readonly root: PDFDict;
  /** Page dictionaries by their reference as text. */
  readonly pages: ReadonlyMap<string, PDFDict>;
}

/** A structure element with the reference by which its children name it. */
export interface Element {
  readonly dict: PDFDict;
  readonly ref: PDFRef | null;
}

/** null where the pages were printed without tags. */
export function readStructure(
  pdf: PDFDocument,
  pages: readonly PDFPage[] = pdf.getPages(),
): Structure | null {
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return null;
  return {
    context: pdf.context,
    root,
    pages: new Map(pages.map(({ node, ref }) => [String(ref), node])),
  };
}

export const NAMES = {
  K: PDFName.of('K'),
  S: PDFName.of('S'),
  P: PDFName.of('P'),
  A: PDFName.of('A'),
  ID: PDFName.of('ID'),
  Pg: PDFName.of('Pg'),
  MCID: PDFName.of('MCID'),
  Obj: PDFName.of('Obj'),
} as const;

/** `TH`, `LI` ...; undefined for what is no structure element. */
export function typeOf(value: unknown): string | undefined {
  const type = value instanceof PDFDict ? value.get(NAMES.S) : undefined;
  if (!(type instanceof PDFName)) return undefined;
  const known = typeNames.get(type);
  if (known !== undefined) return known;
  const name = type.decodeText();
  typeNames.set(type, name);
  return name;
}

/** pdf-lib keeps one object per name, and decoding it anew took a tenth of the whole work. */
const typeNames = new WeakMap<PDFName, string>();

export const resolve = ({ context }: Structure, value: PDFObject | undefined): PDFObject | undefined =>
  value instanceof PDFRef ? context.lookup(value) : value;

/** Children as they stand: references, numbers of marked content, or dictionaries. */
export function kidsOf(structure: Structure, element: PDFDict): readonly PDFObject[] {
  const value = element.get(NAMES.K);
  const kids = resolve(structure, value);
  if (kids instanceof PDFArray) return kids.asArray();
  return value === undefined ? [] : [value];
}

export const setKids = ({ context }: Structure, element: PDFDict, kids: readonly PDFObject[]): void => {
  element.set(NAMES.K, context.obj([...kids]));
};

/** The children that are structure elements. */
export const childElements = (structure: Structure, element: PDFDict): readonly PDFDict[] =>
  kidsOf(structure, element)
    .map((kid) => resolve(structure, kid))
    .filter((kid): kid is PDFDict => typeOf(kid) !== undefined);

/** Every element in the order of reading. */
export function* elementsOf(structure: Structure): Generator<Element> {
  const stack: PDFObject[] = kidsOf(structure, structure.root).toReversed();
  for (let value = stack.pop(); value; value = stack.pop()) {
    const dict = resolve(structure, value);
    if (!(dict instanceof PDFDict) || typeOf(dict) === undefined) continue;
    yield { dict, ref: value instanceof PDFRef ? value : null };
    stack.push(...kidsOf(structure, dict).toReversed());
  }
}

/** A run of marked content that an element holds: its number, and the page it is on. */
export interface MarkedContent {
  readonly owner: PDFDict;
  readonly kid: PDFObject;
  readonly number: number;
  readonly page: string;
}

/** All marked content below an element, in order. */
export function markedContentOf(structure: Structure, element: PDFDict): readonly MarkedContent[] {
  return kidsOf(structure, element).flatMap((kid): readonly MarkedContent[] => {
    const value = resolve(structure, kid);
    if (value instanceof PDFDict && typeOf(value) !== undefined) return markedContentOf(structure, value);
    const number = value instanceof PDFDict ? value.lookup(NAMES.MCID) : value;
    const page = (value instanceof PDFDict ? value.get(NAMES.Pg) : undefined) ?? element.get(NAMES.Pg);
    if (!(number instanceof PDFNumber) || !page) return [];
    return [{ owner: element, kid, number: number.asNumber(), page: String(page) }];
  });
}
