/** A level of a scheme by its label, as it is printed: `TLP:GREEN`. */
export type Marking = string;

/** One level of a scheme. */
export interface MarkingLevel {
  readonly label: Marking;
  /** Colours of its words and of the ground they stand on, `#RRGGBB`. */
  readonly ink: string;
  readonly ground: string;
  /** What it allows; may be empty. */
  readonly meaning: string;
  /** Whether it is more restrictive than the level before; otherwise both are equally so. */
  readonly isStricter: boolean;
}

/** How a house says what may be shared with whom. */
export interface MarkingScheme {
  readonly name: string;
  /** Least restrictive first; there is at least one. */
  readonly levels: readonly MarkingLevel[];
  /** Words that may be added to a level: "NO COPIES". */
  readonly caveats: readonly string[];
}

/** TLP 2.0 (FIRST, August 2022): labels are never translated, the ground is always black. Meanings in our own words. */
export const TLP: MarkingScheme = {
  name: 'TLP 2.0',
  levels: [
    tlp('TLP:CLEAR', '#FFFFFF', 'No limit on sharing.'),
    tlp('TLP:GREEN', '#33FF00', 'For the recipient’s community; not through public channels.'),
    tlp('TLP:AMBER', '#FFC000', 'For the recipient’s own organisation and its clients, where it is needed.'),
    tlp('TLP:AMBER+STRICT', '#FFC000', 'For the recipient’s own organisation only, where it is needed.'),
    tlp('TLP:RED', '#FF2B2B', 'For the named recipients only.'),
  ],
  caveats: [],
};

function tlp(label: Marking, ink: string, meaning: string): MarkingLevel {
  return { label, ink, ground: '#000000', meaning, isStricter: label !== 'TLP:CLEAR' };
}

/** The scheme of a case: its own, or TLP 2.0. */
export const schemeOf = (info: { readonly scheme: MarkingScheme | null } | undefined): MarkingScheme =>
  info?.scheme ?? TLP;

/** How restrictive a marking is, from 0. What is no level of the scheme is taken for the most restrictive. */
export function strictness({ levels }: MarkingScheme, marking: Marking): number {
  const at = levels.findIndex(({ label }) => label === marking);
  if (at === -1) return Number.POSITIVE_INFINITY;
  return levels.slice(1, at + 1).filter(({ isStricter }) => isStricter).length;
}

/** The level of the least restriction. */
export const mostOpen = ({ levels }: MarkingScheme): Marking => levels[0]?.label ?? '';

/** The most restrictive of several markings; the most open one when there are none. */
export const mostRestrictive = (scheme: MarkingScheme, markings: readonly Marking[]): Marking =>
  markings.reduce(
    (most, marking) => (strictness(scheme, marking) > strictness(scheme, most) ? marking : most),
    mostOpen(scheme),
  );

/** How a marking is set and what it allows; black and bare where it is no level of the scheme. */
export const levelOf = ({ levels }: MarkingScheme, marking: Marking): MarkingLevel =>
  levels.find(({ label }) => label === marking) ?? {
    label: marking,
    ink: '#FFFFFF',
    ground: '#000000',
    meaning: '',
    isStricter: true,
  };

/** The levels to choose from; a marking that is in use and no level of the scheme comes last. */
export const levelsFor = (scheme: MarkingScheme, inUse: Marking | null): readonly MarkingLevel[] =>
  inUse === null || scheme.levels.some(({ label }) => label === inUse)
    ? scheme.levels
    : [...scheme.levels, levelOf(scheme, inUse)];

/** Caveats in the order of the scheme, each once; those that it does not know come last. */
export const caveatsOf = (scheme: MarkingScheme, given: readonly string[]): readonly string[] => [
  ...new Set([...scheme.caveats.filter((caveat) => given.includes(caveat)), ...given]),
];

/** As it is printed: the level, and what is added to it. */
export const markingLine = (marking: Marking, caveats: readonly string[]): string =>
  [marking, ...caveats].join(' // ');

/**
 * The level of another scheme that stands about as high as a marking does in its own, rather above than below. What is
 * no level of its own scheme gets the highest.
 */
export function likeLevel(own: MarkingScheme, marking: Marking, other: MarkingScheme): Marking {
  const highest = heightOf(other);
  const height = strictness(own, marking) / Math.max(1, heightOf(own));
  const wanted = Math.min(highest, Math.ceil(height * highest));
  return other.levels.findLast(({ label }) => strictness(other, label) === wanted)?.label ?? mostOpen(other);
}

const heightOf = ({ levels }: MarkingScheme): number =>
  levels.slice(1).filter(({ isStricter }) => isStricter).length;
