/** Blanks, apostrophes and hyphens of every kind made one, code unit for code unit, so that offsets stay. */
export const evened = (text: string): string =>
  UNEVEN.test(text)
    ? text.replaceAll(/\s/gu, ' ').replaceAll(/[‘’ʼ]/gu, "'").replaceAll(/[‐‑]/gu, '-')
    : text;

const UNEVEN = /[^\S ]|[‘’ʼ‐‑]/u;

/** The same for one UTF-16 code unit. */
export const evenOf = (unit: number): number => EVEN_UNITS[unit] ?? 0;

/** The unit at a place, made even: for those who read a long text once and would not copy it. */
export const evenUnit = (text: string, at: number): number => evenOf(text.charCodeAt(at));

const EVEN_UNITS = Uint16Array.from({ length: 0x10000 }, (_, unit) =>
  evened(String.fromCharCode(unit)).charCodeAt(0),
);
