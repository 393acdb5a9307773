import { CLAIM_RELATION_TYPES, type ClaimRelationType } from '../model/claim-relation.ts';

/** As it is read from the claim that the relation starts at. */
const FORWARD = {
  corroborates: 'corroborates',
  contradicts: 'contradicts',
  refines: 'refines',
  supersedes: 'supersedes',
  repeats: 'repeats',
} as const satisfies Record<ClaimRelationType, string>;

/** As it is read from the other end. Corroborating and contradicting are mutual. */
const BACKWARD = {
  corroborates: 'corroborates',
  contradicts: 'contradicts',
  refines: 'is refined by',
  supersedes: 'is superseded by',
  repeats: 'is repeated by',
} as const satisfies Record<ClaimRelationType, string>;

const MEANINGS = {
  corroborates: 'says the same, and does not have it from there',
  contradicts: 'they cannot both be right',
  refines: 'says the same, more exactly',
  'is refined by': 'says the same, less exactly',
  supersedes: 'takes its place: later, or corrected',
  'is superseded by': 'is replaced by it',
  repeats: 'has it from there: adds no origin',
  'is repeated by': 'is where the other has it from',
} as const;

/** One way in which a claim can stand to another, read from that claim. */
export interface RelationPhrase {
  readonly value: string;
  readonly type: ClaimRelationType;
  /** The relation starts at the other claim. */
  readonly isTurned: boolean;
  readonly label: string;
  readonly meaning: string;
}

const phraseOf = (type: ClaimRelationType, isTurned: boolean): RelationPhrase => {
  const label = isTurned ? BACKWARD[type] : FORWARD[type];
  return { value: label, type, isTurned, label, meaning: MEANINGS[label] };
};

/** Every way in which a claim can stand to another. */
export const RELATION_PHRASES: readonly RelationPhrase[] = CLAIM_RELATION_TYPES.flatMap((type) =>
  FORWARD[type] === BACKWARD[type] ? [phraseOf(type, false)] : [phraseOf(type, false), phraseOf(type, true)],
);

/** How a relation reads from one of its ends. */
export const relationWords = (type: ClaimRelationType, isTurned: boolean): string =>
  isTurned ? BACKWARD[type] : FORWARD[type];

/** Words of the relations of a claim. */
export const RELATIONS_WORDS = {
  title: 'Relations',
  none: 'None yet. Press R, or drop another claim here, to say how it stands to this one.',
  add: 'Relate…',
  how: (code: string): string => `How this claim stands to ${code}`,
  outcome: (code: string): string => `What is behind the contradiction with ${code}`,
  reason: (code: string): string => `Reason for the relation to ${code}`,
  reasonHint: 'Why',
  remove: (code: string): string => `Remove relation to ${code}`,
  removed: (code: string): string => `The relation to ${code} was removed.`,
  dialog: {
    title: (code: string, other: string | null): string =>
      other === null ? `Relate ${code} to another claim` : `How ${code} stands to ${other}`,
    other: 'Which claim?',
    otherHint: 'Code or words',
    none: 'No claim matches.',
    another: 'Another claim',
    how: 'How do they stand to each other?',
    outcome: 'What is behind it?',
    reason: 'Why',
    add: 'Relate',
    cancel: 'Cancel',
    close: 'Close',
  },
} as const;
