import type { Leak } from '../../../../shared/analysis/find-leaks.ts';
import type { WithheldString } from '../../../../shared/analysis/withheld-strings.ts';
import { groupBy } from '../../../../shared/model/case-snapshot.ts';
import { SANITISE_WORDS as WORDS } from '../../../../shared/words/sanitised.ts';

interface LeakListProps {
  readonly leaks: readonly Leak[];
  readonly tooShort: readonly WithheldString[];
  readonly isAccepted: (string: WithheldString) => boolean;
  readonly onToggle: (string: WithheldString) => void;
}

/** What is still said, string by string with its places; a ticked one is accepted. */
export function LeakList({ leaks, tooShort, isAccepted, onToggle }: LeakListProps) {
  const groups = groupBy(leaks, ({ string }) => `${string.kind} ${string.text}`);
  return (
    <section className="sanitise-group" aria-label={WORDS.leaks}>
      {groups.size === 0 ? (
        <p className="sanitise-sound">{WORDS.noLeaks}</p>
      ) : (
        <>
          <h3 className="form-section-title">
            {WORDS.leaks} <span className="form-section-aside">{groups.size}</span>
          </h3>
          <p className="form-hint">{WORDS.leaksHint}</p>
        </>
      )}
      {[...groups].map(([key, places]) => (
        <Still key={key} places={places} isAccepted={isAccepted} onToggle={onToggle} />
      ))}
      {tooShort.length > 0 && <p className="form-hint">{WORDS.tooShort(tooShort.map(({ text }) => text))}</p>}
    </section>
  );
}

interface StillProps extends Pick<LeakListProps, 'isAccepted' | 'onToggle'> {
  /** Of one string. */
  readonly places: readonly Leak[];
}

function Still({ places, isAccepted, onToggle }: StillProps) {
  const string = places[0]?.string;
  if (!string) return null;
  return (
    <label className="sanitise-tick">
      <input
        type="checkbox"
        checked={isAccepted(string)}
        aria-label={WORDS.accept(string.text)}
        onChange={() => onToggle(string)}
      />
      <span>
        {WORDS.leak(string.kind, string.text, string.about)}
        {places.map(({ place, context }) => (
          <span key={`${place} ${context}`} className="sanitise-place">
            <b>{place}</b> …{context}…
          </span>
        ))}
      </span>
    </label>
  );
}
