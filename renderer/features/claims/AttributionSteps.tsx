import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { matchEntities } from '../../../shared/analysis/match-entities.ts';
import { entitiesNamed } from '../../../shared/analysis/named-entities.ts';
import { oneLine } from '../../../shared/lib/one-line.ts';
import { type AttributionStep, stepNamed } from '../../../shared/model/attribution.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Entity } from '../../../shared/model/entity.ts';
import type { Source } from '../../../shared/model/source.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { ENTITIES_WORDS } from '../../../shared/words/entities.ts';
import { saveField } from '../../commands/save-field.ts';
import { allEntities } from '../../db/queries-entities.ts';
import { useQuery } from '../../db/use-query.ts';
import { updateSession } from '../../state/session.ts';
import { ProposalChip } from '../../ui/ProposalChip.tsx';
import { FieldOwner } from '../../ui/RecordForm.tsx';
import { SuggestField } from '../../ui/SuggestField.tsx';
import type { Suggestion } from '../../ui/use-suggestions.ts';
import { factsOf } from './AttributionChain.tsx';
import { AttributionStepForm } from './AttributionStepForm.tsx';

interface AttributionStepsProps {
  readonly claim: Claim;
  readonly names: readonly string[];
  readonly sources: readonly Source[];
}

/** The steps of a chain one by one: changed, moved, removed, added, and linked to entities of the case. */
export function AttributionSteps({ claim, names, sources }: AttributionStepsProps) {
  const entities = useQuery(allEntities) ?? [];
  const [openAt, openStep] = useState<number | null>(null);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const focusNext = useRef<number | null>(null);
  const steps = claim.attribution;
  const sourceIds = new Set<string>(sources.map(({ id }) => id));
  const keysId = useId();
  useEffect(() => {
    if (focusNext.current !== null) buttons.current[focusNext.current]?.focus();
    focusNext.current = null;
  }, [steps]);

  const save = (attribution: readonly AttributionStep[]) =>
    saveField('claim.edit', { claimId: claim.id, fields: { attribution } });
  const change = (index: number, fields: Partial<AttributionStep>) =>
    save(steps.map((step, place) => (place === index ? { ...step, ...fields } : step)));
  const move = (from: number, to: number): void => {
    const step = steps[from];
    if (!step || to < 0 || to >= steps.length) return;
    if (openAt !== null) openStep(openAt === from ? to : openAt === to ? from : openAt);
    focusNext.current = to;
    updateSession({ announcement: CLAIMS_WORDS.stepMoved(step.who, to + 1) });
    void save(steps.toSpliced(from, 1).toSpliced(to, 0, step));
  };
  const remove = (index: number): void => {
    openStep(null);
    focusNext.current = Math.min(index, steps.length - 2);
    void save(steps.toSpliced(index, 1));
  };
  return (
    <>
      {steps.length > 0 && (
        <ol className="claim-steps" aria-label={CLAIMS_WORDS.stepsLabel}>
          {steps.map((step, index) => {
            const linked = entities.find(({ id }) => id === step.entityId);
            const offered = linked ? [] : entitiesNamed(entities, step.who, sourceIds).slice(0, 3);
            return (
              // A step is its place in the chain: the same name may stand twice.
              <li key={index} className="claim-step">
                <button
                  ref={(button) => {
                    buttons.current[index] = button;
                  }}
                  type="button"
                  className="claim-step-button"
                  aria-label={CLAIMS_WORDS.stepName(index + 1, step.who)}
                  aria-expanded={openAt === index}
                  aria-describedby={keysId}
                  onClick={() => openStep(openAt === index ? null : index)}
                  onKeyDown={(event) => {
                    const to = movedTo(event, index);
                    if (to !== null) move(index, to);
                  }}
                >
                  <span className="claim-step-who">
                    {step.who || '…'}
                    {linked && <span className="claim-step-code">{linked.code}</span>}
                  </span>
                  {saysMore(step) && <span className="claim-step-facts">{summaryOf(step)}</span>}
                </button>
                {offered.map((entity) => (
                  <ProposalChip
                    key={entity.id}
                    action={CLAIMS_WORDS.linkStep}
                    text={`${entity.code} ${entity.name}`}
                    onAccept={() => void change(index, { entityId: entity.id })}
                  />
                ))}
                {openAt === index && (
                  <FieldOwner value={null}>
                    <AttributionStepForm
                      step={step}
                      entities={entities}
                      linked={linked ?? null}
                      names={names}
                      onChange={(fields) => change(index, fields)}
                      onMove={{
                        ...(index > 0 && { out: () => move(index, index - 1) }),
                        ...(index < steps.length - 1 && { in: () => move(index, index + 1) }),
                      }}
                      onRemove={() => remove(index)}
                    />
                  </FieldOwner>
                )}
              </li>
            );
          })}
        </ol>
      )}
      <p id={keysId} className="visually-hidden">
        {CLAIMS_WORDS.stepKeys}
      </p>
      <AddStep entities={entities} onAdd={(step) => void save([...steps, step])} />
    </>
  );
}

interface AddStepProps {
  readonly entities: readonly Entity[];
  readonly onAdd: (step: AttributionStep) => void;
}

/** At most so many entities are offered at once. */
const MOST = 6;

function AddStep({ entities, onAdd }: AddStepProps) {
  const [text, setText] = useState('');
  const words = oneLine(text);
  const found = matchEntities(entities, words).slice(0, MOST);
  const suggestions: readonly Suggestion[] =
    words === ''
      ? []
      : [
          { id: '', label: CLAIMS_WORDS.asWords(words) },
          ...found.map(({ id, name, type }) => ({ id, label: name, hint: ENTITIES_WORDS.types[type] })),
        ];
  return (
    <SuggestField
      label={CLAIMS_WORDS.addStep}
      placeholder={CLAIMS_WORDS.addStepHint}
      text={text}
      onText={setText}
      suggestions={suggestions}
      onPick={({ id }) => {
        const entity = found.find((known) => known.id === id);
        onAdd(entity ? { ...stepNamed(entity.name), entityId: entity.id } : stepNamed(words));
        setText('');
      }}
      preselected={0}
    />
  );
}

/** Where Alt with an arrow key moves a step; null for every other key. */
function movedTo(event: KeyboardEvent, index: number): number | null {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return null;
  event.preventDefault();
  return event.key === 'ArrowUp' ? index - 1 : index + 1;
}

const saysMore = (step: AttributionStep): boolean => summaryOf(step) !== '';

function summaryOf(step: AttributionStep): string {
  const { anonymous } = step;
  const unnamed =
    anonymous === null
      ? []
      : [anonymous === '' ? CLAIMS_WORDS.notNamed : CLAIMS_WORDS.notNamedBecause(anonymous)];
  return [...unnamed, ...factsOf(step)].join(', ');
}
