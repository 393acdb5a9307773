import type { ClaimKind, ClaimStatus } from '../../../shared/model/claim.ts';
import type { Stance } from '../../../shared/model/passage.ts';
import { MARGIN_WORDS as WORDS } from '../../../shared/words/margin.ts';
import type { ClaimMark, NoteMark } from './reader-marks.ts';

/** The line of each kind of claim, so that kinds are told apart without colour. */
export const KIND_SIGNS: Readonly<Record<ClaimKind, string>> = {
  'statement of fact': 'is-solid',
  judgement: 'is-double',
  forecast: 'is-dashed',
  intention: 'is-stepped',
  denial: 'is-hollow',
  'hedged statement': 'is-hatched',
};

/** The colour and the head of each status. */
export const STATUS_SIGNS: Readonly<Record<ClaimStatus, string>> = {
  open: 'is-open',
  'relied on': 'is-relied-on',
  disputed: 'is-disputed',
  'set aside': 'is-set-aside',
};

/** The foot of a passage that does not state the claim itself. */
export const STANCE_SIGNS: Readonly<Record<Stance, string>> = {
  states: '',
  supports: 'is-for',
  contradicts: 'is-against',
};

/** Class names of the sign that stands for a mark in the margin and on its card. */
export function signOf(mark: ClaimMark | NoteMark): string {
  const drawn =
    mark.type === 'note'
      ? [mark.words === '' ? 'is-highlight' : 'is-note']
      : [KIND_SIGNS[mark.kind], STATUS_SIGNS[mark.status], STANCE_SIGNS[mark.stance]];
  return ['reader-sign', ...drawn, mark.isWaiting ? 'is-waiting' : ''].filter(Boolean).join(' ');
}

/** The same in words. */
export function nameOf(mark: ClaimMark | NoteMark, badge: string | null = null): string {
  const waiting = mark.isWaiting ? [WORDS.waiting] : [];
  if (mark.type === 'note') {
    return mark.words === ''
      ? [WORDS.highlight, ...waiting].join(', ')
      : `${[WORDS.note, ...waiting].join(', ')}: ${mark.words}`;
  }
  const stance = mark.stance === 'states' ? [] : [WORDS.stances[mark.stance]];
  const facts = [mark.code, mark.kind, mark.status, ...(badge ? [badge] : []), ...stance, ...waiting];
  return `${facts.join(', ')}: ${mark.statement}`;
}
