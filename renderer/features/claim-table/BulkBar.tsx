import { X } from 'lucide-react';
import { useId, useState } from 'react';
import type { ClaimFacts } from '../../../shared/analysis/claim-facts.ts';
import { CLAIM_KINDS, CLAIM_STATUSES } from '../../../shared/model/claim.ts';
import { TABLE_WORDS } from '../../../shared/words/claim-table.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { run } from '../../commands/run.ts';
import { useWordsInUse } from '../../db/use-case-lists.ts';
import { Button, IconButton } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { completeLast } from '../../ui/complete-last.ts';
import { SuggestField } from '../../ui/SuggestField.tsx';
import { type BulkWhat, changedBy, isClock, readBulkChange } from './bulk-change.ts';

interface BulkBarProps {
  readonly rows: readonly ClaimFacts[];
  /** Nothing is to be selected any longer. */
  readonly onDone: () => void;
}

const WHATS = Object.keys(TABLE_WORDS.changes) as readonly BulkWhat[];

/** Changes the selected claims in one step, and says beforehand how many of them will be different. */
export function BulkBar({ rows, onDone }: BulkBarProps) {
  const id = useId();
  const [what, setWhat] = useState<BulkWhat>('status');
  const [typed, setTyped] = useState('');
  const change = readBulkChange(what, typed);
  const claimIds = change === null || typeof change === 'string' ? [] : changedBy(change, rows);
  const apply = async (): Promise<void> => {
    if (change === null || typeof change === 'string' || claimIds.length === 0) return;
    if (await run('claims.edit', { claimIds, ...change.args })) setTyped('');
  };
  return (
    <div className="claim-table-bulk" role="group" aria-label={TABLE_WORDS.chosen(rows.length)}>
      <strong className="claim-table-chosen">{TABLE_WORDS.chosen(rows.length)}</strong>
      <Choice
        label={TABLE_WORDS.change}
        hidesLabel
        value={what}
        options={WHATS.map((value) => ({ value, label: TABLE_WORDS.changes[value] }))}
        onChoose={(next) => {
          setWhat(next);
          setTyped('');
        }}
      />
      <BulkValue what={what} typed={typed} onType={setTyped} />
      <span
        id={id}
        className={typeof change === 'string' ? 'field-problem' : 'claim-table-effect'}
        role="status"
      >
        {typeof change === 'string' ? change : change && TABLE_WORDS.willChange(claimIds.length, rows.length)}
      </span>
      <Button tone="primary" isDisabled={claimIds.length === 0} onPress={() => void apply()}>
        {TABLE_WORDS.apply(claimIds.length)}
      </Button>
      <IconButton label={TABLE_WORDS.selectNone} icon={<X />} onPress={onDone} />
    </div>
  );
}

interface BulkValueProps {
  readonly what: BulkWhat;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** The value that the claims are to have. */
function BulkValue({ what, typed, onType }: BulkValueProps) {
  const tags = useWordsInUse()?.tags ?? [];
  if (what === 'status' || what === 'kind') {
    const options =
      what === 'status'
        ? CLAIM_STATUSES.map((value) => ({ value, label: CLAIMS_WORDS.statuses[value] }))
        : CLAIM_KINDS.map((value) => ({ value, label: CLAIMS_WORDS.kinds[value] }));
    return (
      <Choice<string>
        key={what}
        label={TABLE_WORDS.changes[what]}
        hidesLabel
        value={options.some(({ value }) => value === typed) ? typed : null}
        placeholder={TABLE_WORDS.changeTo}
        options={options}
        onChoose={onType}
      />
    );
  }
  return (
    <SuggestField
      key={what}
      label={TABLE_WORDS.changes[what]}
      placeholder={isClock(what) ? 'YYYY-MM-DD' : CLAIMS_WORDS.tagsHint}
      text={typed}
      onText={onType}
      suggestions={isClock(what) ? [] : completeLast(typed, '\n', tags)}
      onPick={({ id }) => onType(id)}
      preselected={-1}
    />
  );
}
