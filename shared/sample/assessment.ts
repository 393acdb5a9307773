import type { Assessment } from '../model/assessment.ts';
import { DEFAULT_LIKELIHOOD_SCALE } from '../model/scale.ts';
import { writeEvidence } from './assessment/evidence.ts';
import { writeFront } from './assessment/front.ts';
import { writeOutlook } from './assessment/outlook.ts';
import { type ClaimIdOf, richTextBuilder } from './rich-text-builder.ts';

/** The sample's one assessment, without what the case gives it. Its marking is left to its sources. */
export function writeSampleAssessment(
  claimIdOf: ClaimIdOf,
): Omit<Assessment, 'id' | 'code' | 'rev' | 'createdAt'> {
  const write = richTextBuilder(claimIdOf);
  return {
    title: 'The Sable Narrows to June 2026: agreement near, watch late',
    subtitle: 'Invented sample: an assessment on a country that does not exist',
    organisation: 'Touchstone sample desk',
    authors: ['R. Calloway', 'I. Penhale'],
    version: '1.0',
    dated: '2025-11-17',
    cutoff: '2025-11-14',
    language: 'en-GB',
    marking: null,
    caveats: [],
    sourceStatement: null,
    scale: DEFAULT_LIKELIHOOD_SCALE,
    accepted: [],
    template: 'assessment',
    citations: 'notes',
    body: { type: 'doc', content: [...writeFront(write), ...writeEvidence(write), ...writeOutlook(write)] },
  };
}
