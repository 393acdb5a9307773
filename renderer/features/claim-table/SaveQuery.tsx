import { type FormEvent, useState } from 'react';
import { TABLE_WORDS } from '../../../shared/words/claim-table.ts';
import { run } from '../../commands/run.ts';
import { Button } from '../../ui/buttons.tsx';

/** Keeps the present filter under a name. */
export function SaveQuery({ words }: { readonly words: string }) {
  const [name, setName] = useState<string | null>(null);
  if (name === null) {
    return (
      <Button tone="quiet" onPress={() => setName('')}>
        {TABLE_WORDS.save}
      </Button>
    );
  }
  const save = async (): Promise<void> => {
    if (name.trim() !== '' && (await run('query.save', { name, words }))) setName(null);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  return (
    <form className="claim-filter-save" onSubmit={submit}>
      <input
        className="field-input"
        aria-label={TABLE_WORDS.saveAs}
        placeholder={TABLE_WORDS.saveAs}
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
        {TABLE_WORDS.saveDone}
      </Button>
      <Button tone="quiet" onPress={() => setName(null)}>
        {TABLE_WORDS.cancel}
      </Button>
    </form>
  );
}
