import { ArrowLeft, Columns2, Download } from 'lucide-react';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { ASSESSMENT_WORDS as WORDS } from '../../../shared/words/assessments.ts';
import { PREVIEW_WORDS } from '../../../shared/words/preview.ts';
import { runInContext } from '../../commands/run.ts';
import { Button, IconButton } from '../../ui/buttons.tsx';
import { PagesPane } from './preview/PagesPane.tsx';

/** The assessment's pages in place of its text. */
export function AssessmentPreview({ assessment }: { readonly assessment: Assessment }) {
  return (
    <div className="assessment">
      <div className="assessment-bar">
        <Button icon={<ArrowLeft aria-hidden />} onPress={() => void runInContext('assessment.preview')}>
          {WORDS.backToText}
        </Button>
        <div className="assessment-tools">
          <IconButton
            label={PREVIEW_WORDS.split}
            icon={<Columns2 />}
            onPress={() => void runInContext('assessment.split')}
          />
          <Button
            tone="primary"
            icon={<Download aria-hidden />}
            onPress={() => void runInContext('assessment.exportPdf')}
          >
            {WORDS.exportPdf}
          </Button>
        </div>
      </div>
      <PagesPane assessment={assessment} />
    </div>
  );
}
