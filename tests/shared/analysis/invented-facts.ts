import type { ClaimFacts } from '../../../shared/analysis/claim-facts.ts';
import { folded } from '../../../shared/analysis/claim-facts.ts';
import { parseAttribution } from '../../../shared/model/attribution.ts';
import {
  type Claim,
  type ClaimId,
  type ClaimKind,
  type ClaimStatus,
  UNWEIGHED,
} from '../../../shared/model/claim.ts';
import { numberOfCode } from '../../../shared/model/code.ts';
import type { Entity, RoleKind } from '../../../shared/model/entity.ts';
import type { CredibilityDigit, ReliabilityLetter } from '../../../shared/model/scale.ts';
import { type Source, UNRATED } from '../../../shared/model/source.ts';

interface Told {
  readonly statement?: string;
  readonly kind?: ClaimKind;
  readonly status?: ClaimStatus;
  readonly attribution?: string;
  readonly happened?: string | null;
  readonly tags?: readonly string[];
  readonly digit?: CredibilityDigit;
  /** Letters of its sources, S1 the first. */
  readonly letters?: readonly (ReliabilityLetter | '')[];
  readonly origins?: number;
  readonly contradictedBy?: readonly string[];
  readonly citedIn?: readonly string[];
  readonly roles?: Readonly<Partial<Record<RoleKind, string>>>;
}

const RATED = { reason: '', at: '', by: '' };

/** A row of the lists of claims, from the little that a test says about it. */
export function factsOf(code: string, told: Told = {}): ClaimFacts {
  const attribution = parseAttribution(told.attribution ?? '');
  const claim: Claim = {
    id: `claim-${code}` as ClaimId,
    code,
    rev: 1,
    statement: told.statement ?? '',
    kind: told.kind ?? 'statement of fact',
    attribution,
    said: null,
    captured: null,
    ...UNWEIGHED,
    happened: told.happened ? { date: told.happened, basis: '' } : null,
    status: told.status ?? 'open',
    credibility: told.digit ? { ...RATED, digit: told.digit } : null,
    tags: told.tags ?? [],
    note: '',
    createdAt: '2026-01-01T00:00:00.000Z',
  };
  const sources = (told.letters ?? []).map(
    (letter, index) =>
      ({
        ...UNRATED,
        id: `source-${index + 1}`,
        code: `S${index + 1}`,
        title: `Title ${index + 1}`,
        outlet: 'Velm Courier',
        reliability: letter === '' ? null : { ...RATED, letter },
      }) as unknown as Source,
  );
  return {
    claim,
    number: numberOfCode(code),
    sources,
    against: [],
    passageCount: sources.length,
    contradictingPassages: 0,
    origins: told.origins ?? 0,
    notEstablished: 0,
    roles: Object.entries(told.roles ?? {}).map(([role, name]) => ({
      role: role as RoleKind,
      entity: { id: `entity-${name}`, code: 'E1', name, aliases: [] } as unknown as Entity,
    })),
    contradictedBy: told.contradictedBy ?? [],
    citedIn: told.citedIn ?? [],
    speaker: attribution.at(-1)?.who ?? '',
    attributed: [],
    text: folded(`${claim.statement} ${told.attribution ?? ''} ${claim.tags.join(' ')}`),
  };
}
