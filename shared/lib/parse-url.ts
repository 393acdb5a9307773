/**
 * An address taken apart, or null where it is none. `URL.canParse` is not asked: in Node 20 it begins to deny addresses
 * with letters beyond ASCII once it has been called often.
 */
export function parseUrl(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
