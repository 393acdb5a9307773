import { COMMAND_IDS, type CommandId, commandSpec } from '../../shared/commands.ts';
import { isPossible } from '../commands/context.ts';
import { run, runInContext } from '../commands/run.ts';
import { showKeys } from '../commands/show-keys.ts';
import { openedCaseOrNull } from '../db/opened-case.ts';

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  /** A short code or a menu name, shown before the label. */
  readonly hint: string;
  readonly label: string;
  readonly keys: string;
  readonly choose: () => void;
}

/** Everything the palette can find now: commands that are possible, and the case's sources, claims and entities. */
export async function paletteEntries(): Promise<readonly PaletteEntry[]> {
  return [...(await commandEntries()), ...(await recordEntries())];
}

/** The best of the entries for what was typed: all its words must occur; an earlier hit counts for more. */
export function rankEntries(
  entries: readonly PaletteEntry[],
  typed: string,
  limit: number,
): readonly PaletteEntry[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  return entries
    .map((entry) => ({ entry, score: scoreOf(`${entry.label} ${entry.hint}`.toLowerCase(), words) }))
    .filter(({ score }) => score < Infinity)
    .toSorted((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** Sum of the places where the words stand; a hit inside a word counts as far back. Infinity when one is missing. */
function scoreOf(text: string, words: readonly string[]): number {
  let score = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0) return Infinity;
    score += at + (at > 0 && /\w/u.test(text.charAt(at - 1)) ? 100 : 0);
  }
  return score;
}

async function commandEntries(): Promise<readonly PaletteEntry[]> {
  const offered = COMMAND_IDS.filter((id) => !commandSpec(id).needsArgs && id !== 'app.palette');
  const possible = await Promise.all(offered.map(isPossible));
  return offered
    .filter((_, index) => possible[index])
    .map((id: CommandId) => ({
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
        [entity.name, ...entity.aliases].join(', '),
        () => void run('entity.open', { entityId: entity.id }),
      ),
    ),
    ...assessments.map((assessment) =>
      entry(assessment, assessment.title, () => void run('assessment.open', { assessmentId: assessment.id })),
    ),
  ];
}
