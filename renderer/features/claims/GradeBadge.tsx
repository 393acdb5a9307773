import { gradeOf } from '../../../shared/analysis/grade.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Source } from '../../../shared/model/source.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { Badge } from '../../ui/Badge.tsx';

interface GradeBadgeProps {
  readonly claim: Claim;
  readonly sources: readonly Source[];
}

/** Source letters and claim digit as one badge; dashed where a half is missing or cannot be judged. */
export function GradeBadge({ claim, sources }: GradeBadgeProps) {
  const { badge, meaning, isOpen } = gradeOf(claim, sources);
  return (
    <Badge meaning={badge === null ? CLAIMS_WORDS.gradeMissing : meaning} tone={isOpen ? 'unknown' : 'plain'}>
      {badge ?? FORM_WORDS.notRated}
    </Badge>
  );
}
