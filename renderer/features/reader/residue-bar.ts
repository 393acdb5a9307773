import { READER_WORDS } from '../../../shared/words/reader.ts';
import type { ResidueRun } from './residue-runs.ts';

interface ResidueBarState {
  readonly run: ResidueRun;
  /** How many marks lie in the run: they are out of sight with it. */
  readonly markCount: number;
  readonly isExpanded: boolean;
}

interface ResidueBarEvents {
  readonly onDecide: (run: ResidueRun, status: 'accepted' | 'restored') => void;
  readonly onExpand: (run: ResidueRun, isExpanded: boolean) => void;
}

const WORDS = READER_WORDS.residue;

/** The line before a run of page residue: what it is, and the buttons to decide. */
export function residueBar(
  { run, markCount, isExpanded }: ResidueBarState,
  events: ResidueBarEvents,
): HTMLElement {
  const isProposed = run.status === 'proposed';
  const bar = document.createElement('div');
  bar.className = `reader-residue is-${run.status}`;
  const words = document.createElement('span');
  words.className = 'reader-residue-words';
  words.textContent = [
    isProposed ? WORDS.proposed(reasonsOf(run)) : WORDS.accepted(run.blocks.length),
    ...(markCount > 0 ? [WORDS.marked(markCount)] : []),
  ].join(', ');
  const first = isProposed
    ? button(WORDS.accept, () => events.onDecide(run, 'accepted'))
    : button(isExpanded ? WORDS.hide : WORDS.show, () => events.onExpand(run, !isExpanded));
  if (!isProposed) first.ariaExpanded = String(isExpanded);
  bar.append(
    words,
    first,
    button(WORDS.restore, () => events.onDecide(run, 'restored')),
  );
  return bar;
}

const MOST_REASONS = 2;

/** The reasons as one phrase; each is a sentence of its own where it is stored. */
function reasonsOf({ reasons }: ResidueRun): string {
  const said = reasons.slice(0, MOST_REASONS).map((reason) => reason.replace(/\.$/u, ''));
  const left = reasons.length - said.length;
  return said.join('; ') + (left > 0 ? `; ${WORDS.more(left)}` : '');
}

function button(label: string, onPress: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'reader-residue-button';
  element.textContent = label;
  element.addEventListener('click', onPress);
  return element;
}
