import { useSession } from '../state/session.ts';

/** Reads out what a command did. */
export function Announcer() {
  const announcement = useSession((now) => now.announcement);
  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-testid="announcer">
      {announcement}
    </div>
  );
}
