import { type FormEvent, useId, useState } from 'react';
import { Button } from './buttons.tsx';
import './fields.css';
import './reason-form.css';

interface ReasonFormProps {
  readonly label: string;
  readonly saveLabel: string;
  readonly cancelLabel: string;
  /** Said when it is saved without a reason. */
  readonly emptyProblem: string;
  /** Answers whether the reason was taken; if not, what was typed stays. */
  readonly onSave: (reason: string) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** Asks for one reason before something is said; takes the keyboard when it appears. */
export function ReasonForm({
  label,
  saveLabel,
  cancelLabel,
  emptyProblem,
  onSave,
  onCancel,
}: ReasonFormProps) {
  const id = useId();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    if (reason.trim() === '') setProblem(emptyProblem);
    else await onSave(reason.trim());
  };
  return (
    <form
      className="reason-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        className="field-input"
        value={reason}
        autoFocus
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
        }}
      />
      {problem && (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="reason-form-buttons">
        <Button tone="primary" onPress={() => void save()}>
          {saveLabel}
        </Button>
        <Button tone="quiet" onPress={onCancel}>
          {cancelLabel}
        </Button>
      </div>
    </form>
  );
}
