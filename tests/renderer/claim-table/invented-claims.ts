import { commit } from '../../../renderer/db/commit.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { stepNamed } from '../../../shared/model/attribution.ts';
import { add, type Change } from '../../../shared/model/changes.ts';
import {
  CLAIM_KINDS,
  CLAIM_STATUSES,
  type Claim,
  type ClaimId,
  UNWEIGHED,
} from '../../../shared/model/claim.ts';
import type { EntityId, RoleId } from '../../../shared/model/entity.ts';
import type { PassageId } from '../../../shared/model/passage.ts';
import type { CredibilityDigit } from '../../../shared/model/scale.ts';
import type { ExcerptId } from '../../../shared/model/source.ts';
import { NOTE } from '../db/fresh-case.ts';

const AT = '2026-01-03T08:00:00.000Z';
const STATEMENTS = [
  'The harbour council raises tolls for foreign ships',
  'Velm’s north mole was closed to traffic for nine days',
  'The minister denies that pilots were paid twice',
  'Cargo through Velm will fall by a third next winter',
  'Two grain ships were turned back at the outer buoy',
  'The customs ledger lists fewer ships than the warden counted',
];
const TAGS = ['shipping', 'tolls', 'north mole', 'customs', 'grain'];
const SPEAKERS = ['Harbour warden', 'A pilot of the port', 'Minister of Trade', 'Velm Courier'];

/** Adds so many invented claims to the small case, from C3 on; the same ones each time. */
export async function addClaims(db: CaseDatabase, count: number): Promise<void> {
  await commit(db, NOTE, async () => Array.from({ length: count }, (_, index) => changesFor(index)).flat());
}

function changesFor(index: number): readonly Change[] {
  const claimId = `claim-of-test-${index}` as ClaimId;
  const day = String((index % 27) + 1).padStart(2, '0');
  const claim: Claim = {
    id: claimId,
    code: `C${index + 3}`,
    rev: 0,
    statement: STATEMENTS[index % STATEMENTS.length] ?? '',
    kind: CLAIM_KINDS[(index * 5) % CLAIM_KINDS.length] ?? 'judgement',
    attribution: [stepNamed('Velm Courier'), stepNamed(SPEAKERS[(index * 3) % SPEAKERS.length] ?? '')],
    said: null,
    captured: null,
    ...UNWEIGHED,
    happened: index % 4 === 0 ? null : { date: `2025-0${(index % 5) + 3}-${day}`, basis: '' },
    status: CLAIM_STATUSES[(index * 7) % CLAIM_STATUSES.length] ?? 'open',
    credibility:
      index % 3 === 0
        ? null
        : { digit: ((index % 6) + 1) as CredibilityDigit, reason: 'Read twice', at: AT, by: '' },
    tags: [TAGS[index % TAGS.length] ?? '', ...(index % 2 === 0 ? ['quarter 3'] : [])],
    note: '',
    createdAt: AT,
  };
  return [
    add('claims', claim),
    add('passages', {
      id: `passage-of-test-${index}` as PassageId,
      rev: 0,
      claimId,
      excerptId: `excerpt-${(index % 2) + 1}` as ExcerptId,
      start: 0,
      end: 3,
      quote: index % 2 === 0 ? 'The' : 'Led',
      prefix: '',
      suffix: '',
      stance: index % 11 === 10 ? 'contradicts' : 'states',
      proposal: null,
    }),
    add('roles', {
      id: `role-of-test-${index}` as RoleId,
      rev: 0,
      claimId,
      entityId: `entity-${(index % 2) + 1}` as EntityId,
      role: index % 3 === 0 ? 'actor' : 'topic',
    }),
  ];
}
