import type { PrintedCheck, PrintedVerdict } from '../../../../shared/analysis/verify-printed.ts';
import { VERIFY_REPORT_WORDS as WORDS } from '../../../../shared/words/verify-printed.ts';

interface VerdictProps {
  readonly verdict: PrintedVerdict;
  readonly isInCase: boolean;
}

/** What was checked of a printed report, and what has changed in the case since. */
export function Verdict({ verdict: { about, checks, changes, isSound }, isInCase }: VerdictProps) {
  const failed = checks.filter(({ outcome }) => outcome === 'fails').length;
  return (
    <div className="verdict">
      <p className="verdict-about">
        {about ? WORDS.about(about.code, about.title, about.version) : WORDS.noAbout}
      </p>
      <p className={isSound ? 'verdict-sound' : 'verdict-unsound'} role="status">
        {isSound ? WORDS.sound : WORDS.unsound(failed)}
      </p>
      <ul className="verdict-checks" aria-label={WORDS.checks}>
        {checks.map((check) => (
          <Check key={check.rule} check={check} />
        ))}
      </ul>
      {isInCase && about && (
        <section aria-label={WORDS.changes}>
          <p className={changes.length === 0 ? '' : 'verdict-unsound'}>
            {changes.length === 0 ? WORDS.noChanges : WORDS.changed(changes.length)}
          </p>
          <ul className="verdict-details">
            {changes.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Details that are shown; a file that is wholly another would have thousands. */
const MOST_DETAILS = 50;

function Check({ check: { outcome, sentence, details } }: { readonly check: PrintedCheck }) {
  return (
    <li className={`verdict-check verdict-${outcome}`}>
      <span className="verdict-outcome">{WORDS.outcome[outcome]}</span>
      <div>
        <p>{sentence}</p>
        {details.length > 0 && (
          <ul className="verdict-details">
            {details.slice(0, MOST_DETAILS).map((detail, index) => (
              <li key={index}>{detail}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
