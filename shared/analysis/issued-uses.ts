import { formatDayOf } from '../lib/partial-date.ts';
import { byId } from '../model/case-snapshot.ts';
import { type Issued, type IssuedEvidence, successors } from '../model/issued.ts';
import { parseEvidence } from '../model/parse-evidence.ts';
import { WITHDRAWAL_WORDS as WORDS } from '../words/withdrawal.ts';
import type { BlastRadius } from './blast-radius.ts';

/** Which sources an issued copy leans on, and for which claims, by code. */
export interface IssuedUse {
  readonly copy: Issued;
  readonly supersededBy: string | null;
  readonly claimsOf: ReadonlyMap<string, readonly string[]>;
}

/** Oldest first. */
export function issuedUses(
  issued: readonly Issued[],
  evidence: readonly IssuedEvidence[],
): readonly IssuedUse[] {
  const attached = byId(evidence);
  const later = successors(issued);
  return issued
    .map((copy) => {
      const { claims = [], sources = [] } = parseEvidence(attached.get(copy.id)?.json ?? '') ?? {};
      const citing = (source: string): readonly string[] =>
        claims
          .filter(({ passages }) =>
            passages.some((passage) => passage.source === source && passage.stance !== 'contradicts'),
          )
          .map(({ code }) => code);
      return {
        copy,
        supersededBy: later.get(copy.id)?.code ?? null,
        claimsOf: new Map(sources.map(({ code }) => [code, citing(code)])),
      };
    })
    .toSorted((a, b) => (a.copy.issuedAt < b.copy.issuedAt ? -1 : 1));
}

/** The issued copies that lean on a source which falls; those that nothing has taken the place of come first. */
export function issuedLines({ sources }: Pick<BlastRadius, 'sources'>, uses: readonly IssuedUse[]) {
  return uses
    .flatMap(({ copy, supersededBy, claimsOf }) => {
      const fallen = sources.map(({ source }) => source.code).filter((code) => claimsOf.has(code));
      if (fallen.length === 0) return [];
      const claims = new Set(fallen.flatMap((code) => claimsOf.get(code) ?? []));
      return [
        {
          id: copy.id,
          code: copy.code,
          words: WORDS.issuedOn(copy.title, formatDayOf(copy.issuedAt)),
          fact: WORDS.issuedFact(fallen, [...claims], supersededBy),
          isSuperseded: supersededBy !== null,
        },
      ];
    })
    .toSorted((a, b) => Number(a.isSuperseded) - Number(b.isSuperseded))
    .map(({ isSuperseded: _, ...line }) => line);
}
