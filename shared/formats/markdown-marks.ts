import { isBlank, type TextLine } from '../lib/text-lines.ts';

/** The first characters of a line, blanks aside: enough for every mark, however long the line is. */
export const opening = (text: string, line: TextLine): string =>
  text.slice(line.start, Math.min(line.end, line.start + 64));

/** A run of three or more `-`, `*` or `_`, blanks between them allowed. */
export function isRule(text: string, line: TextLine): boolean {
  if (line.end - line.start > LONGEST_MARK) return false;
  const marks = text.slice(line.start, line.end).replace(/[ \t]/gu, '');
  return marks.length >= 3 && '-*_'.includes(marks.charAt(0)) && isRunOf(marks, marks.charAt(0));
}

/** The level that an underline of `=` or `-` gives the paragraph above it; 0 for any other line. */
export function underline(text: string, line: TextLine): number {
  if (line.end - line.start > LONGEST_MARK) return 0;
  const marks = text.slice(line.start, line.end);
  if (isRunOf(marks, '=')) return 1;
  return isRunOf(marks, '-') ? 2 : 0;
}

/** Where the words of a `#` heading stand; null when the line is none. An empty heading has no words. */
export function heading(
  text: string,
  line: TextLine,
): { readonly level: number; readonly start: number; readonly end: number } | null {
  const marks = /^(#{1,6})(?:[ \t]+|$)/u.exec(opening(text, line));
  if (!marks?.[1]) return null;
  let start = line.start + marks[1].length;
  while (start < line.end && isBlank(text.charCodeAt(start))) start += 1;
  let end = line.end;
  while (end > start && text.charAt(end - 1) === '#') end -= 1;
  if (end > start && !isBlank(text.charCodeAt(end - 1))) end = line.end;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { level: marks[1].length, start, end };
}

/** The backticks or tildes that open a fence; null when the line opens none. */
export function fence(lineOpening: string): string | null {
  const marks = /^(`{3,64}|~{3,64})/u.exec(lineOpening)?.[1];
  return marks && !(marks.startsWith('`') && lineOpening.slice(marks.length).includes('`')) ? marks : null;
}

/** Whether a line closes the fence that such marks opened. */
export function closesFence(text: string, line: TextLine, marks: string): boolean {
  const length = line.end - line.start;
  if (length < marks.length || length > LONGEST_MARK) return false;
  return isRunOf(text.slice(line.start, line.end), marks.charAt(0));
}

/** Characters up to the words of a list item; 0 when the line begins none. */
export const listMark = (lineOpening: string): number =>
  /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/u.exec(lineOpening)?.[0].length ?? 0;

/** Characters up to the words of a quotation's line; 0 when the line is none. */
export const quoteMark = (lineOpening: string): number =>
  /^(?:>[ \t]?)+[ \t]*/u.exec(lineOpening)?.[0].length ?? 0;

/** The row of dashes below the head of a table. */
export function isDelimiterRow(text: string, line: TextLine): boolean {
  if (line.end - line.start > LONGEST_ROW) return false;
  const row = text.slice(line.start, line.end);
  return row.includes('-') && row.includes('|') && !/[^-|: \t]/u.test(row);
}

/** Whether a line holds cells. */
export const hasCells = (text: string, line: TextLine): boolean =>
  text.slice(line.start, Math.min(line.end, line.start + LONGEST_ROW)).includes('|');

const LONGEST_MARK = 1_000;
const LONGEST_ROW = 4_000;

function isRunOf(marks: string, mark: string): boolean {
  for (const character of marks) if (character !== mark) return false;
  return marks !== '';
}
