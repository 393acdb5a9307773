import type { ArgsOfCommand } from '../../shared/command-args.ts';
import { FORM_WORDS } from '../../shared/words/forms.ts';
import type { EditCommandId } from './planner.ts';
import { run } from './run.ts';

type FieldCommand = Extract<
  EditCommandId,
  | 'source.edit'
  | 'source.rate'
  | 'source.establish'
  | 'claim.edit'
  | 'claim.rate'
  | 'relation.edit'
  | 'entity.edit'
  | 'source.describe'
  | 'assessment.edit'
  | 'assessment.state'
  | 'note.edit'
  | 'house.edit'
>;

/** Runs the edit that a field commits. Null when it is saved, else a sentence for the field, which keeps its text. */
export async function saveField<K extends FieldCommand>(
  id: K,
  args: ArgsOfCommand<K>,
): Promise<string | null> {
  const isSaved = await (run as (id: K, args: ArgsOfCommand<K>) => Promise<boolean>)(id, args);
  return isSaved ? null : FORM_WORDS.notSaved;
}
