import { COMMAND_IDS, type CommandId, commandSpec } from '../../shared/commands.ts';
import { possibleCommands } from '../commands/context.ts';
import { run, runInContext } from '../commands/run.ts';
import { showKeys } from '../commands/show-keys.ts';
import { openedCaseOrNull } from '../db/opened-case.ts';
import type { PaletteEntry } from './rank-entries.ts';

/** Everything the palette can find now: commands that are possible, and the case's sources, claims and entities. */
export async function paletteEntries(): Promise<readonly PaletteEntry[]> {
  return [...(await commandEntries()), ...(await recordEntries())];
}

async function commandEntries(): Promise<readonly PaletteEntry[]> {
  const possible = await possibleCommands();
  return COMMAND_IDS.filter(
    (id) => possible.has(id) && !commandSpec(id).needsArgs && id !== 'app.palette',
  ).map((id: CommandId) => ({
    id,
    hint: commandSpec(id).menu ?? '',
    label: commandSpec(id).label,
    keys: showKeys(id),
    choose: () => void runInContext(id),
  }));
}

async function recordEntries(): Promise<readonly PaletteEntry[]> {
  const db = openedCaseOrNull()?.db;
  if (!db) return [];
  const [sources, claims, entities, assessments] = await Promise.all([
    db.sources.toArray(),
    db.claims.toArray(),
    db.entities.toArray(),
    db.assessments.toArray(),
  ]);
  const entry = (
    record: { readonly id: string; readonly code: string },
    label: string,
    choose: () => void,
  ) => ({
    id: record.id,
    hint: record.code,
    label,
    keys: '',
    choose,
  });
  return [
    ...sources.map((source) =>
      entry(source, source.title, () => void run('source.open', { sourceId: source.id })),
    ),
    ...claims.map((claim) =>
      entry(claim, claim.statement, () => void run('claim.open', { claimId: claim.id })),
    ),
    ...entities.map((entity) =>
      entry(
        entity,
        [entity.name, ...entity.aliases.map(({ name }) => name)].join(', '),
        () => void run('entity.open', { entityId: entity.id }),
      ),
    ),
    ...assessments.map((assessment) =>
      entry(assessment, assessment.title, () => void run('assessment.open', { assessmentId: assessment.id })),
    ),
  ];
}
