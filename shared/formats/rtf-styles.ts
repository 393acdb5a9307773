/** A paragraph style as the style sheet of the file has it. */
export interface RtfStyle {
  name: string;
  base: number | null;
  level: number | null;
}

/** What a style makes of its paragraphs. */
export interface RtfLook {
  /** In the outline, from 0; null for body text. */
  readonly level: number | null;
  readonly isQuotation: boolean;
}

/** No style is based on more others than this. */
const MOST_BASES = 12;

/** Looks a style up, with those that it is based on. */
export function lookOf(styles: ReadonlyMap<number, RtfStyle>, number: number | null): RtfLook {
  let next = number;
  let isQuotation = false;
  for (let step = 0; next !== null && step < MOST_BASES; step += 1) {
    const style = styles.get(next);
    if (!style) break;
    const name = style.name.trim().toLowerCase();
    isQuotation ||= /^(?:intense )?(?:quote|quotations?)$/u.test(name);
    const level = style.level ?? levelNamed(name);
    if (level !== null) return { level, isQuotation };
    next = style.base;
  }
  return { level: null, isQuotation };
}

function levelNamed(name: string): number | null {
  if (name === 'title') return 0;
  const digit = /^heading ([1-9])$/u.exec(name)?.[1];
  return digit === undefined ? null : Number(digit) - 1;
}
