import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFObject,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';

/** Takes objects, with all that they lead to, from one document into another. */
export interface Carrier {
  /** The object as the other document has it. */
  readonly value: (object: PDFObject | undefined) => PDFObject;
  /** Whatever leads to the first is to lead to the second, which the other document has. */
  readonly as: (from: PDFObject | undefined, to: PDFObject | undefined) => void;
  /** Fetches what was only named so far. */
  readonly finish: () => void;
}

/** Objects are taken in the order in which they are named, so that the same documents give the same bytes. */
export function carrier(from: PDFContext, to: PDFContext): Carrier {
  const taken = new Map<PDFRef, PDFRef>();
  const waiting: PDFRef[] = [];

  const refTo = (ref: PDFRef): PDFRef => {
    const known = taken.get(ref);
    if (known) return known;
    const fresh = to.nextRef();
    taken.set(ref, fresh);
    waiting.push(ref);
    return fresh;
  };
  const copy = (object: PDFObject): PDFObject => {
    if (object instanceof PDFRef) return refTo(object);
    // pdf-lib would make a plain dictionary of it, and find no page below.
    if (object instanceof PDFPageTree)
      return copyEntries(object, PDFPageTree.fromMapWithContext(new Map(), to));
    if (object instanceof PDFDict) return copyEntries(object, object.clone(to));
    if (object instanceof PDFRawStream) {
      const stream = object.clone(to);
      copyEntries(object.dict, stream.dict);
      return stream;
    }
    if (!(object instanceof PDFArray)) return object;
    const array = PDFArray.withContext(to);
    for (const entry of object.asArray()) array.push(copy(entry));
    return array;
  };
  const copyEntries = (old: PDFDict, fresh: PDFDict): PDFDict => {
    for (const [key, value] of old.entries()) fresh.set(key, copy(value));
    return fresh;
  };

  return {
    value: (object) => copy(object ?? from.obj(null)),
    as: (old, now) => {
      if (old instanceof PDFRef && now instanceof PDFRef) taken.set(old, now);
    },
    finish: () => {
      // The list grows while it is worked off.
      for (const ref of waiting) {
        const object = from.lookup(ref);
        const fresh = taken.get(ref);
        if (object && fresh) to.assign(fresh, copy(object));
      }
      waiting.length = 0;
    },
  };
}
