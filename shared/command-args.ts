import type { SearchHit, SearchQuery } from './analysis/search-answer.ts';
import type { AssessmentArgs } from './assessment-args.ts';
import type { CommandId } from './commands.ts';
import type { ImportItem } from './formats/import-batch.ts';
import type { LedgerEntry } from './formats/ledger-entries.ts';
import type { HouseArgs } from './house-args.ts';
import type { KeepingArgs } from './keeping-args.ts';
import type { LedgerFile } from './ledger-claims.ts';
import type { PartialDate } from './lib/partial-date.ts';
import type { CaseInfo } from './model/case-info.ts';
import type { Claim, ClaimId, ClockName, Credibility } from './model/claim.ts';
import type { ClaimRelationId, ClaimRelationType, ContradictionOutcome } from './model/claim-relation.ts';
import type { DismissalId, ProposalKind } from './model/dismissal.ts';
import type {
  Alias,
  Entity,
  EntityId,
  EntityRelationId,
  EntityType,
  RoleId,
  RoleKind,
} from './model/entity.ts';
import type { LineageId, LineageType } from './model/lineage.ts';
import type { AnchorProposal, MarkTable, MentionId, NoteId, PassageId, Stance } from './model/passage.ts';
import type { QueryScope, SavedQueryId } from './model/saved-query.ts';
import type {
  ExcerptId,
  Reliability,
  ResidueStatus,
  Source,
  SourceId,
  WithdrawalGround,
} from './model/source.ts';
import type { CitationField, DescriptorFactor, SourceDescriptor } from './model/source-descriptor.ts';
import type { PageId, ViewId } from './views.ts';

/** The selection a marking command acts on: UTF-16 offsets into an excerpt's text, end excluded. */
export interface TextRange {
  readonly excerptId: ExcerptId;
  readonly start: number;
  readonly end: number;
}

/** Something that a search has found, and the question that found it. */
export interface FoundHit {
  readonly query: SearchQuery;
  readonly hit: Pick<SearchHit, 'kind' | 'id' | 'place'>;
  /** Where it stands among those of its kind, and how many they are; null where nobody has counted. */
  readonly among: Among | null;
}

export interface Among {
  /** From 0. */
  readonly at: number;
  readonly total: number;
}

/** What selecting words does while the analyst keeps marking. */
export type KeptMark =
  | { readonly as: 'claim' }
  | { readonly as: 'highlight' }
  | { readonly as: 'passage'; readonly claimId: ClaimId; readonly stance: Stance }
  | { readonly as: 'mention'; readonly entityId: EntityId };

/** Names a mark in any of the tables that hold marks. */
export interface MarkRef {
  readonly table: MarkTable;
  readonly id: string;
}

type Fields<T, K extends keyof T> = Partial<Pick<T, K>>;
export type CaseFields = Fields<CaseInfo, 'title' | 'description'>;
export type SourceFields = Fields<
  Source,
  | 'title'
  | 'outlet'
  | 'authors'
  | 'kind'
  | 'language'
  | 'url'
  | 'published'
  | 'modified'
  | 'retrieved'
  | 'marking'
  | 'caveats'
  | 'note'
>;
export type ClaimFields = Fields<
  Claim,
  | 'statement'
  | 'kind'
  | 'status'
  | 'attribution'
  | 'happened'
  | 'said'
  | 'captured'
  | 'measures'
  | 'tags'
  | 'note'
>;
export type EntityFields = Fields<
  Entity,
  'name' | 'type' | 'aliases' | 'description' | 'identifiers' | 'coordinates'
>;
/** A rating as the analyst gives it; when and by whom is filled in. */
type Given<R extends Reliability | Credibility> = Omit<R, 'at' | 'by'>;

/** Where a mark of the earlier text stands in the corrected one. */
export interface Placement extends MarkRef, Omit<AnchorProposal, 'excerptId'> {
  /** Placed without a doubt: it moves at once. The others wait for the analyst. */
  readonly isCertain: boolean;
}

/** A source as it is accepted, and how it joins what is there already. */
export interface AcceptedItem extends ImportItem {
  readonly joins?:
    | {
        /** Its text becomes a further excerpt of that source; what it says of itself is left aside. */
        readonly as: 'excerpt';
        readonly sourceId: SourceId;
      }
    | {
        /** It becomes a source of its own that republishes that one. */
        readonly as: 'republication';
        readonly sourceId: SourceId;
        readonly basis: string;
      };
}

