import type { Claim } from '../../../../shared/model/claim.ts';
import { SANITISE_WORDS as WORDS } from '../../../../shared/words/sanitised.ts';

interface OnlyDescribedProps {
  readonly claims: readonly Claim[];
  /** Codes. */
  readonly withheld: ReadonlySet<string>;
  readonly onToggle: (code: string) => void;
}

/** Claims of which only the statement could be printed: the analyst says whether it is. */
export function OnlyDescribed({ claims, withheld, onToggle }: OnlyDescribedProps) {
  if (claims.length === 0) return null;
  return (
    <fieldset className="sanitise-group">
      <legend className="form-section-title">{WORDS.onlyDescribed}</legend>
      <p className="form-hint">{WORDS.onlyHint}</p>
      {claims.map(({ code, statement }) => (
        <label key={code} className="sanitise-tick">
          <input type="checkbox" checked={withheld.has(code)} onChange={() => onToggle(code)} />
          <span>
            <b>{code}</b> {statement}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
