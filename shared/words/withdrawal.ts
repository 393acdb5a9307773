import { counted } from '../lib/counted.ts';
import type { WithdrawalGround } from '../model/source.ts';

/** Words of the dialog that shows what rests on a source. */
export const WITHDRAWAL_WORDS = {
  title: (code: string): string => `What rests on ${code}`,
  close: 'Close',
  leadIf: (code: string): string => `If ${code} were withdrawn:`,
  leadIs: (code: string): string => `${code} is withdrawn. Because of that:`,
  summary: (falls: number, weakened: number, stands: number): string =>
    falls + weakened + stands === 0
      ? 'No claim leans on it.'
      : [
          falls > 0 ? counted(falls, 'claim falls', 'claims fall') : 'no claim falls',
          ...(weakened > 0 ? [`${counted(weakened, 'is', 'are')} weakened`] : []),
          ...(stands > 0 ? [`${counted(stands, 'stands', 'stand')} as before`] : []),
        ].join(', '),
  goesWith: 'Sources that go with it',
  through: (type: string, from: string): string => `${type} ${from} and nothing else`,
  falls: 'Falls entirely',
  fallsHint: 'No other source is left for these claims.',
  weakened: 'Weakened',
  weakenedHint: 'Fewer origins are left.',
  stands: 'Stands',
  standsHint: 'One item fewer, the same number of origins.',
  origins: (before: number, after: number): string => `from ${before} origins to ${after}`,
  change: (before: string, after: string): string => `${before} → ${after}`,
  lost: (codes: string): string => `without ${codes}`,
  lostAll: (codes: string): string => `rested on ${codes}`,
  written: 'Written on it',
  judgement: (code: string, number: number): string => `${code}, key judgement ${number}`,
  bare: 'nothing it cites is left',
  citing: (falls: readonly string[], weakened: readonly string[]): string =>
    [
      ...(falls.length > 0 ? [`${falls.join(', ')} ${falls.length === 1 ? 'falls' : 'fall'}`] : []),
      ...(weakened.length > 0 ? [`${weakened.join(', ')} weakened`] : []),
    ].join('; '),
  issued: 'Issued copies',
  issuedHint: 'They left the house; a new copy may have to supersede them.',
  issuedFact: (sources: readonly string[], cited: readonly string[], by: string | null): string =>
    [
      `leans on ${sources.join(', ')}${cited.length > 0 ? ` for ${cited.join(', ')}` : ''}`,
      ...(by === null ? [] : [`superseded by ${by}`]),
    ].join('; '),
  issuedOn: (title: string, day: string): string => `${title}, issued ${day}`,
  relations: 'Relations of claims that fall',
  entityRelations: 'Relations of entities with no claim left',
  ground: 'Ground',
  grounds: {
    fabricated: 'Fabricated',
    retracted: 'Retracted',
    corrected: 'Corrected',
    doubtful: 'Doubtful',
  } satisfies Record<WithdrawalGround, string>,
  groundHints: {
    fabricated: 'made up',
    retracted: 'the outlet took it back',
    corrected: 'the outlet changed what it said',
    doubtful: 'you no longer lean on it',
  } satisfies Record<WithdrawalGround, string>,
  reason: 'Reason',
  reasonHint: 'What shows it',
  missing: 'Choose a ground and say why: a withdrawal without a reason cannot be checked later.',
  withdraw: (code: string): string => `Withdraw ${code}`,
  withdrawn: (code: string): string => `${code} was withdrawn. What rests on it stays, and says so.`,
  reinstate: (code: string): string => `Reinstate ${code}`,
  reinstated: (code: string): string => `${code} counts again.`,
  copy: 'Copy as text',
  copied: 'Copied',
} as const;
