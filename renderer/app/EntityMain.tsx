import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { EntityProfile } from '../features/entities/EntityProfile.tsx';
import { useSession } from '../state/session.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

/** The main pane of the entities view. */
export function EntityMain() {
  const entityId = useSession((now) => now.entityId);
  if (!entityId) return <EmptyState title="" text={SHELL_WORDS.pickEntity} />;
  return <EntityProfile key={entityId} entityId={entityId} />;
}
