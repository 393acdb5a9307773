import { inkOn } from '../../../shared/lib/contrast.ts';
import { oneLine } from '../../../shared/lib/one-line.ts';
import type { MarkingLevel, MarkingScheme } from '../../../shared/model/marking.ts';
import { HOUSE_WORDS } from '../../../shared/words/house.ts';

/** A level while it is written; its key stays when it moves. */
export interface LevelDraft extends MarkingLevel {
  readonly key: number;
}

/** A scheme while it is written. */
export interface SchemeDraft {
  readonly name: string;
  readonly levels: readonly LevelDraft[];
  /** Separated by semicolons. */
  readonly caveats: string;
}

/** What an own scheme begins with: three levels of many houses, to be written over. */
const FRESH: MarkingScheme = {
  name: '',
  levels: [
    freshLevel('OPEN', '#E4E8EC'),
    freshLevel('INTERNAL', '#0D6E74'),
    freshLevel('RESTRICTED', '#9C1C28'),
  ],
  caveats: [],
};

function freshLevel(label: string, ground: string): MarkingLevel {
  return { label, ground, ink: inkOn(ground), meaning: '', isStricter: label !== 'OPEN' };
}

export const draftOf = (scheme: MarkingScheme | null): SchemeDraft => {
  const { name, levels, caveats } = scheme ?? FRESH;
  return { name, levels: levels.map((level, key) => ({ ...level, key })), caveats: caveats.join('; ') };
};

/** The draft with one more level, the most restrictive. */
export function withLevel(draft: SchemeDraft): SchemeDraft {
  const key = Math.max(-1, ...draft.levels.map((level) => level.key)) + 1;
  return {
    ...draft,
    levels: [...draft.levels, { ...freshLevel('', '#5B2A86'), isStricter: true, key }],
  };
}

/** The level at a place changed, or taken out. */
export const withLevelAt = (
  draft: SchemeDraft,
  at: number,
  change: Partial<MarkingLevel> | null,
): SchemeDraft => ({
  ...draft,
  levels: draft.levels.flatMap((level, index) =>
    index !== at ? [level] : change === null ? [] : [{ ...level, ...change }],
  ),
});

/** The level at a place one up. */
export function movedUp(draft: SchemeDraft, at: number): SchemeDraft {
  const levels = [...draft.levels];
  const [level] = levels.splice(at, 1);
  if (level) levels.splice(at - 1, 0, level);
  return { ...draft, levels };
}

/** The scheme that is meant, with the words as they are printed. */
export const schemeIn = ({ name, levels, caveats }: SchemeDraft): MarkingScheme => ({
  name: oneLine(name),
  levels: levels.map(({ label, ink, ground, meaning, isStricter }, index) => ({
    label: oneLine(label),
    ink,
    ground,
    meaning: oneLine(meaning),
    // There is none before the first.
    isStricter: index > 0 && isStricter,
  })),
  caveats: [...new Set(caveats.split(';').map(oneLine))].filter(Boolean),
});

const MOST_LETTERS = 40;
const WORDS = HOUSE_WORDS.scheme.problems;

/** The first thing that keeps a scheme from being used; null where nothing does. */
export function draftProblem({ name, levels, caveats }: MarkingScheme): string | null {
  if (name === '') return WORDS.name;
  for (const [index, { label }] of levels.entries()) {
    if (label === '') return WORDS.label(index + 1);
    if (label.length > MOST_LETTERS) return WORDS.long(index + 1);
    if (levels.findIndex((other) => other.label === label) < index) return WORDS.twice(label);
  }
  const long = caveats.find((caveat) => caveat.length > MOST_LETTERS);
  return long === undefined ? null : WORDS.caveat(long);
}
