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
  /** Strings and names. */
  readonly texts: readonly string[];
  /** Streams, unpacked, and the file itself as it lies on disk: bytes read as text. */
  readonly packed: readonly string[];
}

/** Reads every object of a PDF. For files that the program itself has printed. */
export async function objectTexts(bytes: Uint8Array): Promise<ObjectTexts> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const texts: string[] = [];
  const packed = [...readings(bytes)];
  const visit = (object: PDFObject | undefined): void => {
    if (object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName)
      texts.push(object.decodeText());
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
  return { texts, packed };
}

/** A stream whose filter is not known here (a picture) is taken as it is. */
function unpacked(stream: PDFRawStream): Uint8Array {
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    return stream.getContents();
  }
}

/** Bytes as UTF-8, which holds Latin letters too, and as UTF-16, in which PDF writes other scripts. */
function* readings(bytes: Uint8Array): Generator<string> {
  yield new TextDecoder('utf-8').decode(bytes);
  yield new TextDecoder('utf-16be').decode(bytes);
  yield new TextDecoder('utf-16be').decode(bytes.subarray(1));
}
