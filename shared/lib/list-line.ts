/**
 * Reads several names from one line: parted by semicolons where there is one, else by commas, so that
 * `Roe, Jane; Doe, John` is two names. Blanks and repetitions are dropped.
 */
export function parseListLine(line: string): readonly string[] {
  const parts = line
    .split(line.includes(';') ? ';' : ',')
    .map((part) => part.replaceAll(/\s+/gu, ' ').trim());
  return [...new Set(parts)].filter((part) => part !== '');
}

/** Writes names on one line; `parseListLine` reads it to the same names, unless one holds a semicolon. */
export function formatListLine(names: readonly string[]): string {
  if (!names.some((name) => name.includes(','))) return names.join(', ');
  return names.length === 1 ? `${names[0]};` : names.join('; ');
}
