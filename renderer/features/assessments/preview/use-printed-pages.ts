import { useEffect, useState } from 'react';
import type { AssessmentId } from '../../../../shared/model/assessment.ts';
import { assessmentPages } from '../../../commands/assessment-output.ts';
import { lastEntry } from '../../../db/queries-assessments.ts';
import { useQuery } from '../../../db/use-query.ts';

/** Milliseconds after a change before the pages are set again. */
const PAUSE = 500;

export interface PrintedPages {
  /** The last pages that were set; they stay in sight while others are. */
  readonly bytes: Uint8Array | null;
  readonly isPrinting: boolean;
  /** Whether something has changed since. */
  readonly isBehind: boolean;
  /** Why the last attempt failed; null where it did not. */
  readonly failure: string | null;
  readonly printAgain: () => void;
}

interface Printed {
  readonly bytes: Uint8Array | null;
  /** The journal entry up to which the pages are right. */
  readonly seq: number;
  readonly failure: string | null;
}

/**
 * The pages of an assessment, kept current: set again after each pause in the changes of the case, one print at a time;
 * a print whose text has changed is given up. Where `isOnDemand` they are set again only when asked for.
 */
export function usePrintedPages(id: AssessmentId, isOnDemand: boolean): PrintedPages {
  const seq = useQuery(lastEntry);
  const [printed, setPrinted] = useState<Printed>({ bytes: null, seq: -1, failure: null });
  const [isPrinting, setPrinting] = useState(false);
  const [asked, setAsked] = useState(0);
  const [answered, setAnswered] = useState(0);
  const isFirst = printed.seq === -1;
  const isBehind = seq !== undefined && seq !== printed.seq;
  const isWanted = asked !== answered || (isBehind && (isFirst || !isOnDemand));
  useEffect(() => {
    if (!isWanted || seq === undefined) return undefined;
    const stop = new AbortController();
    const finish = (result: Pick<Printed, 'failure'> & Partial<Printed>): void => {
      if (stop.signal.aborted) return;
      setPrinted((before) => ({ bytes: result.bytes ?? before.bytes, seq, failure: result.failure }));
      setAnswered(asked);
      setPrinting(false);
    };
    const timer = setTimeout(
      () => {
        setPrinting(true);
        assessmentPages(id, { signal: stop.signal }).then(
          (bytes) => finish({ bytes, failure: null }),
          (error: unknown) => finish({ failure: error instanceof Error ? error.message : '' }),
        );
      },
      isFirst || asked !== answered ? 0 : PAUSE,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
      setPrinting(false);
    };
  }, [id, seq, isWanted, isFirst, asked, answered]);
  return { ...printed, isPrinting, isBehind, printAgain: () => setAsked((count) => count + 1) };
}
