import type { IssueFinding } from '../../../../shared/analysis/issue-findings.ts';
import { ISSUING_WORDS as WORDS } from '../../../../shared/words/issuing.ts';

/** What is open, errors first. */
export function OpenFindings({ findings }: { readonly findings: readonly IssueFinding[] }) {
  if (findings.length === 0) return <p className="issue-sound">{WORDS.nothingOpen}</p>;
  return (
    <section className="issue-findings" aria-label={WORDS.findings}>
      <h3 className="form-section-title">
        {WORDS.findings} <span className="form-section-aside">{findings.length}</span>
      </h3>
      <ul>
        {findings.map(({ severity, message }, index) => (
          <li key={index} className={`issue-finding issue-${severity}`}>
            <span className="issue-severity">{WORDS.severity[severity]}</span> {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
