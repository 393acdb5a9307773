import type { ClaimKind, ClaimStatus } from '../model/claim.ts';
import type { Stance } from '../model/passage.ts';

/** Words of the reader's margins: stripes, cards and the key to their signs. */
export const MARGIN_WORDS = {
  cards: 'Claims and notes beside the text',
  note: 'Note',
  highlight: 'Highlight',
  waiting: 'waits for its place in the corrected text',
  stances: { states: 'states', supports: 'supports', contradicts: 'contradicts' } satisfies Record<
    Stance,
    string
  >,
  more: (number: number): string => `and ${number} more here`,
  key: {
    open: 'What the signs beside the text mean',
    title: 'Signs beside the text',
    kinds: 'The line says the kind of claim',
    statuses: 'Colour and head say its status',
    passages: 'The foot says what the passage does for it',
    others: 'Other marks',
    kind: {
      'statement of fact': 'Statement of fact',
      judgement: 'Judgement',
      forecast: 'Forecast',
      intention: 'Intention',
      denial: 'Denial',
      'hedged statement': 'Hedged statement',
    } satisfies Record<ClaimKind, string>,
    status: {
      open: 'Open: no head',
      'relied on': 'Relied on: a disc',
      disputed: 'Disputed: a diamond',
      'set aside': 'Set aside: a bar',
    } satisfies Record<ClaimStatus, string>,
    stance: {
      states: 'States it: no foot',
      supports: 'Supports it: a plus',
      contradicts: 'Contradicts it: a cross; the words are underlined twice',
    } satisfies Record<Stance, string>,
    note: 'Note: a leaf',
    highlight: 'Highlight: a pale band',
    waiting: 'Dotted: waits for its place in the corrected text',
  },
} as const;
