import { formatListLine, parseListLine } from '../../../shared/lib/list-line.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { run } from '../../commands/run.ts';
import { saveField } from '../../commands/save-field.ts';
import { assessmentsCiting } from '../../db/queries-claims.ts';
import { useQuery } from '../../db/use-query.ts';
import { useFold } from '../../state/folds.ts';
import { completeLast } from '../../ui/complete-last.ts';
import { DraftText } from '../../ui/DraftText.tsx';
import { FoldSection } from '../../ui/FoldSection.tsx';
import { FormSection } from '../../ui/FormSection.tsx';
import { LinkRow } from '../../ui/LinkRow.tsx';

interface ClaimFilingProps {
  readonly claim: Claim;
  /** Tags of the whole case, for completion. */
  readonly tags: readonly string[];
}

/** Tags and note of a claim, and the assessments that cite it. */
export function ClaimFiling({ claim, tags }: ClaimFilingProps) {
  const [isOpen, open] = useFold('claim filing');
  const assessments = useQuery(assessmentsCiting, claim.id);
  return (
    <>
      <FoldSection
        title={CLAIMS_WORDS.filing}
        isOpen={isOpen}
        onOpen={open}
        aside={isOpen ? undefined : formatListLine(claim.tags)}
      >
        <DraftText
          label={CLAIMS_WORDS.tags}
          value={formatListLine(claim.tags)}
          canonical={(text) => formatListLine(parseListLine(text))}
          onCommit={(text) =>
            saveField('claim.edit', { claimId: claim.id, fields: { tags: parseListLine(text) } })
          }
          placeholder={CLAIMS_WORDS.tagsHint}
          complete={(typed) => completeLast(typed, typed.includes(';') ? ';' : ',', tags)}
          isInline
        />
        <DraftText
          label={CLAIMS_WORDS.note}
          value={claim.note}
          onCommit={(note) => saveField('claim.edit', { claimId: claim.id, fields: { note } })}
          isMultiline
          isInline
        />
      </FoldSection>
      <FormSection title={CLAIMS_WORDS.usedIn}>
        {assessments?.length === 0 && <p className="form-hint">{CLAIMS_WORDS.notUsed}</p>}
        {assessments?.map((assessment) => (
          <LinkRow
            key={assessment.id}
            code={assessment.code}
            text={assessment.title}
            onPress={() => void run('assessment.open', { assessmentId: assessment.id })}
          />
        ))}
      </FormSection>
    </>
  );
}
