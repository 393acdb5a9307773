import { type AttributionStep, parseAttribution } from '../model/attribution.ts';
import { type ClaimId, type Clock, UNWEIGHED } from '../model/claim.ts';
import type { PassageId } from '../model/passage.ts';
import { CLAIMS_WORDS } from '../words/claims.ts';
import type { EntityIdOf } from './build-entities.ts';
import { SAMPLE_CLAIMS } from './claims.ts';
import { SAMPLE_ENTITIES } from './entities.ts';
import { quotedSpan } from './quoted-span.ts';
import type { ClaimIdOf } from './rich-text-builder.ts';
import type { SampleDraft } from './sample-draft.ts';
import type { SampleClaim } from './sample-parts.ts';
import { SAMPLE_SOURCES } from './sources.ts';

/** Adds the claims with their passages; the answer leads from a claim's key to its id and throws on an unknown key. */
export function addClaims(draft: SampleDraft, entityIdOf: EntityIdOf): ClaimIdOf {
  const ids = new Map(SAMPLE_CLAIMS.map((claim) => [claim.key, addClaim(draft, claim, entityIdOf)]));
  return (key) => {
    const id = ids.get(key);
    if (!id) throw new Error(`There is no sample claim “${key}”`);
    return id;
  };
}

function addClaim(draft: SampleDraft, claim: SampleClaim, entityIdOf: EntityIdOf): ClaimId {
  const { key: _key, roles: _roles, origin: _origin, basis = {}, passages, ...fields } = claim;
  const id = draft.newId() as ClaimId;
  draft.snapshot.claims.push({
    id,
    code: draft.nextCode('claims'),
    rev: 0,
    ...UNWEIGHED,
    ...fields,
    attribution: chainOf(claim, entityIdOf),
    happened: clockAt(claim.happened, basis.happened),
    said: clockAt(claim.said, basis.said),
    captured: clockAt(capturedOf(claim), CLAIMS_WORDS.basisRetrieved),
    credibility: { ...claim.credibility, at: draft.createdAt, by: '' },
    createdAt: draft.createdAt,
  });
  for (const { stance = 'states', ...quote } of passages) {
    const span = quotedSpan(draft.excerpts, quote);
    draft.snapshot.passages.push({
      ...span,
      id: draft.newId() as PassageId,
      rev: 0,
      claimId: id,
      stance,
      proposal: null,
    });
  }
  return id;
}

/** Whoever hands on was told; a step that begins with the name of an entity is that entity. */
function chainOf(
  { attribution, origin: [form, access] }: SampleClaim,
  entityIdOf: EntityIdOf,
): readonly AttributionStep[] {
  const steps = parseAttribution(attribution);
  return steps.map((step, index) => {
    const entity = SAMPLE_ENTITIES.find(({ name }) => step.who.startsWith(name));
    const isOrigin = index === steps.length - 1;
    return {
      ...step,
      entityId: entity ? entityIdOf(entity.key) : null,
      ...(isOrigin ? { form, access } : { form: 'paraphrase', access: 'was told' }),
    };
  });
}

const clockAt = (date: string | null, basis = ''): Clock | null => (date === null ? null : { date, basis });

/** A claim is captured when the source it first rests on was retrieved. */
const capturedOf = (claim: SampleClaim): string | null =>
  SAMPLE_SOURCES.find((source) => source.key === claim.passages[0].source)?.retrieved ?? null;
