import type { AttributionStep } from '../model/attribution.ts';
import type { ReportDescriptor, ReportSource } from './report-model.ts';
import { sourceDescriptor } from './source-descriptor.ts';

/** The descriptor of a claim, and which of its sources it belongs to: the one whose outlet the chain begins at. */
export function reportDescriptor(
  steps: readonly AttributionStep[],
  sources: readonly ReportSource[],
): ReportDescriptor | null {
  const [first] = steps;
  if (!first) return null;
  const own = sources.find(({ outlet }) => fold(outlet) === fold(first.who));
  const isBare =
    steps.length === 1 &&
    own !== undefined &&
    first.anonymous === null &&
    first.form === 'unknown' &&
    first.access === 'unknown' &&
    first.said === null;
  return {
    sentence: sourceDescriptor(steps, sources),
    source: (own ?? sources[0])?.code ?? '',
    saysMore: !isBare,
  };
}

const fold = (text: string): string => text.trim().toLowerCase();
