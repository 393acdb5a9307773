import { ArrowLeft, Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { ASSESSMENT_WORDS as WORDS } from '../../../shared/words/assessments.ts';
import { assessmentPdf } from '../../commands/assessment-output.ts';
import { runInContext } from '../../commands/run.ts';
import { Button } from '../../ui/buttons.tsx';
import { PdfPages } from './PdfPages.tsx';
import './preview.css';

/** Milliseconds after a change before the pages are set again. */
const PAUSE = 500;

type Pages =
  | { readonly status: 'printing' }
  | { readonly status: 'shown'; readonly bytes: Uint8Array }
  | { readonly status: 'failed'; readonly reason: string };

/** The assessment's pages: the very bytes that an export writes. */
export function AssessmentPreview({ assessment }: { readonly assessment: Assessment }) {
  const [pages, setPages] = useState<Pages>({ status: 'printing' });
  const [attempt, setAttempt] = useState(0);
  const { id, rev } = assessment;
  const [firstRev] = useState(rev);
  useEffect(() => {
    let isCurrent = true;
    const show = (next: Pages): void => {
      if (isCurrent) setPages(next);
    };
    const timer = setTimeout(
      () => {
        assessmentPdf(id).then(
          (bytes) => show({ status: 'shown', bytes }),
          (error: unknown) => show({ status: 'failed', reason: error instanceof Error ? error.message : '' }),
        );
      },
      rev === firstRev ? 0 : PAUSE,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
    // A new revision is a new text; a new attempt asks again.
  }, [id, rev, firstRev, attempt]);
  return (
    <div className="assessment">
      <div className="assessment-bar">
        <Button icon={<ArrowLeft aria-hidden />} onPress={() => void runInContext('assessment.preview')}>
          {WORDS.backToText}
        </Button>
        <Button
          tone="primary"
          icon={<Download aria-hidden />}
          onPress={() => void runInContext('assessment.exportPdf')}
        >
          {WORDS.exportPdf}
        </Button>
      </div>
      {pages.status === 'printing' && (
        <p className="preview-status" role="status">
          {WORDS.printing}
        </p>
      )}
      {pages.status === 'failed' && (
        <div className="preview-status" role="alert">
          <p>{WORDS.printFailed(pages.reason)}</p>
          <Button onPress={() => setAttempt(attempt + 1)}>{WORDS.tryAgain}</Button>
        </div>
      )}
      {pages.status === 'shown' && <PdfPages bytes={pages.bytes} />}
    </div>
  );
}