/** Arguments by command; a command that is not listed takes none. */
export interface CommandArgs extends AssessmentArgs, HouseArgs, KeepingArgs {
  'page.show': { readonly page: PageId };
  'case.edit': { readonly fields: CaseFields };
  'import.accept': { readonly items: readonly AcceptedItem[] };
  /** A hand-kept list of claims, its file kept on disk already, as the analyst has confirmed its columns. */
  'ledger.accept': {
    readonly file: LedgerFile;
    readonly entries: readonly LedgerEntry[];
    /** What the dates of the list say, and the column that holds them. */
    readonly clock: ClockName;
    readonly clockColumn: string;
    /** The numbers 1 to 6 of the list become the claims' credibility. */
    readonly takesDigits: boolean;
  };
  /** A further text of a source, its original kept on disk already. */
  'excerpt.add': { readonly sourceId: SourceId; readonly item: ImportItem };
  'view.show': { readonly view: ViewId };
  'search.show': { readonly query: SearchQuery };
  /** Shows it in the inspector, beside the results. */
  'search.look': { readonly hit: FoundHit['hit'] };
  'search.open': FoundHit;
  /** Opens the text that is found before or behind this one, at its last or its first place. */
  'find.across': { readonly excerptId: ExcerptId; readonly by: 1 | -1 };
  'source.open': {
    readonly sourceId: SourceId;
    readonly at?: { readonly excerptId: ExcerptId; readonly start: number };
  };
  'source.edit': { readonly sourceId: SourceId; readonly fields: SourceFields };
  /** Fields as they are to be; a factor with empty words is taken out. */
  'source.describe': {
    readonly sourceId: SourceId;
    readonly fields: Partial<Omit<SourceDescriptor, 'factors'>>;
    readonly factor?: { readonly factor: DescriptorFactor; readonly words: string };
  };
  'source.openField': { readonly sourceId: SourceId; readonly field: CitationField };
  'source.rate': { readonly sourceId: SourceId; readonly reliability: Given<Reliability> | null };
  /** Replaces the rating of that topic and period; null takes it away. */
  'source.rateFor': {
    readonly sourceId: SourceId;
    readonly topic: string;
    readonly period: PartialDate | null;
    readonly rating: Given<Reliability> | null;
  };
  /** Null: it is no longer said to be first-hand. */
  'source.establish': { readonly sourceId: SourceId; readonly reason: string | null };
  'source.withdraw': {
    readonly sourceId: SourceId;
    readonly ground: WithdrawalGround;
    readonly reason: string;
  };
  'source.reinstate': { readonly sourceId: SourceId };
  'source.besideOpen': { readonly sourceId: SourceId; readonly excerptId?: ExcerptId };
  /** The corrected text, kept on disk already, and where each mark of the earlier text stands in it. */
  'excerpt.replace': {
    readonly excerptId: ExcerptId;
    readonly item: ImportItem;
    readonly placements: readonly Placement[];
  };
  /** Moves marks to their proposed place, or to the one given. */
  'anchor.accept': {
    readonly marks: readonly (MarkRef & {
      readonly place?: { readonly start: number; readonly end: number };
    })[];
  };
  'anchor.leave': { readonly marks: readonly MarkRef[] };
  'lineage.add': {
    readonly sourceId: SourceId;
    readonly type: LineageType;
    readonly fromId: SourceId;
    readonly basis: string;
  };
  'lineage.edit': {
    readonly lineageId: LineageId;
    readonly fields: { readonly type?: LineageType; readonly basis?: string };
  };
  'lineage.remove': { readonly lineageId: LineageId };
  'proposal.dismiss': { readonly kind: ProposalKind; readonly keys: readonly string[] };
  'proposal.restore': { readonly dismissalIds: readonly DismissalId[] };
  'source.remove': { readonly sourceId: SourceId };
  'residue.acceptAll': { readonly excerptId: ExcerptId };
  'residue.decide': {
    readonly excerptId: ExcerptId;
    readonly blocks: readonly number[];
    readonly status: ResidueStatus;
  };
  'claim.mark': TextRange;
  'passage.add': TextRange & { readonly claimId: ClaimId };
  'passage.support': TextRange & { readonly claimId: ClaimId };
  'passage.contradict': TextRange & { readonly claimId: ClaimId };
  'passage.setStance': { readonly passageId: PassageId; readonly stance: Stance };
  'note.add': TextRange;
  'highlight.add': TextRange;
  'note.edit': { readonly noteId: NoteId; readonly words: string };
  'note.remove': { readonly noteId: NoteId };
  'note.open': { readonly noteId: NoteId };
  /** UTF-16 offsets into the text that the mark lies in. */
  'mark.move': MarkRef & { readonly start: number; readonly end: number };
  'mark.keep': KeptMark;
  /** Shows the given passage, else the first one. */
  'claim.open': { readonly claimId: ClaimId; readonly passageId?: PassageId };
  'claim.edit': { readonly claimId: ClaimId; readonly fields: ClaimFields };
  'claim.rate': { readonly claimId: ClaimId; readonly credibility: Given<Credibility> | null };
  /** One step for all of them; tags are added to and taken from what each claim has. */
  'claims.edit': {
    readonly claimIds: readonly ClaimId[];
    readonly fields: Pick<ClaimFields, 'kind' | 'status' | 'happened' | 'said' | 'captured'>;
    readonly addTags?: readonly string[];
    readonly removeTags?: readonly string[];
  };
  'relation.add': {
    readonly claimId: ClaimId;
    readonly type: ClaimRelationType;
    readonly otherId: ClaimId;
    readonly outcome: ContradictionOutcome | null;
    readonly reason: string;
  };
  'relation.edit': {
    readonly relationId: ClaimRelationId;
    readonly fields: {
      readonly type?: ClaimRelationType;
      /** Starts at the other claim from now on. */
      readonly isTurned?: boolean;
      readonly outcome?: ContradictionOutcome | null;
      readonly reason?: string;
    };
  };
  'relation.remove': { readonly relationId: ClaimRelationId };
  'query.save': {
    readonly name: string;
    readonly words: string;
    readonly scope: QueryScope;
    readonly isExact?: boolean;
  };
  'query.edit': {
    readonly queryId: SavedQueryId;
    readonly fields: { readonly name?: string; readonly words?: string; readonly isExact?: boolean };
  };
  'query.remove': { readonly queryId: SavedQueryId };
  'claim.remove': { readonly claimId: ClaimId };
  'passage.remove': { readonly passageId: PassageId };
  'role.add': { readonly claimId: ClaimId; readonly entityId: EntityId; readonly role: RoleKind };
  'role.edit': { readonly roleId: RoleId; readonly role: RoleKind };
  'role.remove': { readonly roleId: RoleId };
  'entity.open': { readonly entityId: EntityId };
  /** With a range, the words become its first mention; with a claim, the new entity is linked to it. */
  'entity.add': {
    readonly name: string;
    readonly type: EntityType;
    readonly mention?: TextRange;
    readonly link?: { readonly claimId: ClaimId; readonly role: RoleKind };
  };
  'entity.edit': { readonly entityId: EntityId; readonly fields: EntityFields };
  'entity.remove': { readonly entityId: EntityId };
  'mention.add': TextRange & { readonly entityId: EntityId };
  /** With an alias, the words become another name of its entity. */
  'mention.acceptAll': {
    readonly mentions: readonly (TextRange & { readonly entityId: EntityId })[];
    readonly alias?: Alias & { readonly entityId: EntityId };
  };
  /** The other one goes into the first, with all that it brings. */
  'entity.merge': { readonly entityId: EntityId; readonly otherId: EntityId };
  'entity.takeOut': { readonly entityId: EntityId; readonly absorbedId: EntityId };
  /** What is named moves to a new entity; the rest stays. */
  'entity.split': {
    readonly entityId: EntityId;
    readonly name: string;
    readonly type: EntityType;
    readonly aliases: readonly string[];
    readonly mentionIds: readonly MentionId[];
    readonly roleIds: readonly RoleId[];
  };
  'entity.relate': {
    readonly entityId: EntityId;
    readonly type: string;
    readonly otherId: EntityId;
    readonly claimId: ClaimId;
    readonly during: PartialDate | null;
  };
  'entity.unrelate': { readonly relationId: EntityRelationId };
  'mention.remove': { readonly mentionId: MentionId };
}
export type ArgsOfCommand<K extends CommandId> = K extends keyof CommandArgs ? CommandArgs[K] : undefined;
