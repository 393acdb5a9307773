import { PDFArray, type PDFDict, type PDFDocument, type PDFObject, PDFRef } from 'pdf-lib';

/** A document under the check. */
export interface Opened {
  readonly pdf: PDFDocument;
  readonly fail: (what: string) => void;
  readonly at: (from: PDFDict | undefined, ...path: readonly string[]) => PDFObject | undefined;
}

/** The objects of an array, or the one object; references followed. */
export const listOf = (pdf: PDFDocument, value: PDFObject | undefined): readonly PDFObject[] => {
  const target = value instanceof PDFRef ? pdf.context.lookup(value) : value;
  if (target instanceof PDFArray) return target.asArray();
  return value === undefined ? [] : [value];
};
