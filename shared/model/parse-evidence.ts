import * as v from 'valibot';
import { jsonDepth } from '../lib/json-depth.ts';
import { CLAIM_STATUSES } from './claim.ts';
import { EVIDENCE_FORMAT, type Evidence } from './evidence.ts';
import { STANCES } from './passage.ts';
import { count, moment, sha256 } from './record-fields.ts';
import { CREDIBILITY, type CredibilityDigit, RELIABILITY, type ReliabilityLetter } from './scale.ts';
import { WITHDRAWAL_GROUNDS } from './source.ts';

/** Deeper nesting than evidence has. */
const DEEPEST = 32;

/**
 * Reads evidence from outside the program. What is not compared is left aside, so that evidence of a later program may
 * say more; null for anything else.
 */
export function parseEvidence(json: string): Evidence | null {
  if (jsonDepth(json) > DEEPEST) return null;
  try {
    const checked = v.safeParse(EVIDENCE, JSON.parse(json), { abortEarly: true });
    return checked.success ? checked.output : null;
  } catch {
    return null;
  }
}

const text = v.string();
const codes = v.array(text);

const PASSAGE = v.object({
  source: text,
  excerpt: text,
  stance: v.picklist(STANCES),
  start: count,
  end: count,
  quote: text,
});

const CLAIM = v.object({
  code: text,
  statement: text,
  status: v.picklist(CLAIM_STATUSES),
  credibility: v.nullable(
    v.object({ digit: v.picklist(Object.keys(CREDIBILITY).map(Number) as CredibilityDigit[]) }),
  ),
  origins: v.object({ origins: count, notEstablished: count }),
  passages: v.array(PASSAGE),
});

const SOURCE = v.object({
  code: text,
  reliability: v.nullable(v.object({ letter: v.picklist(Object.keys(RELIABILITY) as ReliabilityLetter[]) })),
  withdrawn: v.nullable(v.object({ ground: v.picklist(WITHDRAWAL_GROUNDS) })),
  marking: text,
  originals: v.array(v.object({ name: text, sha256 })),
  excerpts: v.array(v.object({ code: text, sha256 })),
});

const EVIDENCE: v.GenericSchema<unknown, Evidence> = v.object({
  format: v.pipe(text, v.startsWith(EVIDENCE_FORMAT)),
  assessment: v.object({ code: text, title: text, version: text, marking: text }),
  issue: v.optional(v.nullable(v.object({ code: text, issuedAt: moment })), null),
  sanitised: v.optional(v.nullable(v.object({ cut: text, described: codes, withheld: codes })), null),
  claims: v.array(CLAIM),
  sources: v.array(SOURCE),
  contradictions: v.optional(v.nullable(v.array(v.tuple([text, text]))), null),
});
