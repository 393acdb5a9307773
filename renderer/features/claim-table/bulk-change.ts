import type { CommandArgs } from '../../../shared/command-args.ts';
import { parsePartialDate } from '../../../shared/lib/partial-date.ts';
import {
  CLAIM_KINDS,
  CLAIM_STATUSES,
  CLOCKS,
  type Claim,
  type ClaimId,
  type ClockName,
} from '../../../shared/model/claim.ts';
import type { TABLE_WORDS } from '../../../shared/words/claim-table.ts';

/** What can be changed in many claims at once. */
export type BulkWhat = keyof typeof TABLE_WORDS.changes;

interface BulkChange {
  readonly args: Omit<CommandArgs['claims.edit'], 'claimIds'>;
  /** Whether a claim has it already. */
  readonly hasIt: (claim: Claim) => boolean;
}

/** Reads what is to become of the selected claims; null while nothing is said, a sentence where it makes no sense. */
export function readBulkChange(what: BulkWhat, typed: string): BulkChange | string | null {
  const value = typed.trim();
  if (value === '') return null;
  const status = CLAIM_STATUSES.find((known) => known === value);
  const kind = CLAIM_KINDS.find((known) => known === value);
  switch (what) {
    case 'status':
      return status ? { args: { fields: { status } }, hasIt: (claim) => claim.status === status } : null;
    case 'kind':
      return kind ? { args: { fields: { kind } }, hasIt: (claim) => claim.kind === kind } : null;
    case 'addTag':
      return { args: { fields: {}, addTags: [value] }, hasIt: ({ tags }) => tags.includes(value) };
    case 'removeTag':
      return { args: { fields: {}, removeTags: [value] }, hasIt: ({ tags }) => !tags.includes(value) };
    case 'happened':
    case 'said':
    case 'captured':
      return clockChange(what, value);
  }
}

export const isClock = (what: BulkWhat): what is ClockName => (CLOCKS as readonly string[]).includes(what);

/** The claims that the change makes different. */
export const changedBy = (
  { hasIt }: BulkChange,
  claims: readonly { readonly claim: Claim }[],
): readonly ClaimId[] => claims.flatMap(({ claim }) => (hasIt(claim) ? [] : [claim.id]));

function clockChange(clock: ClockName, typed: string): BulkChange | string | null {
  const date = parsePartialDate(typed);
  if (!date.ok) return date.message;
  const { value } = date;
  if (value === null) return null;
  return {
    args: { fields: { [clock]: { date: value, basis: '' } } },
    hasIt: (claim) => claim[clock]?.date === value,
  };
}
