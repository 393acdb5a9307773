import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import { matchEntities } from '../../../shared/analysis/match-entities.ts';
import { oneLine } from '../../../shared/lib/one-line.ts';
import { ACCESSES, type AttributionStep, QUOTATION_FORMS } from '../../../shared/model/attribution.ts';
import type { Entity } from '../../../shared/model/entity.ts';
import { ATTRIBUTION_WORDS } from '../../../shared/words/attribution.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { ENTITIES_WORDS } from '../../../shared/words/entities.ts';
import { run } from '../../commands/run.ts';
import { Button, IconButton } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { completeLast } from '../../ui/complete-last.ts';
import { DraftDate } from '../../ui/DraftDate.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { LinkRow } from '../../ui/LinkRow.tsx';
import { SuggestField } from '../../ui/SuggestField.tsx';

interface AttributionStepFormProps {
  readonly step: AttributionStep;
  readonly entities: readonly Entity[];
  readonly linked: Entity | null;
  readonly names: readonly string[];
  readonly onChange: (fields: Partial<AttributionStep>) => Promise<string | null>;
  /** A direction is missing where the step stands at that end. */
  readonly onMove: { readonly out?: () => void; readonly in?: () => void };
  readonly onRemove: () => void;
}

const FORMS = QUOTATION_FORMS.map((value) => ({ value, label: ATTRIBUTION_WORDS.forms[value] }));
const WAYS = ACCESSES.map((value) => ({ value, label: ATTRIBUTION_WORDS.accesses[value] }));
const NAMED = (['named', 'unnamed'] as const).map((value) => ({
  value,
  label: CLAIMS_WORDS.isNamed[value],
}));

/** Everything that is known of one step of a chain. */
export function AttributionStepForm(props: AttributionStepFormProps) {
  const { step, entities, linked, names, onChange, onMove, onRemove } = props;
  return (
    <div className="claim-step-form">
      <DraftText
        label={CLAIMS_WORDS.who}
        value={step.who}
        canonical={oneLine}
        onCommit={(text) => onChange({ who: oneLine(text) })}
        complete={(typed) => completeLast(typed, '<', names)}
        isInline
      />
      {linked ? (
        <div className="claim-line claim-step-linked">
          <LinkRow
            code={linked.code}
            text={linked.name}
            onPress={() => void run('entity.open', { entityId: linked.id })}
          />
          <IconButton
            label={CLAIMS_WORDS.unlinkStep}
            icon={<X />}
            onPress={() => void onChange({ entityId: null })}
          />
        </div>
      ) : (
        <EntityPicker entities={entities} onPick={(entityId) => void onChange({ entityId })} />
      )}
      <Choice
        label={CLAIMS_WORDS.named}
        value={step.anonymous === null ? 'named' : 'unnamed'}
        options={NAMED}
        onChoose={(value) => void onChange({ anonymous: value === 'named' ? null : '' })}
        isInline
      />
      {step.anonymous !== null && (
        <DraftText
          label={CLAIMS_WORDS.anonymityReason}
          value={step.anonymous}
          canonical={oneLine}
          onCommit={(text) => onChange({ anonymous: oneLine(text) })}
          placeholder={CLAIMS_WORDS.anonymityHint}
          isInline
        />
      )}
      <Choice
        label={CLAIMS_WORDS.form}
        value={step.form}
        options={FORMS}
        onChoose={(form) => void onChange({ form })}
        isInline
      />
      <Choice
        label={CLAIMS_WORDS.access}
        value={step.access}
        options={WAYS}
        onChoose={(access) => void onChange({ access })}
        isInline
      />
      <DraftDate label={CLAIMS_WORDS.stepSaid} value={step.said} onCommit={(said) => onChange({ said })} />
      <div className="claim-step-actions">
        <IconButton
          label={CLAIMS_WORDS.moveOut}
          icon={<ArrowUp />}
          onPress={() => onMove.out?.()}
          isDisabled={!onMove.out}
        />
        <IconButton
          label={CLAIMS_WORDS.moveIn}
          icon={<ArrowDown />}
          onPress={() => onMove.in?.()}
          isDisabled={!onMove.in}
        />
        <Button tone="quiet" onPress={onRemove}>
          {CLAIMS_WORDS.removeStep}
        </Button>
      </div>
    </div>
  );
}

interface EntityPickerProps {
  readonly entities: readonly Entity[];
  readonly onPick: (entityId: Entity['id']) => void;
}

function EntityPicker({ entities, onPick }: EntityPickerProps) {
  const [text, setText] = useState('');
  const found = matchEntities(entities, text).slice(0, 8);
  return (
    <SuggestField
      label={CLAIMS_WORDS.linkedTo}
      placeholder={CLAIMS_WORDS.link}
      text={text}
      onText={setText}
      suggestions={found.map(({ id, name, type }) => ({ id, label: name, hint: ENTITIES_WORDS.types[type] }))}
      onPick={({ id }) => {
        const entity = found.find((known) => known.id === id);
        if (entity) onPick(entity.id);
      }}
      preselected={0}
      isInline
    />
  );
}
