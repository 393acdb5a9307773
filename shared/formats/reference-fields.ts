import { oneLine } from '../lib/one-line.ts';
import { REFERENCE_WORDS as WORDS } from '../words/references.ts';
import type { FoundFields, FoundIn } from './import-batch.ts';
import { languageTag } from './language-tag.ts';
import { readReferenceDate } from './reference-dates.ts';

type Label = keyof typeof WORDS.labels;
type Own = { -readonly [K in keyof FoundFields]: FoundFields[K] };
type OwnIn = { -readonly [K in keyof FoundIn]: FoundIn[K] };

/**
 * Gathers what one record of a reference list says. The first value of a field is believed; what has no field, or
 * comes second, becomes a line of the note, so that no words of the record are lost.
 */
export class ReferenceFields {
  readonly #found: Own = {};
  readonly #foundIn: OwnIn = {};
  readonly #lines: string[] = [];
  readonly #noted: string[] = [];

  /** `where` names the tag in the file. */
  title(written: string, where: string, elsewhere: Label = 'shortTitle'): void {
    this.#first('title', oneLine(written), where, elsewhere);
  }

  outlet(written: string, where: string, elsewhere: Label): void {
    this.#first('outlet', oneLine(written), where, elsewhere);
  }

  authors(names: readonly string[], where: string): void {
    const named = names.map(oneLine).filter((name) => name !== '');
    if (named.length === 0) return;
    this.#found.authors = [...(this.#found.authors ?? []), ...named];
    this.#foundIn.authors ??= where;
  }

  /** The day that is known best is taken: of two dates that do not contradict each other, the longer. */
  published(written: string, where: string): void {
    const { date, isWhole } = readReferenceDate(written);
    const known = this.#found.published;
    if (date !== undefined && (known === undefined || (date.startsWith(known) && date !== known))) {
      this.#found.published = date;
      this.#foundIn.published = where;
    } else if (date !== undefined && !known?.startsWith(date)) this.note('date', written, where);
    if (!isWhole) this.note('date', written, where);
  }

  retrieved(written: string, where: string): void {
    const { date, isWhole } = readReferenceDate(written);
    if (date !== undefined && this.#found.retrieved === undefined) {
      this.#found.retrieved = date;
      this.#foundIn.retrieved = where;
    }
    if (!isWhole) this.note('accessDate', written, where);
  }

  language(written: string, where: string): void {
    const tag = languageTag(written);
    if (tag?.split('-')[0] === this.#found.language?.split('-')[0] && tag !== undefined) return;
    if (tag === undefined) this.note('language', written, where);
    else this.#first('language', tag, where, 'language');
  }

  /** Addresses of files on somebody's computer say nothing of the source and are left out. */
  url(written: string, where: string): void {
    for (const address of written.trim().split(/[\s;]+(?=[a-z]+:)|\s+/iu)) {
      if (/^https?:\/\/[^\s]+$/iu.test(address)) this.#first('url', address, where, 'link');
      else if (!/^$|^(?:file|internal-pdf|zotero):|^(?:[a-z]:)?[\\/]/iu.test(address)) {
        this.note('link', address, where);
      }
    }
  }

  /** Call after all addresses: a DOI makes one where none is given. */
  doi(written: string, where: string): void {
    const doi = /10\.\d{4,9}\/\S+/u.exec(decodedOnce(written))?.[0];
    if (doi === undefined) return this.note('doi', written, where);
    this.note('doi', doi, where);
    if (this.#found.url !== undefined) return;
    this.#found.url = `https://doi.org/${encodeURI(doi).replaceAll('#', '%23').replaceAll('?', '%3F')}`;
    this.#foundIn.url = where;
  }

  kind(kind: FoundFields['kind'], type: string, where: string): void {
    this.note('type', type, where);
    if (kind === undefined) return;
    this.#found.kind = kind;
    this.#foundIn.kind = where;
  }

  /** Kept in the note too: a source without a text has no place of its own for it. */
  pages(written: string, where: string, unit = ''): void {
    const pages = oneLine(written).replaceAll(
      /(?<=[\p{L}\p{N}])\s?(?:-{1,3}|[–—])\s?(?=[\p{L}\p{N}])/gu,
      '–',
    );
    if (pages === '') return;
    this.#found.locator ??= unit === '' ? WORDS.pages(pages) : `${unit} ${pages}`;
    this.#foundIn.locator ??= where;
    this.note('pages', pages, where);
  }

  note(label: Label, words: string, where: string): void {
    this.#line(WORDS.labels[label], words, where);
  }

  /** What the program has no name for stands under the file's own. */
  unknown(tag: string, words: string): void {
    this.#line(tag, words, tag);
  }

  has(field: keyof FoundFields): boolean {
    return this.#found[field] !== undefined;
  }

  /** Whether there is anything by which the source could be found again. */
  get isUsable(): boolean {
    return this.has('title') || this.has('authors') || this.has('url');
  }

  get found(): FoundFields {
    return this.#lines.length === 0 ? this.#found : { ...this.#found, note: this.#lines.join('\n') };
  }

  get foundIn(): FoundIn {
    return this.#noted.length === 0
      ? this.#foundIn
      : { ...this.#foundIn, note: [...new Set(this.#noted)].join(', ') };
  }

  #first(
    field: 'title' | 'outlet' | 'language' | 'url',
    value: string,
    where: string,
    elsewhere: Label,
  ): void {
    if (value === '' || value === this.#found[field]) return;
    if (this.#found[field] !== undefined) return this.note(elsewhere, value, where);
    this.#found[field] = value;
    this.#foundIn[field] = where;
  }

  #line(label: string, written: string, where: string): void {
    const words = written
      .split(/\r\n?|\n/u)
      .map(oneLine)
      .filter((line) => line !== '')
      .join('\n');
    const line = WORDS.line(label, words);
    if (words === '' || this.#lines.includes(line)) return;
    this.#lines.push(line);
    this.#noted.push(where);
  }
}

/** `10.1000%2Fxyz` as some programs write it; a stray percent sign stays. */
function decodedOnce(written: string): string {
  try {
    return decodeURIComponent(written.trim());
  } catch {
    return written.trim();
  }
}
