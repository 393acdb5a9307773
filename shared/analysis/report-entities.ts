import type { CaseSnapshot } from '../model/case-snapshot.ts';
import { groupBy } from '../model/case-snapshot.ts';
import { ROLE_KINDS } from '../model/entity.ts';
import { anchorOf, byCode, type CodeLink } from './report-codes.ts';
import type { ReportEntity } from './report-model.ts';

/** Entities that take part in the cited claims, by code. */
export function citedEntities(
  snapshot: CaseSnapshot,
  claims: ReadonlyMap<string, CodeLink>,
): readonly ReportEntity[] {
  const roles = groupBy(
    snapshot.roles.filter((role) => claims.has(role.claimId)),
    (role) => role.entityId,
  );
  return snapshot.entities
    .filter((entity) => roles.has(entity.id))
    .toSorted(byCode)
    .map(({ id, code, name, type, aliases, description }, index) => ({
      code,
      anchor: anchorOf('entity', code, index),
      name,
      type,
      aliases: aliases.map((alias) => alias.name),
      description,
      roles: ROLE_KINDS.map((role) => ({
        role,
        claims: (roles.get(id) ?? [])
          .filter((entry) => entry.role === role)
          .flatMap((entry) => claims.get(entry.claimId) ?? [])
          .toSorted(byCode),
      })).filter(({ claims: linked }) => linked.length > 0),
    }));
}
