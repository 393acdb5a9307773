import './badge.css';

interface BadgeProps {
  readonly children: string;
  /** What it means, read out and shown on hover. */
  readonly meaning: string;
  readonly tone?: 'plain' | 'accent' | 'unknown' | 'alert';
}

/** A few characters with a meaning, as `B2` or `C41`. */
export function Badge({ children, meaning, tone = 'plain' }: BadgeProps) {
  return (
    <span className={`badge badge-${tone}`} title={meaning}>
      {children}
      <span className="visually-hidden">, {meaning}</span>
    </span>
  );
}
