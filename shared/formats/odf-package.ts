import { OFFICE_REFUSALS } from '../words/office.ts';
import { type ForeignFile, type ReadTools, RefusedFile } from './import-format.ts';
import { type ForeignZip, openZip } from './open-zip.ts';
import { partText, readXml } from './read-xml.ts';

/** An OpenDocument file that is not encrypted, and the part that holds its words. */
export interface OdfPackage {
  readonly zip: ForeignZip;
  readonly content: string;
  readonly hasMacros: boolean;
}

export function openOdf(file: ForeignFile, tools: ReadTools): OdfPackage {
  const zip = openZip(file, tools);
  if (isEncrypted(partText(zip, 'META-INF/manifest.xml', tools) ?? '', file.name)) {
    throw new RefusedFile('locked', OFFICE_REFUSALS.lockedOpenDocument(file.name));
  }
  const content = partText(zip, 'content.xml', tools);
  if (content === null) throw new RefusedFile('unsound', OFFICE_REFUSALS.noDocument(file.name));
  return { zip, content, hasMacros: zip.entries.some(({ path }) => /^(?:Basic|Scripts)\/.+/u.test(path)) };
}

/** Whether bytes begin as an OpenDocument file of this kind does, `text`. */
export const isOdf = (head: string, kind: string): boolean =>
  /^PK\x03\x04[^]{0,80}mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z]+)/u.exec(head)?.[1] === kind;

function isEncrypted(manifest: string, fileName: string): boolean {
  let isLocked = false;
  readXml(manifest, fileName, {
    open: (name) => {
      if (name === 'encryption-data') isLocked = true;
    },
  });
  return isLocked;
}
