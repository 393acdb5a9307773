import { Plus } from 'lucide-react';
import { useState } from 'react';
import { matchEntities } from '../../../shared/analysis/match-entities.ts';
import { oneLine } from '../../../shared/lib/one-line.ts';
import { parsePartialDate } from '../../../shared/lib/partial-date.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Entity } from '../../../shared/model/entity.ts';
import { ENTITIES_WORDS as WORDS } from '../../../shared/words/entities.ts';
import { run } from '../../commands/run.ts';
import { allEntities, claimsToRelate, relationWords } from '../../db/queries-entities.ts';
import { useQuery } from '../../db/use-query.ts';
import { Button } from '../../ui/buttons.tsx';
import { SuggestField } from '../../ui/SuggestField.tsx';

const MOST_SHOWN = 8;
const BLANK = { how: '', otherText: '', claimText: '', during: '' };

/** Adds a relation to another entity, with the claim that says so. */
export function RelateForm({ entity }: { readonly entity: Entity }) {
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button icon={<Plus />} tone="quiet" onPress={() => setIsOpen(true)}>
        {WORDS.relate}
      </Button>
    );
  }
  return <Fields entity={entity} onClose={() => setIsOpen(false)} />;
}

function Fields({ entity, onClose }: { readonly entity: Entity; readonly onClose: () => void }) {
  const [typed, setTyped] = useState(BLANK);
  const [other, setOther] = useState<Entity | null>(null);
  const [claim, setClaim] = useState<Claim | null>(null);
  const words = useQuery(relationWords) ?? [];
  const entities = (useQuery(allEntities) ?? []).filter(({ id }) => id !== entity.id);
  const claims = useQuery(claimsToRelate, entity.id) ?? [];
  const during = parsePartialDate(typed.during);
  const isComplete = typed.how.trim() !== '' && other !== null && claim !== null && during.ok;
  const relate = async (): Promise<void> => {
    if (!other || !claim || !during.ok) return;
    const isRelated = await run('entity.relate', {
      entityId: entity.id,
      type: oneLine(typed.how),
      otherId: other.id,
      claimId: claim.id,
      during: during.value,
    });
    if (isRelated) onClose();
  };
  return (
    <div className="entity-relate">
      <SuggestField
        label={WORDS.relationHow}
        placeholder={WORDS.relationHowHint}
        text={typed.how}
        onText={(how) => setTyped({ ...typed, how })}
        suggestions={words
          .filter((word) => typed.how !== '' && word.toLowerCase().includes(typed.how.toLowerCase()))
          .slice(0, MOST_SHOWN)
          .map((word) => ({ id: word, label: word }))}
        onPick={({ label }) => setTyped({ ...typed, how: label })}
        preselected={-1}
      />
      <SuggestField
        label={WORDS.relationOther}
        text={typed.otherText}
        onText={(otherText) => {
          setTyped({ ...typed, otherText });
          setOther(null);
        }}
        suggestions={(other ? [] : matchEntities(entities, typed.otherText))
          .slice(0, MOST_SHOWN)
          .map(({ id, name, code }) => ({ id, label: name, hint: code }))}
        onPick={({ id, label }) => {
          setTyped({ ...typed, otherText: label });
          setOther(entities.find((known) => known.id === id) ?? null);
        }}
        preselected={0}
      />
      <SuggestField
        label={WORDS.relationClaim}
        text={typed.claimText}
        onText={(claimText) => {
          setTyped({ ...typed, claimText });
          setClaim(null);
        }}
        suggestions={(claim ? [] : claims)
          .filter(({ code, statement }) =>
            `${code} ${statement}`.toLowerCase().includes(typed.claimText.toLowerCase()),
          )
          .slice(0, MOST_SHOWN)
          .map(({ id, code, statement }) => ({ id, label: statement, hint: code }))}
        onPick={({ id }) => {
          const picked = claims.find((known) => known.id === id) ?? null;
          setClaim(picked);
          setTyped({ ...typed, claimText: picked ? `${picked.code} ${picked.statement}` : '' });
        }}
        preselected={0}
      />
      <SuggestField
        label={WORDS.relationDuring}
        placeholder="2025-03/2025-06"
        text={typed.during}
        onText={(text) => setTyped({ ...typed, during: text })}
        suggestions={[]}
        onPick={() => undefined}
        preselected={-1}
      />
      {!during.ok && (
        <p className="field-note field-problem" role="alert">
          {during.message}
        </p>
      )}
      <div className="entity-merging">
        <Button tone="primary" isDisabled={!isComplete} onPress={() => void relate()}>
          {WORDS.relate}
        </Button>
        <Button onPress={onClose}>{WORDS.cancel}</Button>
      </div>
    </div>
  );
}
