import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';

/** What the objects of a file hold, whether or not anything shows them. */
export interface ObjectTexts {
  /** Strings and names, each once. */
  readonly texts: string;
  /** Streams, unpacked, and the file itself as it lies on disk: bytes read as text. */
  readonly packed: readonly string[];
}

/** Between texts that have nothing to do with each other; folding leaves it in. */
const PARTED = '\n|\n';

/** Reads every object of a PDF. For files that the program itself has printed. */
export async function objectTexts(bytes: Uint8Array): Promise<ObjectTexts> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const texts = new Set<string>();
  const packed = [...readings(bytes)];
  const visit = (object: PDFObject | undefined): void => {
    if (object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName)
      texts.add(object.decodeText());
    else if (object instanceof PDFArray) object.asArray().forEach(visit);
    else if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) {
        visit(key);
        visit(value);
      }
    } else if (object instanceof PDFRawStream) {
      visit(object.dict);
      packed.push(...readings(unpacked(object)));
    }
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) visit(object);
  visit(pdf.context.trailerInfo.Info);
  return { texts: [...texts].join(PARTED), packed };
}

/** A stream whose filter is not known here (a picture) is taken as it is. */
function unpacked(stream: PDFRawStream): Uint8Array {
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    return stream.getContents();
  }
}

/** Bytes as UTF-8, which holds Latin letters too; what begins as UTF-16 does is read as that besides. */
function readings(bytes: Uint8Array): readonly string[] {
  const [first, second] = bytes;
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  if (first === 0xfe && second === 0xff) return [utf8, new TextDecoder('utf-16be').decode(bytes)];
  if (first === 0xff && second === 0xfe) return [utf8, new TextDecoder('utf-16le').decode(bytes)];
  return [utf8];
}
