import { useMemo, useState } from 'react';
import { findHidden, type HiddenRun } from '../../../shared/lib/hidden-characters.ts';
import type { ExcerptText } from '../../../shared/model/source.ts';

export interface HiddenInText {
  /** They mislead, and are always shown. */
  readonly misleading: readonly HiddenRun[];
  /** This writing needs them; shown when asked for. */
  readonly usual: readonly HiddenRun[];
  readonly isShowingUsual: boolean;
  readonly showUsual: (isShowing: boolean) => void;
  /** What has a token now, in order. */
  readonly shown: readonly HiddenRun[];
}

/** What cannot be seen in a text, gone through once; a text that is not read yet holds nothing. */
export function useHidden(stored: ExcerptText | null | undefined): HiddenInText {
  const [isShowingUsual, showUsual] = useState(false);
  const text = stored?.text ?? '';
  const found = useMemo(() => {
    const runs = findHidden(text);
    return {
      runs,
      misleading: runs.filter(({ isQuiet }) => !isQuiet),
      usual: runs.filter(({ isQuiet }) => isQuiet),
    };
  }, [text]);
  const { runs, misleading, usual } = found;
  return { misleading, usual, isShowingUsual, showUsual, shown: isShowingUsual ? runs : misleading };
}
