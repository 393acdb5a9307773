import { X } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { CONTRADICTION_OUTCOMES } from '../../../shared/model/claim-relation.ts';
import { CONTRADICTION_WORDS } from '../../../shared/words/contradictions.ts';
import {
  RELATION_PHRASES,
  relationWords,
  RELATIONS_WORDS as WORDS,
} from '../../../shared/words/relations.ts';
import { run } from '../../commands/run.ts';
import { saveField } from '../../commands/save-field.ts';
import { type RelationFrom, relationsOfClaim } from '../../db/queries-relations.ts';
import { useQuery } from '../../db/use-query.ts';
import { notify } from '../../state/notices.ts';
import { updateSession } from '../../state/session.ts';
import { Button, IconButton } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { carriesRow, droppedRow } from '../../ui/drag-row.ts';
import { FormSection } from '../../ui/FormSection.tsx';
import { LinkRow } from '../../ui/LinkRow.tsx';
import './claim-relations.css';

const PHRASES = RELATION_PHRASES.map(({ value, label }) => ({ value, label }));
const OUTCOMES = CONTRADICTION_OUTCOMES.map((value) => ({
  value,
  label: CONTRADICTION_WORDS.outcomes[value],
  hint: CONTRADICTION_WORDS.outcomeMeanings[value],
}));

/** How a claim stands to others. The whole form takes a claim that is dropped on it. */
export function ClaimRelations({ claimId }: { readonly claimId: ClaimId }) {
  const relations = useQuery(relationsOfClaim, claimId);
  const place = useRef<HTMLDivElement>(null);
  const isOver = useDroppedClaim(place, claimId);
  const askAbout = (): void => updateSession({ dialog: { kind: 'relation', claimId } });
  return (
    <div ref={place} className="claim-relations" data-over={isOver || undefined}>
      <FormSection
        title={WORDS.title}
        {...(relations && relations.length > 0 && { aside: String(relations.length) })}
        action={
          <Button tone="quiet" keys="R" onPress={askAbout}>
            {WORDS.add}
          </Button>
        }
      >
        {relations?.length === 0 && <p className="form-hint">{WORDS.none}</p>}
        {relations?.map((from) => (
          <RelationForm key={from.relation.id} from={from} />
        ))}
      </FormSection>
    </div>
  );
}

function RelationForm({ from: { relation, other, isTurned } }: { readonly from: RelationFrom }) {
  const { id: relationId, type, outcome, reason } = relation;
  const remove = async (): Promise<void> => {
    if (await run('relation.remove', { relationId })) notify('info', WORDS.removed(other.code), 'edit.undo');
  };
  const choose = (label: string): void => {
    const phrase = RELATION_PHRASES.find(({ value }) => value === label);
    if (!phrase) return;
    const turns =
      phrase.isTurned !== isTurned && relationWords(phrase.type, true) !== relationWords(phrase.type, false);
    void run('relation.edit', { relationId, fields: { type: phrase.type, isTurned: turns } });
  };
  return (
    <div className="claim-relation">
      <div className="claim-relation-head">
        <Choice
          label={WORDS.how(other.code)}
          hidesLabel
          value={relationWords(type, isTurned)}
          options={PHRASES}
          onChoose={choose}
        />
        <IconButton label={WORDS.remove(other.code)} icon={<X />} onPress={() => void remove()} />
      </div>
      <LinkRow
        code={other.code}
        text={other.statement}
        onPress={() => void run('claim.open', { claimId: other.id })}
      />
      {type === 'contradicts' && (
        <Choice
          label={WORDS.outcome(other.code)}
          hidesLabel
          value={outcome ?? 'unresolved'}
          options={OUTCOMES}
          onChoose={(next) => void run('relation.edit', { relationId, fields: { outcome: next } })}
        />
      )}
      <DraftText
        label={WORDS.reason(other.code)}
        hidesLabel
        value={reason}
        canonical={(text) => text.trim()}
        onCommit={(text) => saveField('relation.edit', { relationId, fields: { reason: text.trim() } })}
        placeholder={WORDS.reasonHint}
        isMultiline
        isSpellChecked
      />
    </div>
  );
}

/** Listens on the whole form for a claim that is dragged from a list. Answers whether one is over it. */
function useDroppedClaim(place: RefObject<HTMLElement | null>, claimId: ClaimId): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const form = place.current?.closest<HTMLElement>('.form');
    if (!form) return undefined;
    const over = (event: DragEvent): void => {
      if (!carriesRow(event, 'claim')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!form.contains(event.relatedTarget as Node | null)) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      const dropped = droppedRow(event, 'claim');
      if (dropped === null) return;
      event.preventDefault();
      if (dropped === claimId) return;
      updateSession({ dialog: { kind: 'relation', claimId: dropped as ClaimId, otherId: claimId } });
    };
    form.addEventListener('dragover', over);
    form.addEventListener('dragleave', leave);
    form.addEventListener('drop', drop);
    return () => {
      form.removeEventListener('dragover', over);
      form.removeEventListener('dragleave', leave);
      form.removeEventListener('drop', drop);
    };
  }, [place, claimId]);
  return isOver;
}
