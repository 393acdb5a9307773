import { type KeyboardEvent, useEffect, useId, useRef } from 'react';

interface NoteFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly isLong: boolean;
  /** Whether it takes the keyboard. */
  readonly isWanted: boolean;
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
}

/** Words that belong to a place in the text. They are in the text with each letter, and saved with it. */
export function NoteField({ label, hint, value, isLong, isWanted, onChange, onLeave }: NoteFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isWanted) field.current?.focus();
  }, [isWanted]);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <div className="inline-card-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        className="field-input"
        rows={isLong ? 3 : 1}
        placeholder={hint}
        value={value}
        // One line on paper: a break would say nothing there.
        onChange={(event) => onChange(event.target.value.replaceAll(/[\r\n]+/gu, ' '))}
        onBlur={() => {
          if (value !== value.trim()) onChange(value.trim());
        }}
        onKeyDown={press}
      />
    </div>
  );
}
