import { useState } from 'react';
import type { Assessment } from '../../../../shared/model/assessment.ts';
import { ASSESSMENT_WORDS } from '../../../../shared/words/assessments.ts';
import { PREVIEW_WORDS as WORDS } from '../../../../shared/words/preview.ts';
import { Button } from '../../../ui/buttons.tsx';
import { PdfPages } from '../PdfPages.tsx';
import { usePrintedPages } from './use-printed-pages.ts';
import '../preview.css';

/** More pages than these are set again only when asked for. */
const MOST_PAGES = 60;

/** The assessment's pages, kept current: what an export prints, without what only a file needs. */
export function PagesPane({ assessment }: { readonly assessment: Assessment }) {
  const [count, setCount] = useState(0);
  const isLong = count > MOST_PAGES;
  const { bytes, isPrinting, isBehind, failure, printAgain } = usePrintedPages(assessment.id, isLong);
  return (
    <div className="preview">
      {bytes === null && failure === null && (
        <p className="preview-status" role="status">
          {ASSESSMENT_WORDS.printing}
        </p>
      )}
      {failure !== null && (
        <div className={bytes === null ? 'preview-status' : 'preview-notice'} role="alert">
          <p>{bytes === null ? ASSESSMENT_WORDS.printFailed(failure) : WORDS.failed(failure)}</p>
          <Button onPress={printAgain}>{ASSESSMENT_WORDS.tryAgain}</Button>
        </div>
      )}
      {isLong && isBehind && !isPrinting && (
        <div className="preview-notice" role="status">
          <p>{WORDS.behind(count)}</p>
          <Button onPress={printAgain}>{WORDS.setAgain}</Button>
        </div>
      )}
      {isPrinting && bytes !== null && (
        <p className="preview-busy" role="status">
          {WORDS.setting}
        </p>
      )}
      {bytes !== null && <PdfPages bytes={bytes} body={assessment.body} onCount={setCount} />}
    </div>
  );
}
