import { useId, useState } from 'react';
import { type EntityChoice, entityChoices, isLikelyMeant } from '../../../shared/analysis/match-entities.ts';
import type { TextRange } from '../../../shared/command-args.ts';
import { ENTITIES_WORDS } from '../../../shared/words/entities.ts';
import { run } from '../../commands/run.ts';
import { allEntities } from '../../db/queries-entities.ts';
import { useQuery } from '../../db/use-query.ts';
import { session, updateSession, useSession } from '../../state/session.ts';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { SuggestionList } from '../../ui/SuggestionList.tsx';
import { type Suggestion, useSuggestions } from '../../ui/use-suggestions.ts';

const WORDS = ENTITIES_WORDS.dialog;

/** Links selected words to an entity, or makes one: one field and one list, all of it by keyboard. */
export function EntityDialog() {
  const dialog = useSession((now) => now.dialog);
  const entities = useQuery(allEntities);
  if (dialog?.kind !== 'entity' || !entities) return null;
  const close = (): void => updateSession({ dialog: null });
  return (
    <ModalDialog
      title={dialog.range ? WORDS.linkTitle(shortened(dialog.name)) : WORDS.title}
      closeLabel={WORDS.close}
      onClose={close}
      size="small"
    >
      <EntityPicker range={dialog.range} words={dialog.name.replaceAll(/\s+/gu, ' ').trim()} />
    </ModalDialog>
  );
}

interface EntityPickerProps {
  readonly range: TextRange | null;
  /** The selected words. */
  readonly words: string;
}

function EntityPicker({ range, words }: EntityPickerProps) {
  const id = useId();
  const entities = useQuery(allEntities) ?? [];
  const [name, setName] = useState(words);
  const choices = entityChoices(entities, name);
  const best = choices.find((choice) => choice.kind === 'found')?.entity;
  // Words of a source may name an entity loosely, "President Tsai"; a name that is typed is meant as typed.
  const isGuess = range !== null && best !== undefined && (name === words || isLikelyMeant(best, name));
  const combo = useSuggestions({
    suggestions: choices.map((choice, index) => suggestionOf(choice, choices[index - 1], name, range)),
    preselected: isGuess ? 0 : choices.findIndex(({ kind }) => kind === 'new'),
    isAlwaysOpen: true,
    onPick: (suggestion) => {
      const choice = choices.find((known) => known.id === suggestion.id);
      if (choice) void accept(choice, name, range);
    },
  });
  const chosen = choices[combo.active];
  return (
    <div className="entity-dialog field">
      <label htmlFor={id} className="field-label">
        {WORDS.name}
      </label>
      <input
        {...combo.inputProps}
        id={id}
        className="field-input"
        value={name}
        spellCheck={false}
        // The dialog opens to type or to press Enter.
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={combo.onKey}
      />
      {combo.isOpen && (
        <SuggestionList
          id={combo.listId}
          label={ENTITIES_WORDS.title}
          suggestions={combo.suggestions}
          active={combo.active}
          onPick={combo.pick}
        />
      )}
      <p className="field-description">
        {name.trim() === '' ? WORDS.typeName : chosen?.kind === 'new' ? WORDS.hintNew : WORDS.hint}
      </p>
    </div>
  );
}

async function accept(choice: EntityChoice, name: string, range: TextRange | null): Promise<void> {
  if (choice.kind === 'new') {
    const isAdded = await run('entity.add', {
      name: name.trim(),
      type: choice.type,
      ...(range && { mention: range }),
    });
    const { entityId } = session();
    if (isAdded && !range && entityId) await run('entity.open', { entityId });
    return;
  }
  const { entity } = choice;
  const isDone = range
    ? await run('mention.add', { ...range, entityId: entity.id })
    : await run('entity.open', { entityId: entity.id });
  if (isDone) updateSession({ dialog: null });
}

function suggestionOf(
  choice: EntityChoice,
  before: EntityChoice | undefined,
  name: string,
  range: TextRange | null,
): Suggestion {
  const { id, kind } = choice;
  const label = kind === 'new' ? ENTITIES_WORDS.types[choice.type] : choice.entity.name;
  const heading =
    kind === 'new' ? WORDS.newEntity(shortened(name.trim())) : range ? WORDS.found : WORDS.known;
  return {
    id,
    label,
    ...(kind === 'found' && { hint: ENTITIES_WORDS.types[choice.entity.type] }),
    ...(kind !== before?.kind && { heading }),
  };
}

const shortened = (words: string): string => (words.length > 48 ? `${words.slice(0, 47).trimEnd()}…` : words);
