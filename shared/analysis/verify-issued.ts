import { byId, type CaseSnapshot } from '../model/case-snapshot.ts';
import { issueCode } from '../model/issued.ts';
import { ISSUED_FINDINGS as WORDS } from '../words/issuing.ts';
import type { Finding, HashTools } from './verify-case.ts';

/** Checks that every issued copy is whole: its pages, its evidence, its number and what it took the place of. */
export async function issuedFindings(snapshot: CaseSnapshot, tools: HashTools): Promise<readonly Finding[]> {
  const evidence = byId(snapshot.issuedEvidence);
  const copies = byId(snapshot.issued);
  const assessments = byId(snapshot.assessments);
  const findings: Finding[] = [];
  for (const copy of snapshot.issued) {
    const say = (message: string): void => void findings.push({ rule: 'issued', about: copy.code, message });
    const pages = await tools.originalHash({ name: copy.code, sha256: copy.pdf.sha256 });
    if (pages === null) say(WORDS.pagesMissing);
    else if (pages !== copy.pdf.sha256) say(WORDS.pagesDamaged);
    const attached = evidence.get(copy.id);
    if (!attached) say(WORDS.evidenceMissing);
    else if ((await tools.textHash({ text: attached.json })) !== copy.evidenceSha256)
      say(WORDS.evidenceDamaged);
    if (copy.supersedes !== null && !copies.has(copy.supersedes)) say(WORDS.supersedesNothing);
    const own = assessments.get(copy.assessmentId);
    if (own && copy.code !== issueCode(own.code, copy.number)) say(WORDS.wrongCode);
  }
  return findings;
}
