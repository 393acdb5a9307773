import { Ellipsis } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { WritingSession } from '../../../../shared/analysis/writing-sessions.ts';
import type { AssessmentId } from '../../../../shared/model/assessment.ts';
import { VERSION_WORDS as WORDS } from '../../../../shared/words/versions.ts';
import { run } from '../../../commands/run.ts';
import { wordsOfSession } from '../../../db/queries-versions.ts';
import { useQuery } from '../../../db/use-query.ts';
import { sessionTime } from '../../../ui/local-time.ts';

interface VersionRowProps {
  readonly assessmentId: AssessmentId;
  readonly session: WritingSession;
  /** The version before it, by the entry that it ends with. */
  readonly earlier: number;
  /** Whether it ends with the text as it is now. */
  readonly isLast: boolean;
}

/** One run of writing: when, by whom, how many words; a press shows what was written in it. */
export function VersionRow({ assessmentId, session, earlier, isLast }: VersionRowProps) {
  const { firstSeq, lastSeq, steps, analysts, names } = session;
  const written = useQuery(wordsOfSession, assessmentId, firstSeq, lastSeq);
  const [isNaming, setNaming] = useState(false);
  const when = sessionTime(session);
  const name = names.at(-1);
  const act = (key: string): void => {
    if (key === 'now') void run('version.compare', { assessmentId, before: lastSeq, after: null });
    else if (key === 'restore') void run('version.restore', { assessmentId, seq: lastSeq, named: when });
    else if (key === 'name') setNaming(true);
    else if (name) void run('version.remove', { versionNameId: name.id });
  };
  const keep = async (typed: string): Promise<void> => {
    const isSaved = await (name
      ? run('version.edit', { versionNameId: name.id, name: typed })
      : run('version.name', { assessmentId, seq: lastSeq, name: typed }));
    if (isSaved) setNaming(false);
  };
  return (
    <li className="version">
      <AriaButton
        className="version-open"
        aria-label={[
          WORDS.show(when),
          ...names.map(({ name: given }) => given),
          written && WORDS.wordsAloud(written.added, written.removed),
        ]
          .filter(Boolean)
          .join(', ')}
        onPress={() =>
          void run('version.compare', { assessmentId, before: earlier, after: isLast ? null : lastSeq })
        }
      >
        {names.map(({ id, name: given }) => (
          <span key={id} className="version-name">
            {given}
          </span>
        ))}
        <span className="version-when">
          {when}
          {isLast && <span className="version-current"> · {WORDS.current}</span>}
        </span>
        <span className="version-facts">
          {written && <span>{WORDS.words(written.added, written.removed)}</span>}
          <span>{WORDS.steps(steps)}</span>
          {analysts.length > 0 && <span>{analysts.join(', ')}</span>}
        </span>
      </AriaButton>
      <MenuTrigger>
        <AriaButton className="icon-button" aria-label={WORDS.actions(when)}>
          <Ellipsis />
        </AriaButton>
        <Popover className="popover" placement="bottom end">
          <Menu
            className="order-menu"
            aria-label={WORDS.actions(when)}
            disabledKeys={isLast ? ['now', 'restore'] : []}
            onAction={(key) => act(String(key))}
          >
            <MenuItem id="now" className="choice-item">
              {WORDS.compareNow}
            </MenuItem>
            <MenuItem id="restore" className="choice-item">
              {WORDS.restore}
            </MenuItem>
            <MenuItem id="name" className="choice-item">
              {name ? WORDS.rename : WORDS.name}
            </MenuItem>
            {name && (
              <MenuItem id="unname" className="choice-item">
                {WORDS.unname}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {isNaming && (
        <NameForm
          given={name?.name ?? ''}
          onKeep={(typed) => void keep(typed)}
          onCancel={() => setNaming(false)}
        />
      )}
    </li>
  );
}

interface NameFormProps {
  readonly given: string;
  readonly onKeep: (name: string) => void;
  readonly onCancel: () => void;
}

function NameForm({ given, onKeep, onCancel }: NameFormProps) {
  const [typed, setTyped] = useState(given);
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() === '' || typed.trim() === given) onCancel();
    else onKeep(typed);
  };
  return (
    <form className="version-naming" onSubmit={keep}>
      <input
        className="field-input"
        aria-label={WORDS.nameLabel}
        value={typed}
        // The name is opened to type into it.
        autoFocus
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onCancel();
        }}
      />
    </form>
  );
}
