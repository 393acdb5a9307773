import type { TextUnit } from '../../../../shared/analysis/text-units.ts';
import { BASIS_WORDS as WORDS } from '../../../../shared/words/basis.ts';

/** "Key judgement 2", "List item". */
export const unitName = ({ kind, judgement }: TextUnit): string =>
  kind === 'judgement' ? WORDS.judgement(judgement ?? 0) : WORDS.kinds[kind];
