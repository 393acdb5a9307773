import { DISPATCH_CLAIMS } from './claims/dispatch.ts';
import { HEARING_CLAIMS } from './claims/hearing.ts';
import { REPORT_CLAIMS } from './claims/report.ts';
import { SPEECH_CLAIMS } from './claims/speech.ts';
import { WIRE_CLAIMS } from './claims/wire.ts';
import type { SampleClaim } from './sample-parts.ts';

/** The claims in the order of their codes: by source, and within it by place. */
export const SAMPLE_CLAIMS: readonly SampleClaim[] = [
  ...SPEECH_CLAIMS,
  ...HEARING_CLAIMS,
  ...REPORT_CLAIMS,
  ...WIRE_CLAIMS,
  ...DISPATCH_CLAIMS,
];
