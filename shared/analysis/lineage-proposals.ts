import { earliest, latest } from '../lib/partial-date.ts';
import { byCode } from '../model/code.ts';
import type { Lineage, LineageType } from '../model/lineage.ts';
import type { Source, SourceId } from '../model/source.ts';
import { LINEAGE_WORDS } from '../words/lineage.ts';
import type { Naming } from './reuse-text.ts';
import type { PlacedRun, SharedText } from './text-reuse.ts';

/** What the direction of a proposal rests on. */
export type DirectionBasis = 'dates' | 'naming' | 'quotation' | 'none';

/** A lineage that the texts speak for; the analyst decides. */
export interface LineageProposal {
  /** Says which proposal, for those that are rejected: the two sources, whichever comes first. */
  readonly key: string;
  readonly sourceId: SourceId;
  readonly type: LineageType;
  readonly fromId: SourceId;
  readonly direction: DirectionBasis;
  /** One line: "14 shared runs, 212 words; names “Velm Courier”". */
  readonly basis: string;
  /** Words of the proposed source that stand in the other one too, in percent. */
  readonly share: number;
  readonly shared: SharedText;
}

/** The same for both directions. */
export const lineageKey = (one: SourceId, other: SourceId): string => [one, other].sort().join(' ');

interface CaseLineage {
  readonly sources: readonly Source[];
  readonly lineage: readonly Lineage[];
  /** Keys of rejected proposals. */
  readonly dismissed: ReadonlySet<string>;
}

/**
 * Makes proposals of what texts have in common, most words first. Two sources that both come from a third one are not
 * proposed to come from each other. A translation is never guessed.
 */
export function proposeLineage(
  found: readonly SharedText[],
  { sources, lineage, dismissed }: CaseLineage,
): readonly LineageProposal[] {
  const known = new Map<string, Source>(sources.map((source) => [source.id, source]));
  const settled = new Set(lineage.map(({ sourceId, fromId }) => lineageKey(sourceId, fromId)));
  const open = found.flatMap((shared) => {
    const [a, b] = [known.get(shared.aId), known.get(shared.bId)];
    if (!a || !b || dismissed.has(lineageKey(a.id, b.id))) return [];
    return [proposalOf(shared, a, b)];
  });
  const fresh = open.filter(({ key }) => !settled.has(key));
  return withoutDetours(fresh, [...open, ...lineage], found).toSorted(
    (one, other) => other.shared.words - one.shared.words || (one.key < other.key ? -1 : 1),
  );
}

function proposalOf(shared: SharedText, a: Source, b: Source): LineageProposal {
  const { isALater, basis } = directionOf(shared, a, b);
  const [later, earlier] = isALater ? [a, b] : [b, a];
  const [names, length] = isALater ? [shared.aNames, shared.aWords] : [shared.bNames, shared.bWords];
  const quoted = shared.runs.filter((run) => (isALater ? run.isQuotedInA : run.isQuotedInB));
  const share = length === 0 ? 0 : Math.min(100, Math.round((100 * shared.words) / length));
  return {
    key: lineageKey(a.id, b.id),
    sourceId: later.id,
    type: typeOf(shared, names, quoted, share),
    fromId: earlier.id,
    direction: basis,
    basis: LINEAGE_WORDS.basis({
      runs: shared.runs.length,
      words: shared.words,
      quoted: quoted.length,
      names: names.map((naming) => naming.words),
    }),
    share,
    shared,
  };
}

/** Dates first: nobody quotes what has not appeared yet. */
function directionOf(
  shared: SharedText,
  a: Source,
  b: Source,
): { readonly isALater: boolean; readonly basis: DirectionBasis } {
  if (a.published && b.published) {
    if (earliest(a.published) > latest(b.published)) return { isALater: true, basis: 'dates' };
    if (earliest(b.published) > latest(a.published)) return { isALater: false, basis: 'dates' };
  }
  const [aNames, bNames] = [shared.aNames.length > 0, shared.bNames.length > 0];
  if (aNames !== bNames) return { isALater: aNames, basis: 'naming' };
  const [aQuotes, bQuotes] = [
    quotedWords(shared.runs, 'isQuotedInA'),
    quotedWords(shared.runs, 'isQuotedInB'),
  ];
  if (aQuotes !== bQuotes) return { isALater: aQuotes > bQuotes, basis: 'quotation' };
  return { isALater: byCode(a, b) > 0, basis: 'none' };
}

const quotedWords = (runs: readonly PlacedRun[], where: 'isQuotedInA' | 'isQuotedInB'): number =>
  runs.reduce((sum, run) => sum + (run[where] ? run.words : 0), 0);

/** Percent of a text that must stand in the other one for it to be the same text again. */
const NEAR_WHOLE = 60;
/** Words in common that may be no more than a title. */
const LITTLE_TEXT = 12;

function typeOf(
  { words }: SharedText,
  names: readonly Naming[],
  quoted: readonly PlacedRun[],
  share: number,
): LineageType {
  if (share >= NEAR_WHOLE) return 'republishes';
  if (names.some(({ as }) => as === 'title') && words < LITTLE_TEXT && quoted.length === 0) return 'cites';
  return names.length > 0 ? 'reports on' : 'quotes';
}

interface Link {
  readonly sourceId: SourceId;
  readonly fromId: SourceId;
}

/** Share of the words in common that must stand in the third source too. */
const SAME_WORDS = 0.8;

/** Leaves out what only shows that two sources drew on the same third one. */
function withoutDetours(
  proposals: readonly LineageProposal[],
  links: readonly Link[],
  found: readonly SharedText[],
): readonly LineageProposal[] {
  const words = new Map(found.map((shared) => [lineageKey(shared.aId, shared.bId), shared.words]));
  const origins = new Map<SourceId, Set<SourceId>>();
  for (const { sourceId, fromId } of links) {
    const known = origins.get(sourceId) ?? new Set();
    origins.set(sourceId, known.add(fromId));
  }
  return proposals.filter(({ sourceId, fromId, shared }) => {
    const thirds = [...(origins.get(sourceId) ?? [])].filter((third) => origins.get(fromId)?.has(third));
    return !thirds.some(
      (third) => (words.get(lineageKey(sourceId, third)) ?? 0) >= SAME_WORDS * shared.words,
    );
  });
}
