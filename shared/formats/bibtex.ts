import { type BibtexEntry, readBibtexEntries } from './bibtex-entries.ts';
import { bibtexFields } from './bibtex-fields.ts';
import { withInherited } from './bibtex-inherit.ts';
import type { FileFormat } from './import-format.ts';
import { checkSize, type ReferenceRecord, referenceParts } from './reference-list.ts';

/** BibTeX and BibLaTeX. */
export const bibtex: FileFormat = {
  id: 'bibtex',
  label: 'BibTeX',
  extensions: ['bib', 'bibtex'],
  sniff: (head) =>
    /^(?:%[^\n]*\n\s*){0,40}@(?:article|book|booklet|comment|conference|in\w+|legislation|manual|mastersthesis|misc|online|phdthesis|preamble|proceedings|report|software|string|techreport|thesis|unpublished|www)\s*[{(]/iu.test(
      head,
    ),
  open: (file, tools) => {
    checkSize(file);
    const read = readBibtexEntries(tools.decode(file).text);
    const entries = read.filter((record): record is BibtexEntry => 'fields' in record);
    const inherited = withInherited(entries);
    const records = read.flatMap((record): readonly ReferenceRecord[] => {
      if (!('fields' in record)) return [record];
      if (NO_SOURCES.has(record.type)) return [];
      return [{ line: record.line, key: record.key, fields: bibtexFields(inherited(record)) }];
    });
    return Promise.resolve(referenceParts(file, bibtex, records));
  },
};

/** They hold fields for other entries, or groups of them. */
const NO_SOURCES: ReadonlySet<string> = new Set(['xdata', 'set', 'control']);
