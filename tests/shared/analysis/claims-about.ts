import type { ContradictionMaterial } from '../../../shared/analysis/assertion.ts';
import { stepNamed } from '../../../shared/model/attribution.ts';
import type { ClaimId, ClaimKind } from '../../../shared/model/claim.ts';
import type { EntityId, RoleKind } from '../../../shared/model/entity.ts';
import { parseMeasure } from '../../../shared/model/measure-line.ts';

/** A claim in short: who takes part by name, and measures as they are typed. */
export interface ShortClaim {
  readonly statement: string;
  readonly kind?: ClaimKind;
  readonly happened?: string;
  readonly roles?: Partial<Record<RoleKind, string>>;
  readonly measures?: readonly string[];
  readonly isSetAside?: boolean;
}

/** Claims C1, C2 ... with an entity for every name that takes part. */
export function claimsAbout(...claims: readonly ShortClaim[]): ContradictionMaterial {
  const names = [...new Set(claims.flatMap(({ roles = {} }) => Object.values(roles)))];
  return {
    claims: claims.map((claim, index) => ({
      id: claimId(index + 1),
      code: `C${index + 1}`,
      statement: claim.statement,
      kind: claim.kind ?? 'statement of fact',
      status: claim.isSetAside ? 'set aside' : 'open',
      attribution: [stepNamed('Velm Courier')],
      happened: claim.happened === undefined ? null : { date: claim.happened, basis: '' },
      measures: (claim.measures ?? []).flatMap((line) => parseMeasure(line) ?? []),
    })),
    roles: claims.flatMap(({ roles = {} }, index) =>
      Object.entries(roles).map(([role, name]) => ({
        claimId: claimId(index + 1),
        entityId: entityId(name),
        role: role as RoleKind,
      })),
    ),
    entities: names.map((name) => ({ id: entityId(name), name, aliases: [], description: '' })),
    entityRelations: [],
    settled: new Set(),
  };
}

export const claimId = (number: number): ClaimId => `claim-${number}` as ClaimId;
export const entityId = (name: string): EntityId => `entity ${name}` as EntityId;
