interface LockingProgressProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** What is being done with a passphrase. The key takes some seconds, of which nothing is known but that they pass. */
export function LockingProgress({ label, done, total }: LockingProgressProps) {
  return (
    <div className="locking-progress" role="status">
      <span>{label}</span>
      <progress aria-label={label} {...(total > 0 && done > 0 && { value: done, max: total })} />
    </div>
  );
}
