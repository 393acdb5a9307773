import { useEffect } from 'react';
import type { Assessment } from '../../../../shared/model/assessment.ts';
import { checkText } from '../../../commands/check-text.ts';
import { checkGrounds } from '../../../db/queries-checking.ts';
import { assessmentFigures } from '../../../db/queries-figures.ts';
import { useQuery } from '../../../db/use-query.ts';
import { type Checked, useChecking } from '../../../state/checked.ts';

/** Keeps an assessment checked while it is shown, in the editor or in the inspector. Null until it was read once. */
export function useCheck(assessment: Assessment): Checked | null {
  const grounds = useQuery(checkGrounds, assessment.id);
  const figures = useQuery(assessmentFigures, assessment.id);
  const draft = useChecking((now) => now.draft);
  const checked = useChecking((now) => now.checked);
  const body = draft?.assessmentId === assessment.id ? draft.body : assessment.body;
  useEffect(() => {
    if (grounds && figures) void checkText({ assessment, body, grounds, figures });
  }, [assessment, body, grounds, figures]);
  return checked?.assessmentId === assessment.id ? checked : null;
}
