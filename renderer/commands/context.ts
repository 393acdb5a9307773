import type { CommandArgs } from '../../shared/command-args.ts';
import { COMMAND_IDS, type CommandId, type Condition, commandSpec } from '../../shared/commands.ts';
import { currentHistory } from '../db/history.ts';
import { openedCaseOrNull } from '../db/opened-case.ts';
import { pageOf, type Session, session } from '../state/session.ts';
import { useWatching } from '../state/watching.ts';

/** Arguments for a command chosen without any: undefined where it takes none, null where they are not there. */
export async function argsInContext(id: CommandId): Promise<unknown> {
  if (commandSpec(id).needsArgs || !(await isPossible(id))) return null;
  return FROM_SESSION[id as keyof CommandArgs]?.(session());
}

/** Whether the command makes sense now. */
async function isPossible(id: CommandId): Promise<boolean> {
  const { when } = commandSpec(id);
  return when === undefined || holds(when);
}

/** The commands that make sense now; each condition is asked once. */
export async function possibleCommands(): Promise<ReadonlySet<CommandId>> {
  const conditions = [...new Set(COMMAND_IDS.flatMap((id) => commandSpec(id).when ?? []))];
  const answers = await Promise.all(conditions.map(holds));
  const held = new Set(conditions.filter((_, index) => answers[index]));
  return new Set(
    COMMAND_IDS.filter((id) => {
      const { when } = commandSpec(id);
      return when === undefined || held.has(when);
    }),
  );
}

/** Whether a condition of the manifest holds now. */
async function holds(condition: Condition): Promise<boolean> {
  const now = session();
  const opened = openedCaseOrNull();
  if (!opened || now.caseId === null) return false;
  switch (condition) {
    case 'case':
      return true;
    case 'source':
      return now.sourceId !== null;
    case 'text':
      return now.sourceId !== null && isReading(now);
    case 'words':
      return isWriting(now) || (now.sourceId !== null && isReading(now));
    case 'claim':
      return now.claimId !== null;
    case 'entity':
      return now.entityId !== null;
    case 'assessment':
      return isWriting(now);
    case 'beside':
      return now.beside !== null && isReading(now);
    case 'finding':
      return now.find !== null && isReading(now);
    case 'keeping':
      return now.kept !== null;
    case 'selection':
      return now.selection !== null && isReading(now);
    case 'residue':
      return now.excerptId !== null && isReading(now) && (await hasProposedResidue(now.excerptId));
    case 'watching':
      return useWatching.getState().news !== null;
    case 'canUndo':
      return (await currentHistory(opened.db)).past.length > 0;
    case 'canRedo':
      return (await currentHistory(opened.db)).future.length > 0;
  }
}

/** Whether an assessment is open in the main pane. */
export const isWriting = (now: Session): boolean => now.view === 'assessments' && now.assessmentId !== null;

/** Whether the main pane shows the text: nothing is marked or decided in one that is out of sight. */
const isReading = (now: Session): boolean => ['text', 'passages'].includes(pageOf(now, now.view));

type FromSession = { readonly [K in keyof CommandArgs]?: (now: Session) => CommandArgs[K] | null };

const FROM_SESSION: FromSession = {
  'source.remove': ({ sourceId }) => sourceId && { sourceId },
  'residue.acceptAll': ({ excerptId }) => excerptId && { excerptId },
  'claim.mark': ({ selection }) => selection,
  'passage.add': ({ selection, claimId }) => selection && claimId && { ...selection, claimId },
  'passage.support': ({ selection, claimId }) => selection && claimId && { ...selection, claimId },
  'passage.contradict': ({ selection, claimId }) => selection && claimId && { ...selection, claimId },
  'note.add': ({ selection }) => selection,
  'highlight.add': ({ selection }) => selection,
  'claim.remove': ({ claimId }) => claimId && { claimId },
  'entity.remove': ({ entityId }) => entityId && { entityId },
  'assessment.remove': ({ assessmentId }) => assessmentId && { assessmentId },
};

async function hasProposedResidue(excerptId: string): Promise<boolean> {
  const excerpt = await openedCaseOrNull()?.db.excerpts.get(excerptId);
  return excerpt?.residue.some((item) => item.status === 'proposed') ?? false;
}
