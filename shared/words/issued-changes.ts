import { formatDayOf } from '../lib/partial-date.ts';
import type { ClaimStatus } from '../model/claim.ts';
import type { WithdrawalGround } from '../model/source.ts';

interface Counted {
  readonly origins: number;
  readonly notEstablished: number;
}

/** What has changed since pages were printed: one sentence each, beginning with what was printed. */
export const ISSUED_CHANGES = {
  issued: (code: string, at: string): string => `${code} issued ${formatDayOf(at)}`,
  printed: (code: string, version: string): string =>
    `The printed ${code}${version === '' ? '' : ` version ${version}`}`,
  withdrawn: (lead: string, source: string, at: string, ground: WithdrawalGround): string =>
    `${lead} leans on ${source}, withdrawn ${formatDayOf(at)} (${ground}).`,
  reinstated: (lead: string, source: string): string => `${lead} calls ${source} withdrawn; it counts again.`,
  sourceRemoved: (lead: string, source: string): string =>
    `${lead} leans on ${source}, which is no longer in the case.`,
  rating: (
    lead: string,
    about: string,
    was: string | number | null,
    is: string | number | null,
    at: string | null,
  ): string =>
    `${lead} ${was === null ? `has no rating of ${about}` : `rates ${about} ${was}`}; ${is === null ? 'it is not rated any more' : `it is ${is}${at === null ? '' : ` since ${formatDayOf(at)}`}`}.`,
  marking: (lead: string, source: string, was: string, is: string): string =>
    `${lead} leans on ${source}, whose marking was raised from ${was} to ${is}.`,
  claimRemoved: (lead: string, claim: string): string =>
    `${lead} cites ${claim}, which is no longer in the case.`,
  claimEdited: (lead: string, claim: string, statement: string): string =>
    `${lead} cites ${claim} in other words; now it reads “${short(statement)}”.`,
  claimStatus: (lead: string, claim: string, status: ClaimStatus): string =>
    `${lead} cites ${claim}, which is ${status} now.`,
  replaced: (lead: string, claim: string, excerpt: string, newer: string): string =>
    `${lead} quotes ${excerpt} for ${claim}; ${newer} has replaced that text.`,
  moved: (lead: string, claim: string, excerpt: string, now: string): string =>
    `${lead} quotes words of ${excerpt} for ${claim} that are marked at another place of ${now} now.`,
  edges: (lead: string, claim: string, excerpt: string): string =>
    `${lead} quotes words of ${excerpt} for ${claim}; more or fewer words are marked there now.`,
  passageRemoved: (lead: string, claim: string, excerpt: string): string =>
    `${lead} quotes words of ${excerpt} for ${claim} that no longer stand for it.`,
  contradicted: (lead: string, claim: string, other: string, at: string): string =>
    `${lead} cites ${claim}, which ${other} has contradicted since ${formatDayOf(at)}.`,
  spokenAgainst: (lead: string, claim: string, source: string): string =>
    `${lead} cites ${claim}; words of ${source} speak against it now.`,
  origins: (lead: string, claim: string, was: Counted, is: Counted): string =>
    `${lead} counts ${origins(was)} for ${claim}; by the lineage of now there ${is.origins === 1 ? 'is' : 'are'} ${origins(is)}.`,
} as const;

const origins = ({ origins: count, notEstablished }: Counted): string =>
  `${count} ${count === 1 ? 'origin' : 'origins'}${notEstablished > 0 ? ` (${notEstablished} not established)` : ''}`;

const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text);
