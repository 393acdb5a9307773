import { formatPartialDate, type PartialDate } from '../lib/partial-date.ts';
import type { Access, QuotationForm } from '../model/attribution.ts';

/** How near a source stands to the origin of what it says (ICD 206: direct, indirect, derivative). */
export type Nearness = 'direct' | 'indirect' | 'derivative';

/** Words about who says something and through whom, on screen and in print. */
export const ATTRIBUTION_WORDS = {
  forms: { verbatim: 'Verbatim', paraphrase: 'Paraphrase', unknown: 'Not known' } satisfies Record<
    QuotationForm,
    string
  >,
  accesses: {
    saw: 'Saw it',
    'was told': 'Was told',
    document: 'From a document',
    inferred: 'Inferred it',
    unknown: 'Not known',
  } satisfies Record<Access, string>,

  citing: 'citing',
  notNamed: '(not named, no reason given)',
  notNamedBecause: (reason: string): string => `(not named: ${reason})`,
  /** Follow the name. */
  inForm: { verbatim: 'verbatim', paraphrase: 'in paraphrase', unknown: '' } satisfies Record<
    QuotationForm,
    string
  >,
  withAccess: {
    saw: 'having seen it',
    'was told': 'having been told of it',
    document: 'from a document',
    inferred: 'by inference',
    unknown: '',
  } satisfies Record<Access, string>,
  somebody: 'somebody',
  dated: (date: PartialDate): string => {
    if (/[/~]/.test(date)) return formatPartialDate(date);
    return `${date.length > 'YYYY-MM'.length ? 'on' : 'in'} ${formatPartialDate(date)}`;
  },
  nearness: {
    direct: 'Direct.',
    indirect: 'Indirect.',
    derivative: 'Derivative.',
  } satisfies Record<Nearness, string>,
} as const;
