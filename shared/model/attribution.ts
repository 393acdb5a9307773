/** One link of the chain from the outlet inward to whoever is the origin. */
export interface AttributionStep {
  readonly who: string;
  /** Set when the person is not named: the reason the source gives, or an empty string when it gives none. */
  readonly anonymous: string | null;
}

/**
 * Reads the one-line form `outlet < relay < speaker`, where a step may end in
 * `(anonymous)` or `(anonymous: reason)`. Empty steps are dropped.
 */
export function parseAttribution(line: string): readonly AttributionStep[] {
  return line
    .split('<')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const match = /^(.*?)\s*\(anonymous(?::\s*(.*?))?\)$/iu.exec(part);
      return match ? { who: match[1] ?? '', anonymous: match[2] ?? '' } : { who: part, anonymous: null };
    });
}

/** Writes the chain back as one line; `parseAttribution` reads it to the same chain. */
export function formatAttribution(steps: readonly AttributionStep[]): string {
  return steps
    .map(({ who, anonymous }) => {
      if (anonymous === null) return who;
      return `${who} (anonymous${anonymous ? `: ${anonymous}` : ''})`.trim();
    })
    .join(' < ');
}
