import { useId } from 'react';

interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly isShown: boolean;
  readonly problem?: string | null;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** Told apart by those who keep passwords for a person. */
  readonly isNew?: boolean;
}

/** One line for a passphrase: what is typed stays in the form and is no draft. */
export function PassphraseField({
  label,
  value,
  onType,
  isShown,
  problem = null,
  isDisabled = false,
  autoFocus = false,
  isNew = false,
}: PassphraseFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        className="field-input passphrase"
        type={isShown ? 'text' : 'password'}
        value={value}
        // Not disabled, which would take the keyboard from it for good.
        readOnly={isDisabled}
        onChange={(event) => onType(event.target.value)}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        autoCapitalize="off"
        spellCheck={false}
        maxLength={1000}
        aria-invalid={problem !== null}
        {...(problem !== null && { 'aria-describedby': `${id}-problem` })}
        // The first thing that its form asks for.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={autoFocus}
      />
      {problem !== null && (
        <span id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
