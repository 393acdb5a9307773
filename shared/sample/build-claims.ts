import { parseAttribution } from '../model/attribution.ts';
import type { ClaimId } from '../model/claim.ts';
import type { PassageId } from '../model/passage.ts';
import { SAMPLE_CLAIMS } from './claims.ts';
import { quotedSpan } from './quoted-span.ts';
import type { ClaimIdOf } from './rich-text-builder.ts';
import type { SampleDraft } from './sample-draft.ts';
import type { SampleClaim } from './sample-parts.ts';
import { SAMPLE_SOURCES } from './sources.ts';

/** Adds the claims with their passages; the answer leads from a claim's key to its id and throws on an unknown key. */
export function addClaims(draft: SampleDraft): ClaimIdOf {
  const ids = new Map(SAMPLE_CLAIMS.map((claim) => [claim.key, addClaim(draft, claim)]));
  return (key) => {
    const id = ids.get(key);
    if (!id) throw new Error(`There is no sample claim “${key}”`);
    return id;
  };
}

function addClaim(draft: SampleDraft, claim: SampleClaim): ClaimId {
  const { key: _key, attribution, passages, roles: _roles, ...fields } = claim;
  const id = draft.newId() as ClaimId;
  draft.snapshot.claims.push({
    id,
    code: draft.nextCode('claims'),
    rev: 0,
    ...fields,
    attribution: parseAttribution(attribution),
    captured: capturedOf(claim),
    createdAt: draft.createdAt,
  });
  for (const quote of passages) {
    const span = quotedSpan(draft.excerpts, quote);
    draft.snapshot.passages.push({ ...span, id: draft.newId() as PassageId, rev: 0, claimId: id });
  }
  return id;
}

/** A claim is captured when the source it first rests on was retrieved. */
const capturedOf = (claim: SampleClaim): string | null =>
  SAMPLE_SOURCES.find((source) => source.key === claim.passages[0].source)?.retrieved ?? null;
