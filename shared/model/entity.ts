import type { Id } from '../lib/ids.ts';
import type { PartialDate } from '../lib/partial-date.ts';
import type { ClaimId } from './claim.ts';
import type { MentionId } from './passage.ts';
import type { SourceId } from './source.ts';

export type EntityId = Id<'entity'>;
export type RoleId = Id<'role'>;
export type EntityRelationId = Id<'entity-relation'>;

export const ENTITY_TYPES = [
  'person',
  'organisation',
  'place',
  'event',
  'capability',
  'document',
  'other',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export interface Entity {
  readonly id: EntityId;
  /** Short stable code, `E12`. */
  readonly code: string;
  readonly rev: number;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly Alias[];
  readonly description: string;
  readonly identifiers: readonly Identifier[];
  /** WGS 84; for places. */
  readonly coordinates: Coordinates | null;
  /** Entities that were merged into this one, whole, so that they can be taken out again. */
  readonly absorbed: readonly AbsorbedEntity[];
  readonly createdAt: string;
}

/** What an entity is before anything is known but its name. */
export const UNDESCRIBED = {
  description: '',
  identifiers: [],
  coordinates: null,
  absorbed: [],
} as const satisfies Partial<Entity>;

/** Another name: an initial, an acronym, a spelling. */
export interface Alias {
  readonly name: string;
  /** The one source in which the name means this entity; null when it does so everywhere. */
  readonly within: SourceId | null;
  /** Where the name comes from, in words: "merged from E7", "text of S3". Empty when the analyst typed it. */
  readonly basis: string;
}

/** A name that means the entity everywhere. */
export const aliasNamed = (name: string, basis = ''): Alias => ({ name, within: null, basis });

/** A number or address under which others know the entity: an IMO number, a register entry, a web address. */
export interface Identifier {
  readonly scheme: string;
  readonly value: string;
}

export interface Coordinates {
  /** Degrees north, -90 to 90. */
  readonly latitude: number;
  /** Degrees east, -180 to 180. */
  readonly longitude: number;
}

/** An entity as it was before it was merged into another, with what it brought along. */
export interface AbsorbedEntity {
  readonly id: EntityId;
  readonly code: string;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly Alias[];
  readonly description: string;
  readonly identifiers: readonly Identifier[];
  readonly coordinates: Coordinates | null;
  readonly createdAt: string;
  readonly absorbed: readonly AbsorbedEntity[];
  readonly mentionIds: readonly MentionId[];
  /** As they were. */
  readonly roles: readonly Role[];
  readonly relations: readonly EntityRelation[];
  /** Claims whose attribution named it. */
  readonly claimIds: readonly ClaimId[];
  /** What the other one said about itself just before. */
  readonly before: Pick<Entity, 'aliases' | 'description' | 'identifiers' | 'coordinates'>;
}

export const ROLE_KINDS = ['speaker', 'actor', 'target', 'object', 'place', 'topic'] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

/** How an entity takes part in a claim. */
export interface Role {
  readonly id: RoleId;
  readonly rev: number;
  readonly claimId: ClaimId;
  readonly entityId: EntityId;
  readonly role: RoleKind;
}

/** How two entities stand to each other, by the word of one claim. The same relation may have several claims behind it. */
export interface EntityRelation {
  readonly id: EntityRelationId;
  readonly rev: number;
  readonly entityId: EntityId;
  /** In the analyst's words, read from the first to the second: "is commander of". */
  readonly type: string;
  readonly otherId: EntityId;
  readonly claimId: ClaimId;
  readonly during: PartialDate | null;
}
