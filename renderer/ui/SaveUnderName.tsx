import { type FormEvent, useState } from 'react';
import { Button } from './buttons.tsx';
import './fields.css';
import './query-field.css';

interface SaveUnderNameProps {
  /** The button that asks for the name. */
  readonly label: string;
  readonly nameLabel: string;
  readonly doneLabel: string;
  readonly cancelLabel: string;
  /** Answers whether it was saved. */
  readonly onSave: (name: string) => Promise<boolean>;
}

/** Keeps something under a name that is typed on the spot. */
export function SaveUnderName({ label, nameLabel, doneLabel, cancelLabel, onSave }: SaveUnderNameProps) {
  const [name, setName] = useState<string | null>(null);
  if (name === null) {
    return (
      <Button tone="quiet" onPress={() => setName('')}>
        {label}
      </Button>
    );
  }
  const save = async (): Promise<void> => {
    if (name.trim() !== '' && (await onSave(name))) setName(null);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  return (
    <form className="save-under-name" onSubmit={submit}>
      <input
        className="field-input"
        aria-label={nameLabel}
        placeholder={nameLabel}
        value={name}
        // The form is opened to type into it.
        autoFocus
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          setName(null);
        }}
      />
      <Button isDisabled={name.trim() === ''} onPress={() => void save()}>
        {doneLabel}
      </Button>
      <Button tone="quiet" onPress={() => setName(null)}>
        {cancelLabel}
      </Button>
    </form>
  );
}
