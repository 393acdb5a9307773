import type { SourceDescriptor } from '../../shared/model/source-descriptor.ts';
import { DESCRIPTOR_WORDS } from '../../shared/words/descriptor.ts';

const WORDS = DESCRIPTOR_WORDS.report;

/** What the analyst says of a source's worth, where it is archived and what tools had a part in it (ICD 206, ICS 206-01). */
export function worthLines(descriptor: SourceDescriptor): readonly string[] {
  const { quality, factors, availability, archived, aiTools } = descriptor;
  const lines: readonly (string | null)[] = [
    availability && `${DESCRIPTOR_WORDS.availabilities[availability]}.`,
    quality && WORDS.quality(quality),
    ...factors.map(({ factor, words }) => WORDS.factor(DESCRIPTOR_WORDS.factors[factor], words)),
    archived && WORDS.archived(archived),
    aiTools && WORDS.aiTools(aiTools),
  ];
  return lines.filter((line) => typeof line === 'string').filter(Boolean);
}
