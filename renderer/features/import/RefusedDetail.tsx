import { type FormEvent, useId, useState } from 'react';
import type { RefusedItem } from '../../../shared/waiting-item.ts';
import { IMPORT_WORDS as WORDS } from '../../../shared/words/import.ts';
import { report } from '../../commands/edit.ts';
import { unlockWaiting } from '../../commands/reread-waiting.ts';
import { dropWaiting } from '../../commands/waiting-list.ts';
import { Button } from '../../ui/buttons.tsx';
import { ForeignWords } from '../../ui/ForeignWords.tsx';
import { containersOf } from './containers.ts';

/** A file that could not be read, with its reason; a locked one can be opened here. The others are not held up by it. */
export function RefusedDetail({ item }: { readonly item: RefusedItem }) {
  const containers = containersOf(item);
  return (
    <section className="review-detail review-refused" aria-label={item.name}>
      <h3 className="review-detail-title">
        <ForeignWords text={item.name} />
      </h3>
      {containers.length > 0 && <p className="review-where">{WORDS.within(containers)}</p>}
      <p className="refused">
        <ForeignWords text={item.message} />
      </p>
      {item.takesPassword && <PasswordForm item={item} />}
      <div className="review-detail-act">
        <Button onPress={() => void dropWaiting([item.id]).catch(report)}>{WORDS.takeOff}</Button>
        <span className="field-description">{WORDS.takeOffNote}</span>
      </div>
    </section>
  );
}

function PasswordForm({ item }: { readonly item: RefusedItem }) {
  const id = useId();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isOpening, setOpening] = useState(false);
  const open = async (): Promise<void> => {
    if (password === '' || isOpening) return;
    setOpening(true);
    setProblem(null);
    try {
      setProblem(await unlockWaiting(item, password));
    } catch (error) {
      await report(error);
    }
    setOpening(false);
  };
  return (
    <form
      className="review-password"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void open();
      }}
    >
      <div className="field">
        <label htmlFor={id} className="field-label">
          {WORDS.locked.password}
        </label>
        <input
          id={id}
          className="field-input"
          type="password"
          autoComplete="off"
          value={password}
          autoFocus
          aria-invalid={problem !== null}
          aria-describedby={`${id}-note`}
          onChange={(event) => setPassword(event.target.value)}
        />
        {problem && (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        )}
        <p id={`${id}-note`} className="field-description">
          {WORDS.locked.note}
        </p>
      </div>
      <Button tone="primary" isDisabled={password === '' || isOpening} onPress={() => void open()}>
        {isOpening ? WORDS.locked.opening : WORDS.locked.open}
      </Button>
    </form>
  );
}
