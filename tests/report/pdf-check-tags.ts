import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import type { MarkedByPage } from './pdf-check-content.ts';
import { listOf, type Opened } from './pdf-check-opened.ts';
import { checkTable } from './pdf-check-tables.ts';

const STANDARD: ReadonlySet<string> = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

/** The children that a type may have, where the standard limits them. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
};

export interface Tag {
  readonly type: string;
  readonly dict: PDFDict;
  readonly children: readonly Tag[];
}

/** The tags are of known types, rightly nested, and hold all marked content once. Returns how many there are of each. */
export function checkTags(opened: Opened, marked: MarkedByPage): Readonly<Record<string, number>> {
  const { pdf, at, fail } = opened;
  const root = at(pdf.catalog, 'StructTreeRoot');
  const counts: Record<string, number> = {};
  if (!(root instanceof PDFDict)) {
    fail('06: no tags');
    return counts;
  }
  const roles = at(root, 'RoleMap');
  const roleOf = (type: string): string => {
    const role = roles instanceof PDFDict && !STANDARD.has(type) ? roles.lookup(PDFName.of(type)) : undefined;
    return role instanceof PDFName ? role.decodeText() : type;
  };
  const claimed = new Set<string>();
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [String(ref), index]));
  let level = 0;

  const read = (dict: PDFDict, inherited: PDFObject | undefined): Tag => {
    const type = roleOf(String(dict.get(PDFName.of('S'))).slice(1));
    counts[type] = (counts[type] ?? 0) + 1;
    if (!STANDARD.has(type)) fail(`02-001: ${type} is no standard type`);
    if (/^H[1-6]$/.test(type)) {
      if (Number(type[1]) > level + 1) fail(`14-003: heading level ${level} is followed by ${type}`);
      level = Number(type[1]);
    }
    const page = dict.get(PDFName.of('Pg')) ?? inherited;
    const children: Tag[] = [];
    let hasLink = false;
    for (const kid of listOf(pdf, dict.get(PDFName.of('K')))) {
      const value = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
      if (value instanceof PDFDict && value.has(PDFName.of('S'))) children.push(read(value, page));
      else if (value instanceof PDFDict && value.has(PDFName.of('Obj'))) hasLink = true;
      else claim(value, page);
    }
    if (type === 'Figure' && !dict.has(PDFName.of('Alt'))) fail('13-004: a figure has no words');
    if (type === 'Link' && !hasLink) fail('28: a link tag holds no link');
    const allowed = CHILDREN[type];
    const foreign = allowed && children.find((child) => !allowed.includes(child.type));
    if (foreign) fail(`${type} holds ${foreign.type}`);
    const tag = { type, dict, children };
    if (type === 'Table') checkTable(opened, tag);
    return tag;
  };

  const claim = (value: PDFObject | undefined, page: PDFObject | undefined): void => {
    const number = value instanceof PDFDict ? value.lookup(PDFName.of('MCID')) : value;
    const own = value instanceof PDFDict ? (value.get(PDFName.of('Pg')) ?? page) : page;
    const index = pages.get(String(own));
    if (!(number instanceof PDFNumber) || index === undefined)
      return fail('01: a tag holds what is no content');
    const key = `${index} ${number.asNumber()}`;
    if (claimed.has(key)) fail(`01: content ${key} has two tags`);
    claimed.add(key);
    if (!marked[index]?.has(number.asNumber()))
      fail(`01: a tag holds content that is not on page ${index + 1}`);
    return undefined;
  };

  for (const kid of listOf(pdf, root.get(PDFName.of('K')))) {
    const dict = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
    if (dict instanceof PDFDict) read(dict, undefined);
    else if (dict instanceof PDFArray) fail('the tags begin with a list of lists');
  }
  const orphans = marked.flatMap((numbers, index) =>
    [...numbers].filter((number) => !claimed.has(`${index} ${number}`)),
  );
  if (orphans.length > 0) fail(`01-004: ${orphans.length} runs of marked content have no tag`);
  return counts;
}
