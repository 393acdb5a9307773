import { isElement, styleOf } from './clipboard-style.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';

/** Words of the footnotes and endnotes by the name that a reference calls them. */
export type Notes = ReadonlyMap<string, string>;

/** Word: `ftn1`, `edn1`; LibreOffice: `sdfootnote1`, `sdendnote1`. */
const NOTE_ID = /^(?:ftn|edn|sdfootnote|sdendnote)\d+$/u;

/** Gathers the texts of notes, which stand at the end. */
export function findNotes(root: HtmlElement): Notes {
  const notes = new Map<string, string>();
  const visit = (element: HtmlElement): void => {
    const id = element.attributes.get('id') ?? '';
    if (NOTE_ID.test(id)) notes.set(id, noteText(element));
    else for (const child of element.children) if (isElement(child)) visit(child);
  };
  visit(root);
  return notes;
}

/** The name of the note that a reference in the text leads to; null for any other element. */
export function noteCalled({ name, attributes }: HtmlElement): string | null {
  if (name !== 'a') return null;
  const href = attributes.get('href') ?? '';
  const called = /#_?(?<id>(?:ftn|edn)\d+)$|#(?<sym>sd(?:foot|end)note\d+)sym$/u.exec(href)?.groups;
  return called?.['id'] ?? called?.['sym'] ?? null;
}

/** Whether an element holds the text of a note, or all of them. */
export const isNoteText = (element: HtmlElement): boolean =>
  NOTE_ID.test(element.attributes.get('id') ?? '') ||
  /^(?:footnote|endnote)(?:-list)?$/u.test(styleOf(element).get('mso-element') ?? '');

/** The words of a note without its own number, which leads back to the text. */
function noteText(element: HtmlElement): string {
  const words = (node: HtmlNode): string => {
    if (!isElement(node)) return node;
    if (node.name === 'a' && leadsBack(node)) return '';
    const said = node.children.map(words).join('');
    return node.name === 'p' || node.name === 'br' || node.name === 'div' ? ` ${said} ` : said;
  };
  return words(element)
    .replaceAll(/[\s\u00a0]+/gu, ' ')
    .trim();
}

const leadsBack = ({ attributes }: HtmlElement): boolean =>
  /#_(?:ftn|edn)ref\d+$|#sd(?:foot|end)note\d+anc$/u.test(attributes.get('href') ?? '');
