import { X } from 'lucide-react';
import { commandSpec } from '../../shared/commands.ts';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { runInContext } from '../commands/run.ts';
import { dismissNotice, useNotices } from '../state/notices.ts';
import { Button, IconButton } from '../ui/buttons.tsx';
import './notices.css';

/** Sentences to the analyst, in a corner; each stays until it is dismissed. */
export function Notices() {
  const notices = useNotices((state) => state.notices);
  return (
    <div className="notices">
      {notices.map((notice) => (
        <div
          key={notice.id}
          className={`notice notice-${notice.tone}`}
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
}
