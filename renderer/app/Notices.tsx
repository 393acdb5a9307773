import { X } from 'lucide-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { commandSpec } from '../../shared/commands.ts';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { runInContext } from '../commands/run.ts';
import { useNoticePlaces } from '../state/notice-places.ts';
import { dismissNotice, useNotices } from '../state/notices.ts';
import { Button, IconButton } from '../ui/buttons.tsx';
import './notices.css';

/**
 * Sentences to the analyst, in a corner or above the foot of the dialog on top; each stays until it is dismissed. What
 * stood there before a dialog opened and is no problem is away until it is closed.
 */
export function Notices() {
  const notices = useNotices((state) => state.notices);
  const dialog = useNoticePlaces(({ places }) => places.at(-1));
  const hasDialog = dialog !== undefined;
  const [before, setBefore] = useState<number | null>(null);
  if (hasDialog !== (before !== null)) setBefore(hasDialog ? (notices.at(-1)?.id ?? 0) : null);
  const shown = (
    <div className="notices">
      {notices.map((notice) => (
        <div
          key={notice.id}
          className={`notice notice-${notice.tone}`}
          data-aside={(before !== null && notice.id <= before && notice.tone !== 'problem') || undefined}
          role={notice.tone === 'problem' ? 'alert' : 'status'}
        >
          <p>{notice.text}</p>
          {notice.command && (
            <Button
              tone="quiet"
              onPress={() => {
                dismissNotice(notice.id);
                if (notice.command) void runInContext(notice.command);
              }}
            >
              {commandSpec(notice.command).label}
            </Button>
          )}
          <IconButton label={SHELL_WORDS.dismiss} icon={<X />} onPress={() => dismissNotice(notice.id)} />
        </div>
      ))}
    </div>
  );
  return dialog ? createPortal(shown, dialog) : shown;
}
