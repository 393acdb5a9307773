import { oneLine } from '../lib/one-line.ts';

/**
 * A name as it is spoken: `Family, Given` and `Family, Given, Suffix` are turned round. A name without a comma, as an
 * institution's, stays whole; so does one that ends with a comma, which is how some programs mark an institution.
 */
export function spokenName(written: string): string {
  const parts = oneLine(written)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [family = '', given = '', ...rest] = parts;
  return [given, family, ...rest].filter((part) => part !== '').join(' ');
}
