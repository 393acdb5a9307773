import { formatAttribution } from '../model/attribution.ts';
import type { Claim } from '../model/claim.ts';
import { isStandingContradiction } from '../model/claim-relation.ts';
import { byCode, numberOfCode } from '../model/code.ts';
import type { Source } from '../model/source.ts';
import type { CaseTables } from './case-tables.ts';
import { type ClaimFacts, folded, nameOfStep } from './claim-facts.ts';
import type { OriginCount } from './origins.ts';

/** What lists show of one claim, looked up in the tables. */
export function claimRow(
  claim: Claim,
  tables: CaseTables,
  originsOf: (sourceIds: Iterable<string>) => Pick<OriginCount, 'origins' | 'notEstablished'>,
): ClaimFacts {
  const found = <T>(ids: ReadonlySet<string>, get: (id: string) => T | undefined): T[] =>
    [...ids].flatMap((id) => get(id) ?? []);
  const passages = found(tables.linked('passagesOfClaim', claim.id), (id) => tables.get('passages', id));
  const against = passages.filter(({ stance }) => stance === 'contradicts');
  const sourcesOf = (some: typeof passages): readonly Source[] => {
    const ids = new Set(some.map(({ excerptId }) => tables.get('excerpts', excerptId)?.sourceId ?? ''));
    return found(ids, (id) => tables.get('sources', id)).sort(byCode);
  };
  const sources = sourcesOf(passages.filter(({ stance }) => stance !== 'contradicts'));
  const { origins, notEstablished } = originsOf(sources.map(({ id }) => id));
  const roles = found(tables.linked('rolesOfClaim', claim.id), (id) => tables.get('roles', id));
  const relations = found(tables.linked('relationsOfClaim', claim.id), (id) =>
    tables.get('claimRelations', id),
  );
  const opposed = relations
    .filter(isStandingContradiction)
    .map(({ claimId, otherId }) => (claimId === claim.id ? otherId : claimId));
  const entities = tables.all('entities');
  const origin = claim.attribution.at(-1);
  const names = claim.attribution.map((step) => nameOfStep(step, entities));
  const words = [claim.statement, formatAttribution(claim.attribution), ...names, ...claim.tags];
  return {
    claim,
    number: numberOfCode(claim.code),
    sources,
    against: sourcesOf(against),
    passageCount: passages.length,
    contradictingPassages: against.length,
    origins,
    notEstablished,
    roles: roles
      .flatMap(({ entityId, role }) => {
        const entity = entities.get(entityId);
        return entity ? [{ role, entity }] : [];
      })
      .sort((a, b) => compare(a.entity.name, b.entity.name) || compare(a.role, b.role)),
    contradictedBy: found(new Set(opposed), (id) => tables.get('claims', id))
      .sort(byCode)
      .map(({ code }) => code),
    citedIn: found(tables.linked('citationsOfClaim', claim.id), (id) => tables.get('assessments', id))
      .sort(byCode)
      .map(({ code }) => code),
    speaker: origin ? nameOfStep(origin, entities) : '',
    attributed: claim.attribution.flatMap(({ entityId }) => (entityId && entities.get(entityId)) || []),
    text: folded(words.join(' ')),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
