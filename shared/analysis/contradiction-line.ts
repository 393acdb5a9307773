import { CONTRADICTION_WORDS as WORDS } from '../words/contradictions.ts';
import type { TimeMatch } from './assertion-match.ts';
import type { Contradiction } from './contradictions.ts';

/** The one line that explains why two claims are shown together. */
export const explainContradiction = ({ first, second, time }: Contradiction): string =>
  WORDS.explained(first, second, timeInWords(time));

function timeInWords(time: TimeMatch): string {
  switch (time.kind) {
    case 'as of':
      return WORDS.times.asOf(time.date);
    case 'same':
      return WORDS.times.same(time.date);
    case 'overlapping':
      return WORDS.times.overlapping;
    case 'one unknown':
      return WORDS.times.oneUnknown(time.code);
    case 'unknown':
      return WORDS.times.unknown;
    case 'apart':
      return WORDS.times.apart;
  }
}
