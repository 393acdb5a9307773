import {
  type ConfidenceLevel,
  CREDIBILITY,
  type CredibilityDigit,
  RELIABILITY,
  type ReliabilityLetter,
} from '../model/scale.ts';

/** How far a row is trusted, as its cell says: a letter on the source, a number on the claim, or a level. */
export interface LedgerConfidence {
  readonly letter: ReliabilityLetter | null;
  readonly digit: CredibilityDigit | null;
  readonly level: ConfidenceLevel | null;
}

/** Reads `B2`, `B`, `2`, `high`, `mittel`, `高`; null for anything else, which is never guessed at. */
export function readConfidence(cell: string): LedgerConfidence | null {
  const words = cell.trim();
  const code = /^([A-F])?\s?[-–/.]?\s?([1-6])?$/iu.exec(words);
  if (code && words !== '') {
    const letter = LETTERS.find((known) => known === code[1]?.toUpperCase()) ?? null;
    const digit = DIGITS.find((known) => String(known) === code[2]) ?? null;
    return letter === null && digit === null ? null : { letter, digit, level: null };
  }
  const level = LEVELS.get(
    words
      .toLowerCase()
      .replace(/\s*(?:confidence|vertrauen|confiance|confianza|置信度)$/u, '')
      .replace(/^(?:confiance|confianza)\s+/u, ''),
  );
  return level === undefined ? null : { letter: null, digit: null, level };
}

const LETTERS = Object.keys(RELIABILITY) as readonly ReliabilityLetter[];
const DIGITS = Object.keys(CREDIBILITY).map(Number) as readonly CredibilityDigit[];

const LEVEL_WORDS: Readonly<Record<ConfidenceLevel, string>> = {
  high: 'high hi h strong hoch sehr-hoch élevée élevé haute haut fort forte alta alto 高 较高 很高',
  moderate:
    'moderate medium mid med m average mittel mäßig moyenne moyen modérée modéré media medio moderada moderado 中 中等 一般',
  low: 'low lo l weak niedrig gering schwach faible basse bas baja bajo 低 较低 很低',
};

const LEVELS: ReadonlyMap<string, ConfidenceLevel> = new Map(
  (['high', 'moderate', 'low'] as const).flatMap((level) =>
    LEVEL_WORDS[level].split(' ').map((word) => [word.replace('-', ' '), level] as const),
  ),
);
