import type { Id } from '../lib/ids.ts';
import type { ClaimId } from './claim.ts';

export type EntityId = Id<'entity'>;
export type RoleId = Id<'role'>;

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
  readonly aliases: readonly string[];
  readonly description: string;
  readonly createdAt: string;
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
