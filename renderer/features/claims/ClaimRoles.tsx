import { X } from 'lucide-react';
import { useState } from 'react';
import { type EntityChoice, entityChoices, isLikelyMeant } from '../../../shared/analysis/match-entities.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { ROLE_KINDS, type RoleKind } from '../../../shared/model/entity.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { ENTITIES_WORDS } from '../../../shared/words/entities.ts';
import { run } from '../../commands/run.ts';
import type { ClaimDetail } from '../../db/queries.ts';
import { allEntities } from '../../db/queries-entities.ts';
import { useQuery } from '../../db/use-query.ts';
import { useFold } from '../../state/folds.ts';
import { IconButton } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { FoldSection } from '../../ui/FoldSection.tsx';
import { SuggestField } from '../../ui/SuggestField.tsx';
import type { Suggestion } from '../../ui/use-suggestions.ts';

interface ClaimRolesProps {
  readonly claimId: ClaimId;
  readonly roles: ClaimDetail['roles'];
}

const ROLES = ROLE_KINDS.map((value) => ({ value, label: ENTITIES_WORDS.roles[value] }));

/** The entities that take part in a claim, and how. */
export function ClaimRoles({ claimId, roles }: ClaimRolesProps) {
  const entities = useQuery(allEntities) ?? [];
  const [isOpen, open] = useFold('claim entities');
  const [name, setName] = useState('');
  const [role, setRole] = useState<RoleKind>('actor');
  const choices = entityChoices(entities, name);
  const isSure = choices.some((choice) => choice.kind === 'found' && isLikelyMeant(choice.entity, name));
  const link = async (id: string): Promise<void> => {
    const choice = choices.find((known) => known.id === id);
    if (!choice) return;
    const isLinked = await (choice.kind === 'new'
      ? run('entity.add', { name, type: choice.type, link: { claimId, role } })
      : run('role.add', { claimId, entityId: choice.entity.id, role }));
    if (isLinked) setName('');
  };
  return (
    <FoldSection
      title={CLAIMS_WORDS.entities}
      isOpen={isOpen}
      onOpen={open}
      aside={
        isOpen
          ? roles.length > 0
            ? String(roles.length)
            : undefined
          : roles.map(({ entity }) => entity.name).join(', ')
      }
    >
      {roles.map(({ role: { id, role: kind }, entity }) => (
        <div key={id} className="claim-line claim-role">
          <button
            type="button"
            className="claim-role-name"
            onClick={() => void run('entity.open', { entityId: entity.id })}
          >
            {entity.name}
          </button>
          <Choice
            label={CLAIMS_WORDS.roleOf(entity.name)}
            hidesLabel
            value={kind}
            options={ROLES}
            onChoose={(next) => void run('role.edit', { roleId: id, role: next })}
          />
          <IconButton
            label={CLAIMS_WORDS.unlink(entity.name)}
            icon={<X />}
            onPress={() => void run('role.remove', { roleId: id })}
          />
        </div>
      ))}
      <div className="claim-link">
        <SuggestField
          label={CLAIMS_WORDS.link}
          placeholder={CLAIMS_WORDS.linkHint}
          text={name}
          onText={setName}
          suggestions={choices.map((choice, index) => suggestionOf(choice, choices[index - 1]?.kind, name))}
          onPick={({ id }) => void link(id)}
          preselected={isSure ? 0 : choices.findIndex(({ kind }) => kind === 'new')}
        />
        <Choice label={CLAIMS_WORDS.role} value={role} options={ROLES} onChoose={setRole} />
      </div>
    </FoldSection>
  );
}

function suggestionOf(
  choice: EntityChoice,
  before: EntityChoice['kind'] | undefined,
  name: string,
): Suggestion {
  const { id, kind } = choice;
  const label = kind === 'new' ? ENTITIES_WORDS.types[choice.type] : choice.entity.name;
  const heading = kind === 'new' ? CLAIMS_WORDS.newEntity(name.trim()) : CLAIMS_WORDS.found;
  return {
    id,
    label,
    ...(kind === 'found' && { hint: ENTITIES_WORDS.types[choice.entity.type] }),
    ...(kind !== before && { heading }),
  };
}
