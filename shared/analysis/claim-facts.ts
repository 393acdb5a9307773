import type { AttributionStep } from '../model/attribution.ts';
import type { Claim } from '../model/claim.ts';
import type { Entity, RoleKind } from '../model/entity.ts';
import type { Source } from '../model/source.ts';

/** A claim with what lists, filters and groups ask about it. */
export interface ClaimFacts {
  readonly claim: Claim;
  /** Number of the code: 41 for C41. */
  readonly number: number;
  /** Sources with a passage that says it or speaks for it, by code. */
  readonly sources: readonly Source[];
  /** Sources with a passage that speaks against it, by code. */
  readonly against: readonly Source[];
  readonly passageCount: number;
  /** Passages that speak against it. */
  readonly contradictingPassages: number;
  /** Origins that are established, one at least where there is a source that is not withdrawn. */
  readonly origins: number;
  /** Sources of which it is not known whether they are one more origin. */
  readonly notEstablished: number;
  /** Entities that take part, by name. */
  readonly roles: readonly EntityInRole[];
  /** Codes of the claims that stand in contradiction to it, as far as that is not explained away. */
  readonly contradictedBy: readonly string[];
  /** Codes of the assessments that cite it. */
  readonly citedIn: readonly string[];
  /** Whoever the claim comes from in the end; an empty string when no attribution is given. */
  readonly speaker: string;
  /** Entities named by the attribution. */
  readonly attributed: readonly Entity[];
  /** In lower case: statement, attribution and tags. */
  readonly text: string;
}

export interface EntityInRole {
  readonly role: RoleKind;
  readonly entity: Entity;
}

/** Whether a relation or a passage speaks against the claim. */
export const isContradicted = ({ contradictedBy, contradictingPassages }: ClaimFacts): boolean =>
  contradictedBy.length + contradictingPassages > 0;

/** Lower case without accents, so that what is typed plainly is found. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Who a step is: the entity's name where it is one, else the words of the source. */
export const nameOfStep = (step: AttributionStep, entities: ReadonlyMap<string, Entity>): string =>
  (step.entityId && entities.get(step.entityId)?.name) || step.who;
