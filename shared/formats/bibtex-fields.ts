import type { SourceKind } from '../model/source.ts';
import { REFERENCE_WORDS } from '../words/references.ts';
import type { BibtexEntry } from './bibtex-entries.ts';
import { bibtexNames } from './bibtex-names.ts';
import { latexText, verbatimText } from './latex-text.ts';
import { ReferenceFields } from './reference-fields.ts';

type NoteLabel = Parameters<ReferenceFields['note']>[0];

/** What an entry says of its source. Each field is asked for once; those left over go into the note. */
export function bibtexFields({ type, key, fields: written }: BibtexEntry): ReferenceFields {
  const fields = new ReferenceFields();
  const left = new Map(written);
  const raw = (name: string): string => {
    const value = left.get(name) ?? '';
    left.delete(name);
    return value;
  };
  const text = (name: string): string => latexText(raw(name));
  takeTitles(fields, text);
  takeNames(fields, raw);
  for (const name of ['publisher', 'institution', 'school', 'organization']) {
    fields.outlet(text(name), name, 'publisher');
  }
  takeDates(fields, text, raw);
  for (const name of ['langid', 'language', 'hyphenation']) fields.language(text(name), name);
  takeAddresses(fields, raw, left);
  const pages = text('pages');
  const unit = text('bookpagination') || text('pagination');
  fields.pages(pages, 'pages', unit === 'page' ? '' : unit);
  fields.kind(kindOf(type, fields.has('url')), type, `@${type}`);
  fields.note('type', text('type'), 'type');
  fields.doi(verbatimText(raw('doi')), 'doi');
  for (const [name, label] of NOTED) fields.note(label, text(name), name);
  fields.note('key', key, 'key');
  for (const [name, value] of left) {
    if (!NO_WORDS.test(name)) fields.unknown(name, latexText(value));
  }
  return fields;
}

type Ask = (name: string) => string;

function takeTitles(fields: ReferenceFields, text: Ask): void {
  const withSubtitle = (name: string, subtitle: string): string =>
    [text(name), text(subtitle)].filter((part) => part !== '').join(': ');
  fields.title(withSubtitle('title', 'subtitle'), 'title');
  fields.note('titleAddon', text('titleaddon'), 'titleaddon');
  fields.outlet(withSubtitle('journaltitle', 'journalsubtitle'), 'journaltitle', 'journal');
  fields.outlet(text('journal'), 'journal', 'journal');
  fields.outlet(withSubtitle('booktitle', 'booksubtitle'), 'booktitle', 'journal');
  fields.outlet(withSubtitle('maintitle', 'mainsubtitle'), 'maintitle', 'series');
}

function takeNames(fields: ReferenceFields, raw: Ask): void {
  const { names, hasMore } = bibtexNames(raw('author'));
  fields.authors(names, 'author');
  if (hasMore) fields.note('authors', REFERENCE_WORDS.moreAuthors, 'author');
  for (const name of ['editor', 'editora', 'editorb', 'editorc']) {
    fields.note('editors', bibtexNames(raw(name)).names.join('; '), name);
  }
  fields.note('translators', bibtexNames(raw('translator')).names.join('; '), 'translator');
  const others = bibtexNames(raw('bookauthor')).names.join('; ');
  if (others !== '') fields.unknown('bookauthor', others);
}

/** BibLaTeX's `date` holds the whole; in BibTeX the month may hold the day, `2 sep`. */
function takeDates(fields: ReferenceFields, text: Ask, raw: Ask): void {
  // An open end is empty there.
  fields.published(verbatimText(raw('date')).replace(/\/$/u, '/..'), 'date');
  const year = text('year').trim();
  const month = text('month')
    .replaceAll(/[\s,]+/gu, ' ')
    .trim();
  const day = text('day').trim();
  if (year === '') fields.note('date', [day, month].filter(Boolean).join(' '), 'month');
  else if (/^\d{1,2}$/u.test(month)) fields.published([year, month, day].filter(Boolean).join('-'), 'year');
  else fields.published([day, month, year].filter(Boolean).join(' '), 'year');
  for (const name of ['urldate', 'lastchecked']) fields.retrieved(verbatimText(raw(name)), name);
  fields.note('origDate', verbatimText(raw('origdate')), 'origdate');
}

const IN_URL = /\\(?:url|href)\s*\{([^{}]+)\}/u;

function takeAddresses(fields: ReferenceFields, raw: Ask, left: ReadonlyMap<string, string>): void {
  fields.url(verbatimText(raw('url')), 'url');
  const howpublished = raw('howpublished');
  const address =
    IN_URL.exec(howpublished)?.[1] ?? /^\{?(https?:\/\/\S+?)\}?$/iu.exec(howpublished.trim())?.[1];
  if (address !== undefined) fields.url(verbatimText(address), 'howpublished');
  else fields.outlet(latexText(howpublished), 'howpublished', 'publisher');
  const inNote = IN_URL.exec(left.get('note') ?? '')?.[1];
  if (inNote !== undefined) fields.url(verbatimText(inNote), 'note');
  const isArxiv = /^arxiv$/iu.test(left.get('eprinttype') ?? left.get('archiveprefix') ?? '');
  const eprint = verbatimText(left.get('eprint') ?? '');
  if (isArxiv && !fields.has('url') && /^[\w./-]+$/u.test(eprint)) {
    fields.url(`https://arxiv.org/abs/${eprint}`, 'eprint');
  }
}

const NOTED: readonly (readonly [string, NoteLabel])[] = [
  ['series', 'series'],
  ['shorttitle', 'shortTitle'],
  ['volume', 'volume'],
  ['volumes', 'volumes'],
  ['number', 'number'],
  ['issue', 'issue'],
  ['chapter', 'chapter'],
  ['edition', 'edition'],
  ['version', 'version'],
  ['address', 'place'],
  ['location', 'place'],
  ['pagetotal', 'pageCount'],
  ['isbn', 'isbn'],
  ['issn', 'issn'],
  ['eventtitle', 'event'],
  ['eventdate', 'event'],
  ['venue', 'event'],
  ['abstract', 'abstract'],
  ['note', 'note'],
  ['addendum', 'note'],
  ['annotation', 'note'],
  ['annote', 'note'],
  ['keywords', 'keywords'],
];

/** For the machine that made them: paths, times of writing, sorting and options. */
const NO_WORDS =
  /^(?:file|local-url|date-(?:added|modified)|timestamp|owner|bdsk-.*|groups|options|sort.*|presort|crossref|xdata|xref|ids|related.*|entryset|execute|gender|langidopts|label.*|keywords?type|__.*)$/u;

function kindOf(type: string, hasUrl: boolean): SourceKind | undefined {
  if (type === 'misc') return hasUrl ? 'web page' : 'document';
  return KINDS.get(type) ?? 'document';
}

const KINDS: ReadonlyMap<string, SourceKind> = new Map(
  Object.entries({
    article: 'article',
    suppperiodical: 'article',
    review: 'article',
    periodical: 'article',
    online: 'web page',
    electronic: 'web page',
    www: 'web page',
    webpage: 'web page',
    artwork: 'other',
    audio: 'other',
    image: 'other',
    movie: 'other',
    music: 'other',
    performance: 'other',
    video: 'other',
  } as const),
);
