import { elementsWithin, type HtmlElement, parseHtml, rawText } from './html-tree.ts';
import { type SaidField, saidAuthors, saidDay, saidLanguage, saidWords } from './said-fields.ts';

/** What the package document of an EPUB says: the chapters in reading order, and the book. */
export interface BookPackage {
  readonly chapters: readonly BookChapter[];
  readonly said: readonly SaidField[];
}

export interface BookChapter {
  /** Path within the archive. */
  readonly path: string;
  /** The list of contents, where it stands among the chapters. */
  readonly isContents: boolean;
}

/** Path of the package document, as the container names it. */
export function packagePath(container: string, name: string): string | undefined {
  const rootfile = elementsWithin(parseHtml(container, name, 'xml').root).find(
    (element) => localName(element) === 'rootfile',
  );
  return rootfile?.attributes.get('full-path');
}

/** Paths of the entries that are encrypted with something else than the reader's password: copy protection. */
export const encryptedPaths = (encryption: string, name: string): readonly string[] =>
  elementsWithin(parseHtml(encryption, name, 'xml').root)
    .filter((element) => localName(element) === 'cipherreference')
    .map(({ attributes }) => pathFrom('', attributes.get('uri') ?? ''));

export function readPackage(opf: string, path: string, name: string): BookPackage {
  const elements = elementsWithin(parseHtml(opf, name, 'xml').root);
  const manifest = new Map(
    elements.flatMap((element) => {
      const id = element.attributes.get('id');
      return localName(element) === 'item' && id !== undefined ? [[id, element] as const] : [];
    }),
  );
  const chapters = elements.flatMap((element): readonly BookChapter[] => {
    if (localName(element) !== 'itemref') return [];
    const item = manifest.get(element.attributes.get('idref') ?? '');
    const href = item?.attributes.get('href');
    const type = item?.attributes.get('media-type') ?? '';
    if (href === undefined || !/^(?:application\/xhtml\+xml|text\/html)$/iu.test(type)) return [];
    const isContents = /(?:^|\s)nav(?:\s|$)/u.test(item?.attributes.get('properties') ?? '');
    return [{ path: pathFrom(path, href), isContents }];
  });
  // Named twice it is still one chapter; a book may not grow by repeating itself.
  const once = [...new Map(chapters.map((chapter) => [chapter.path, chapter])).values()];
  return { chapters: once, said: fieldsOf(elements) };
}

const localName = ({ name }: HtmlElement): string => name.slice(name.indexOf(':') + 1);

/** A path that a document names, from the root of the archive. */
function pathFrom(document: string, href: string): string {
  const written = href.split(/[?#]/u)[0] ?? '';
  const steps = document.split('/').slice(0, -1);
  for (const step of unescaped(written).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function unescaped(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

function fieldsOf(elements: readonly HtmlElement[]): readonly SaidField[] {
  const all = (wanted: string): readonly HtmlElement[] =>
    elements.filter(({ name }) => name === `dc:${wanted}`);
  const first = (wanted: string): string | undefined => all(wanted).map(rawText)[0];
  const creators = all('creator').filter(({ attributes }) => (attributes.get('opf:role') ?? 'aut') === 'aut');
  const dates = all('date');
  const changed = dates.find(({ attributes }) => attributes.get('opf:event') === 'modification');
  const published =
    dates.find(({ attributes }) => attributes.get('opf:event') === 'publication') ??
    dates.find((date) => date !== changed);
  const modified = elements.find(({ attributes }) => attributes.get('property') === 'dcterms:modified');
  const isbn = all('identifier')
    .map(isbnOf)
    .find((number) => number !== undefined);
  return [
    ...saidWords('title', first('title'), 'EPUB dc:title'),
    ...saidWords('outlet', first('publisher'), 'EPUB dc:publisher'),
    ...saidAuthors(creators.map(rawText), 'EPUB dc:creator'),
    ...saidDay('published', published && rawText(published), 'EPUB dc:date'),
    ...saidDay('modified', modified && rawText(modified), 'EPUB dcterms:modified'),
    ...saidDay('modified', changed && rawText(changed), 'EPUB dc:date'),
    ...saidLanguage(first('language'), 'EPUB dc:language'),
    ...(isbn === undefined
      ? []
      : [{ field: 'note', value: `ISBN ${isbn}`, where: 'EPUB dc:identifier' } as const]),
    { field: 'kind', value: 'document', where: 'the format of the file' },
  ];
}

function isbnOf(identifier: HtmlElement): string | undefined {
  const written = rawText(identifier)
    .trim()
    .replace(/^urn:isbn:/iu, '');
  return /^(?:97[89][- ]?)?(?:\d[- ]?){9}[\dxX]$/u.test(written) ? written : undefined;
}
