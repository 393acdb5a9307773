import type { Block } from '../model/source.ts';
import type { ReadText } from './import-batch.ts';
import { pageLines } from './page-line.ts';
import { type Proposal, proposeLine } from './residue-rules.ts';
import { proposeStoryTail } from './story-tail.ts';
import { proposeTopDate } from './top-date.ts';

/**
 * Proposes blocks that belong to the page and not to its text, each with the rule that says so. Rules look
 * at whole blocks; the analyst decides, and nothing is ever removed from the text. Marked
 * headings part a page reliably, guessed ones do not.
 */
export function findResidue(
  text: string,
  blocks: readonly Block[],
  headings: 'guessed' | 'marked' = 'guessed',
): ReadText['residue'] {
  const lines = pageLines(text, blocks);
  const proposals = lines.map((_, index) => proposeLine(lines, index));
  proposeTopDate(lines, proposals);
  proposeStoryTail(lines, proposals, headings === 'marked');
  return settled(proposals).flatMap((proposal, block) =>
    proposal ? [{ block, reason: proposal.reason }] : [],
  );
}

/** How many doubtful lines in a row bear each other out. */
const DOUBTFUL_RUN = 3;

/** A doubtful line, as `Menu`, counts only beside one that is not doubtful, or in a run of its like. */
function settled(proposals: readonly (Proposal | null)[]): readonly (Proposal | null)[] {
  const kept = [...proposals];
  let runStart = 0;
  while (runStart < kept.length) {
    let runEnd = runStart;
    while (runEnd < kept.length && kept[runEnd]) runEnd += 1;
    const run = kept.slice(runStart, runEnd);
    if (run.length < DOUBTFUL_RUN && run.every((proposal) => proposal?.isDoubtful))
      kept.fill(null, runStart, runEnd);
    runStart = runEnd + 1;
  }
  return kept;
}
