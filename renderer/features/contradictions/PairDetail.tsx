import { type RefObject, useId } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { CONTRADICTION_OUTCOMES } from '../../../shared/model/claim-relation.ts';
import { CONTRADICTION_WORDS as WORDS } from '../../../shared/words/contradictions.ts';
import { run } from '../../commands/run.ts';
import { claimSides } from '../../db/queries-relations.ts';
import { useQuery } from '../../db/use-query.ts';
import type { PairDraft } from '../../state/pair-drafts.ts';
import { Button } from '../../ui/buttons.tsx';
import '../../ui/fields.css';
import '../../ui/form-section.css';
import { ClaimSideCard } from './ClaimSideCard.tsx';
import type { QueueRow } from './queue-rows.ts';

interface PairDetailProps {
  readonly row: QueueRow;
  readonly draft: PairDraft;
  readonly onDraft: (draft: PairDraft) => void;
  readonly reason: RefObject<HTMLInputElement | null>;
  readonly onRecord: () => void;
  readonly onReject: () => void;
}

/** Both claims of a pair with the words they rest on, and the decision about them. */
export function PairDetail(props: PairDetailProps) {
  const { row } = props;
  const sides = useQuery(claimSides, row.firstId, row.secondId);
  return (
    <section className="contradiction" aria-label={WORDS.pair(row.codes[0], row.codes[1])}>
      <div className="contradiction-text">
        <h2 className="contradiction-line">{row.line}</h2>
        {row.about && <p className="contradiction-about">{WORDS.about(row.about)}</p>}
        <div className="contradiction-sides">
          {sides?.map((side) => (
            <ClaimSideCard key={side.claim.id} side={side} />
          ))}
        </div>
      </div>
      {row.dismissalId ? (
        <div className="contradiction-decision">
          <Button
            onPress={() =>
              row.dismissalId && void run('proposal.restore', { dismissalIds: [row.dismissalId] })
            }
          >
            {WORDS.again}
          </Button>
        </div>
      ) : (
        <Decision {...props} />
      )}
    </section>
  );
}

function Decision({ row: { relation }, draft, onDraft, reason, onRecord, onReject }: PairDetailProps) {
  const id = useId();
  const missing =
    draft.outcome === null ? WORDS.outcomeMissing : draft.reason.trim() === '' ? WORDS.reasonMissing : null;
  const problem = draft.isAsked ? missing : null;
  return (
    <form
      className="contradiction-decision"
      onSubmit={(event) => {
        event.preventDefault();
        onRecord();
      }}
    >
      <RadioGroup
        className="contradiction-outcomes"
        value={draft.outcome}
        onChange={(chosen) =>
          onDraft({ ...draft, outcome: CONTRADICTION_OUTCOMES.find((known) => known === chosen) ?? null })
        }
      >
        <Label className="field-label">{WORDS.outcome}</Label>
        <div role="presentation" className="contradiction-choices">
          {CONTRADICTION_OUTCOMES.map((outcome, index) => (
            <Radio key={outcome} value={outcome} className="contradiction-choice">
              <kbd className="key">{String(index + 1)}</kbd>
              {WORDS.outcomes[outcome]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <p className="form-hint">{draft.outcome && WORDS.outcomeMeanings[draft.outcome]}</p>
      <div className="field">
        <label htmlFor={id} className="field-label">
          {WORDS.reason}
        </label>
        <input
          id={id}
          ref={reason}
          className="field-input"
          value={draft.reason}
          placeholder={WORDS.reasonHint}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => onDraft({ ...draft, reason: event.target.value })}
        />
        {problem && (
          <p id={`${id}-problem`} className="field-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      <div className="contradiction-acts">
        <Button tone="primary" onPress={onRecord}>
          {relation ? WORDS.change : WORDS.record}
        </Button>
        {relation ? (
          <Button onPress={() => void run('relation.remove', { relationId: relation.id })}>
            {WORDS.withdrawDecision}
          </Button>
        ) : (
          <Button keys="0" onPress={onReject}>
            {WORDS.reject}
          </Button>
        )}
      </div>
    </form>
  );
}
