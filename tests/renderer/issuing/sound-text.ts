import { run } from '../../../renderer/commands/run.ts';
import type { AssessmentId } from '../../../shared/model/assessment.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import type { RichBlock, RichInline } from '../../../shared/model/rich-text.ts';

const words = (text: string): RichInline => ({ type: 'text', text });
const PARTS = ['Question', 'Alternatives', 'Assumptions', 'Gaps', 'Outlook', 'Sources'];

const BODY: readonly RichBlock[] = [
  { type: 'paragraph', content: [words('Traffic is likely (55–80%) to grow by June 2027.')] },
  {
    type: 'judgement',
    attrs: { id: 'j1', likelihood: 'likely', confidence: 'low' },
    content: [
      {
        type: 'judgementStatement',
        content: [words('It is likely that traffic grows by June 2027.')],
      },
      {
        type: 'judgementBasis',
        content: [
          words('One service counts it.'),
          { type: 'citation', attrs: { claimIds: ['claim-2' as ClaimId] } },
        ],
      },
    ],
  },
  ...PARTS.map(
    (title, at): RichBlock => ({
      type: 'heading',
      attrs: { level: 1, id: `part-${at}` },
      content: [words(title)],
    }),
  ),
];

/** Gives the assessment of the small case a text in which the checker finds nothing. */
export async function writeSoundText(): Promise<void> {
  const assessmentId = 'assessment-1' as AssessmentId;
  await run('assessment.edit', { assessmentId, fields: { cutoff: '2026-01-02' } });
  await run('assessment.write', { assessmentId, body: { type: 'doc', content: BODY } });
}
