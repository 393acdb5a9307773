import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import type { ScopedReliability } from '../../../shared/model/source.ts';

/** What a rating holds for: "shipping, 2025"; empty where it holds for everything. */
export const scopeInWords = ({ topic, period }: Pick<ScopedReliability, 'topic' | 'period'>): string =>
  [topic, period === null ? '' : formatPartialDate(period)].filter(Boolean).join(', ');
