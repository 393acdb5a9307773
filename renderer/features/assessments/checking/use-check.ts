import { useEffect } from 'react';
import type { Assessment } from '../../../../shared/model/assessment.ts';
import { checkText } from '../../../commands/check-text.ts';
import { checkGrounds } from '../../../db/queries-checking.ts';
import { useQuery } from '../../../db/use-query.ts';
import { type Checked, useChecking } from '../../../state/checked.ts';

/** Keeps an assessment checked while it is shown, in the editor or in the inspector. Null until it was read once. */
export function useCheck(assessment: Assessment): Checked | null {
  const grounds = useQuery(checkGrounds, assessment.id);
  const draft = useChecking((now) => now.draft);
  const checked = useChecking((now) => now.checked);
  const body = draft?.assessmentId === assessment.id ? draft.body : assessment.body;
  useEffect(() => {
    if (grounds) void checkText({ assessment, body, grounds });
  }, [assessment, body, grounds]);
  return checked?.assessmentId === assessment.id ? checked : null;
}
