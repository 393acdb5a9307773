import { jsonDepth } from '../lib/json-depth.ts';

export interface CslItemText {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/**
 * The items of a CSL-JSON text, each as the text it stands in, so that a damaged one does not sink the others: an
 * array, one item alone, or an array under `items` or `references`. Nothing is parsed, and nothing is recursed into.
 */
export function cslItemTexts(text: string): readonly CslItemText[] {
  const head = /^\uFEFF?\s*/u.exec(text)?.[0].length ?? 0;
  const wrapped = /^\uFEFF?\s*\{[^[\]{}]{0,400}?"(?:items|references)"\s*:\s*\[/u.exec(text)?.[0].length;
  if (text[head] === '{' && wrapped === undefined)
    return [{ line: lineAt(text, head), text: text.slice(head) }];
  return itemsFrom(text, wrapped ?? head + 1);
}

/** Deeper than any reference is nested. */
const MOST_DEPTH = 32;

export const isTooDeep = (text: string): boolean => jsonDepth(text) > MOST_DEPTH;

/**
 * Walks over brackets outside of strings. A string ends with its line at the latest, and an object that stands where a
 * name should is the next item: one missing sign spoils one item.
 */
function itemsFrom(text: string, from: number): readonly CslItemText[] {
  const items: CslItemText[] = [];
  const open: string[] = [];
  let start = -1;
  let line = lineAt(text, from);
  let lineOfStart = line;
  let last = '';
  const close = (end: number): void => {
    items.push({ line: lineOfStart, text: text.slice(start, end) });
    start = -1;
    open.length = 0;
  };
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) line += 1;
    if (sign === '"') at = stringEnd(text, at);
    else if (sign === '{') {
      const isMisplaced = start >= 0 && open.at(-1) === '{' && (last === ',' || last === '{');
      if (isMisplaced) close(at);
      if (start < 0) {
        start = at;
        lineOfStart = line;
      }
      open.push(sign);
    } else if (start >= 0 && sign === '[') open.push(sign);
    else if (start >= 0 && (sign === '}' || sign === ']')) {
      open.pop();
      if (open.length === 0) close(at + 1);
    }
    if (!/\s/u.test(sign)) last = sign;
  }
  if (start >= 0) close(text.length);
  return items;
}

/** Offset of the closing quote, or of the last sign before the line ends. */
function stringEnd(text: string, from: number): number {
  STRING.lastIndex = from;
  return from + (STRING.exec(text)?.[0].length ?? 1) - 1;
}

const STRING = /"(?:[^"\\\n\r]|\\[^\n\r])*"?/uy;

const lineAt = (text: string, offset: number): number =>
  (text.slice(0, offset).match(/\r\n|\r|\n/gu)?.length ?? 0) + 1;
