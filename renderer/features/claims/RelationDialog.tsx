import { useCallback, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Claim, ClaimId } from '../../../shared/model/claim.ts';
import { CONTRADICTION_OUTCOMES, type ContradictionOutcome } from '../../../shared/model/claim-relation.ts';
import { CONTRADICTION_WORDS } from '../../../shared/words/contradictions.ts';
import { RELATION_PHRASES, RELATIONS_WORDS, type RelationPhrase } from '../../../shared/words/relations.ts';
import { run } from '../../commands/run.ts';
import { allClaims } from '../../db/queries-relations.ts';
import { useQuery } from '../../db/use-query.ts';
import { updateSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { FindList } from '../../ui/FindList.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { useFindList } from '../../ui/use-find-list.ts';
import './relation-dialog.css';

const WORDS = RELATIONS_WORDS.dialog;
const SHOWN = 60;
const OUTCOMES = CONTRADICTION_OUTCOMES.map((value) => ({
  value,
  label: CONTRADICTION_WORDS.outcomes[value],
}));

interface RelationDialogProps {
  readonly claimId: ClaimId;
  /** Chosen already, as by dropping it. */
  readonly otherId?: ClaimId | undefined;
}

/** Says how a claim stands to another one: first which, then how and why. */
export function RelationDialog({ claimId, otherId }: RelationDialogProps) {
  const claims = useQuery(allClaims);
  const [chosenId, choose] = useState<ClaimId | null>(otherId ?? null);
  const [phrase, setPhrase] = useState<RelationPhrase | null>(null);
  const [outcome, setOutcome] = useState<ContradictionOutcome>('unresolved');
  const [reason, setReason] = useState('');
  const close = (): void => updateSession({ dialog: null });
  const claim = claims?.find(({ id }) => id === claimId);
  const other = claims?.find(({ id }) => id === chosenId);
  if (!claims || !claim) return null;
  const add = async (): Promise<void> => {
    if (!other || !phrase) return;
    const [from, to] = phrase.isTurned ? [other.id, claimId] : [claimId, other.id];
    const isContradiction = phrase.type === 'contradicts';
    const isAdded = await run('relation.add', {
      claimId: from,
      type: phrase.type,
      otherId: to,
      outcome: isContradiction ? outcome : null,
      reason: reason.trim(),
    });
    if (isAdded) close();
  };
  return (
    <ModalDialog
      title={WORDS.title(claim.code, other?.code ?? null)}
      closeLabel={WORDS.close}
      onClose={close}
      holdsWork={reason.trim() !== ''}
      foot={
        <>
          {other && otherId === undefined && (
            <Button tone="quiet" onPress={() => choose(null)}>
              {WORDS.another}
            </Button>
          )}
          <Button onPress={close}>{WORDS.cancel}</Button>
          <Button tone="primary" isDisabled={!other || !phrase} onPress={() => void add()}>
            {WORDS.add}
          </Button>
        </>
      }
    >
      <form
        className="relation-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <p className="relation-claim">
          <span className="relation-code">{claim.code}</span> {claim.statement}
        </p>
        {other ? (
          <>
            <HowTheyStand phrase={phrase} onChoose={setPhrase} />
            <p className="relation-claim">
              <span className="relation-code">{other.code}</span> {other.statement}
            </p>
            {phrase?.type === 'contradicts' && (
              <Choice label={WORDS.outcome} value={outcome} options={OUTCOMES} onChoose={setOutcome} />
            )}
            <label className="field">
              <span className="field-label">{WORDS.reason}</span>
              <input
                className="field-input"
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </label>
          </>
        ) : (
          <FindClaim claims={claims} exceptId={claimId} onPick={choose} />
        )}
      </form>
    </ModalDialog>
  );
}

interface HowTheyStandProps {
  readonly phrase: RelationPhrase | null;
  readonly onChoose: (phrase: RelationPhrase | null) => void;
}

function HowTheyStand({ phrase, onChoose }: HowTheyStandProps) {
  return (
    <RadioGroup
      className="relation-how"
      value={phrase?.value ?? null}
      onChange={(chosen) => onChoose(RELATION_PHRASES.find(({ value }) => value === chosen) ?? null)}
    >
      <Label className="visually-hidden">{WORDS.how}</Label>
      {RELATION_PHRASES.map(({ value, label, meaning }, index) => (
        <Radio key={value} value={value} className="relation-phrase" autoFocus={index === 0}>
          <span className="relation-phrase-name">{label}</span>
          <span className="relation-phrase-meaning">{meaning}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

interface FindClaimProps {
  readonly claims: readonly Claim[];
  readonly exceptId: ClaimId;
  readonly onPick: (id: ClaimId) => void;
}

function FindClaim({ claims, exceptId, onPick }: FindClaimProps) {
  const find = useFindList({
    find: useCallback(
      (typed: string) =>
        findClaims(claims, typed)
          .filter(({ id }) => id !== exceptId)
          .slice(0, SHOWN),
      [claims, exceptId],
    ),
    idOf: ({ id }) => id,
    onEnter: ({ id }) => onPick(id),
  });
  return (
    <>
      <FindList
        find={find}
        label={WORDS.other}
        placeholder={WORDS.otherHint}
        listLabel={WORDS.other}
        listClass="relation-list"
        rowClass="relation-option"
        render={({ code, statement }) => (
          <>
            <span className="relation-code">{code}</span>
            <span>{statement}</span>
          </>
        )}
        onPick={({ id }) => onPick(id)}
      />
      {find.found.length === 0 && <p className="form-hint">{WORDS.none}</p>}
    </>
  );
}

/** Claims that hold every typed word; the one whose code is typed comes first. */
function findClaims(claims: readonly Claim[], typed: string): readonly Claim[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  const found = claims.filter(({ code, statement }) => {
    const text = `${code} ${statement}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const isNamed = ({ code }: Claim): boolean => words.includes(code.toLowerCase());
  return found.toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
}
