import { Parser } from 'htmlparser2';
import { OFFICE_REFUSALS } from '../words/office.ts';
import { type ForeignFile, type ReadTools, RefusedFile } from './import-format.ts';
import type { ForeignZip } from './open-zip.ts';

/** What happens in a part of a document, in its order. Names are without the prefix of their namespace. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Looks an attribute up by its name, with or without a prefix. */
export type XmlAttributes = (name: string) => string | undefined;

/** Elements within elements. Tables in tables in tables come to 30 at most. */
const MOST_DEPTH = 256;
const MEGABYTE = 1024 * 1024;
/** A part of a document with more text than this is not read. */
const LONGEST_PART = 128 * MEGABYTE;

/**
 * Goes through the XML of a part. No definition of types is accepted, so that nothing in it can be expanded or fetched;
 * what lies too deep is refused before any other reader of the file sees it.
 */
export function readXml(xml: string, fileName: string, handlers: XmlHandlers): void {
  if (xml.length > LONGEST_PART) throw new RefusedFile('too-large', OFFICE_REFUSALS.partTooLong(fileName));
  if (/<!\s*(?:DOCTYPE|ENTITY)/iu.test(xml))
    throw new RefusedFile('unsound', OFFICE_REFUSALS.docType(fileName));
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > MOST_DEPTH)
          throw new RefusedFile('unsound', OFFICE_REFUSALS.tooDeep(fileName, MOST_DEPTH));
        handlers.open?.(localName(name), (wanted) => attributeOf(attributes, wanted));
      },
      ontext: (text) => handlers.text?.(text),
      onclosetag: (name) => {
        depth -= 1;
        handlers.close?.(localName(name));
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

/** The text of a part, however it is encoded; null where the archive has no such part. */
export function partText(zip: ForeignZip, path: string, tools: ReadTools): string | null {
  const entry = zip.find(path);
  return entry ? xmlText(zip.bytesOf(entry), tools) : null;
}

/** Parts are UTF-8, or UTF-16 with a mark. */
export function xmlText(bytes: Uint8Array, tools: ReadTools): string {
  const [first, second] = bytes;
  const mark =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return tools.decodeAs(bytes, mark).replace(/^\ufeff/u, '');
}

/** The whole text of each element of these names, trimmed; of several the first that is not blank. */
export function textsOf(
  xml: string,
  { name: fileName }: ForeignFile,
  names: readonly string[],
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let current = '';
  let words = '';
  readXml(xml, fileName, {
    open: (name) => {
      if (!names.includes(name)) return;
      current = name;
      words = '';
    },
    text: (text) => {
      if (current !== '') words += text;
    },
    close: (name) => {
      if (name !== current) return;
      if (words.trim() !== '' && !texts.has(name)) texts.set(name, words.trim());
      current = '';
    },
  });
  return texts;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributeOf(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
  if (Object.hasOwn(attributes, wanted)) return attributes[wanted];
  const name = Object.keys(attributes).find((known) => known.endsWith(`:${wanted}`));
  return name === undefined ? undefined : attributes[name];
}
