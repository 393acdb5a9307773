import { Button } from 'react-aria-components';
import './completeness-meter.css';

interface CompletenessMeterProps {
  /** Read out for the bar: "7 of 9 fields filled in". */
  readonly label: string;
  readonly said: number;
  readonly of: number;
  /** The same in short, beside the bar. */
  readonly words: string;
  /** Stands before the names of what is missing. */
  readonly missingLabel: string;
  readonly missing: readonly { readonly id: string; readonly name: string; readonly action: string }[];
  readonly onOpen: (id: string) => void;
}

/** How much is filled in, and what is not: each thing missing leads to its field. */
export function CompletenessMeter({
  label,
  said,
  of,
  words,
  missingLabel,
  missing,
  onOpen,
}: CompletenessMeterProps) {
  return (
    <div className="completeness">
      <meter className="completeness-bar" aria-label={label} min={0} max={of} value={said} />
      <span className="completeness-words">
        {words}
        {missing.length > 0 && `: ${missingLabel} `}
        {missing.map(({ id, name, action }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <Button className="completeness-missing" aria-label={action} onPress={() => onOpen(id)}>
              {name}
            </Button>
          </span>
        ))}
      </span>
    </div>
  );
}
