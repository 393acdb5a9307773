import type { HtmlElement } from './html-tree.ts';
import { isVisible } from './html-visible.ts';

/** Cells of the rows of a table of facts; null for a table that only arranges the page. */
export function tableRows(table: HtmlElement): readonly (readonly HtmlElement[])[] | null {
  const role = table.attributes.get('role');
  if (role === 'presentation' || role === 'none') return null;
  const rows = rowsOf(table).map(cellsOf);
  if (rows.filter((cells) => cells.length > 1).length < 2) return null;
  return rows.flat().every(isSmall) ? rows : null;
}

/** How many columns a cell takes, as far as anybody draws a table. */
export const columnsOf = ({ attributes }: HtmlElement): number => {
  const span = Number(attributes.get('colspan') ?? '1');
  return Number.isInteger(span) && span > 1 ? Math.min(span, 50) : 1;
};

/** A cell that holds more arranges the page. */
const MOST_NODES_IN_CELL = 200;
const LONGEST_CELL = 1_000;

const isElement = (node: HtmlElement | string): node is HtmlElement => typeof node !== 'string';

function rowsOf({ children }: HtmlElement): readonly HtmlElement[] {
  return children.filter(isElement).flatMap((child) => {
    if (!isVisible(child)) return [];
    if (child.name === 'tr') return [child];
    return /^t(?:head|body|foot)$/u.test(child.name) ? rowsOf(child) : [];
  });
}

const cellsOf = ({ children }: HtmlElement): readonly HtmlElement[] =>
  children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th');

function isSmall(cell: HtmlElement): boolean {
  let nodes = 0;
  let length = 0;
  const fits = ({ children }: HtmlElement): boolean =>
    children.every((child) => {
      nodes += 1;
      if (typeof child !== 'string') {
        return nodes <= MOST_NODES_IN_CELL && !ARRANGED.has(child.name) && fits(child);
      }
      length += child.length;
      return length <= LONGEST_CELL;
    });
  return fits(cell);
}

const ARRANGED = new Set(['table', 'h1', 'h2', 'h3', 'pre', 'form', 'article', 'section', 'nav']);
