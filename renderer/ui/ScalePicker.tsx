import { useId, useRef, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useDraft } from './use-draft.ts';
import './scale-picker.css';

export interface ScaleStep {
  /** One character. */
  readonly value: string;
  readonly name: string;
  readonly meaning: string;
  /** Stands apart: it is no place on the scale but says that there is none. */
  readonly isApart?: boolean;
  /** Shown but not to be chosen; whoever sets it says why beside the scale. */
  readonly isDisabled?: boolean;
}

interface ScalePickerProps {
  readonly label: string;
  readonly steps: readonly ScaleStep[];
  /** Empty where nothing is chosen. */
  readonly value: string;
  readonly onChoose: (value: string) => Promise<string | null> | string | null;
  /** Said while nothing is chosen. */
  readonly unset: string;
  readonly hidesLabel?: boolean;
}

/**
 * A short scale as a row of cells with the meaning of one beneath. A press chooses at once; walking along it with the
 * arrow keys is one choice, made where the walk ends.
 */
export function ScalePicker({ label, steps, value, onChoose, unset, hidesLabel }: ScalePickerProps) {
  const id = useId();
  const draft = useDraft({ label, value, onCommit: onChoose });
  const isPointing = useRef(false);
  const [pointed, setPointed] = useState<string | null>(null);
  const shown = steps.find((step) => step.value === (pointed ?? draft.text));
  return (
    <RadioGroup
      className="scale"
      orientation="horizontal"
      value={draft.text === '' ? null : draft.text}
      onChange={(chosen) => {
        draft.type(chosen);
        if (isPointing.current) draft.commit();
      }}
      onFocus={draft.enter}
      onBlur={draft.leave}
      aria-describedby={`${id}-meaning`}
    >
      <Label className={hidesLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <div
        role="presentation"
        className="scale-cells"
        onPointerDownCapture={() => {
          isPointing.current = true;
        }}
        onKeyDownCapture={() => {
          isPointing.current = false;
        }}
        onPointerLeave={() => setPointed(null)}
      >
        {steps.map((step) => (
          <Radio
            key={step.value}
            value={step.value}
            className={step.isApart ? 'scale-cell scale-apart' : 'scale-cell'}
            aria-label={`${step.value}, ${step.name}`}
            isDisabled={step.isDisabled ?? false}
            onHoverStart={() => setPointed(step.value)}
          >
            {step.value}
          </Radio>
        ))}
      </div>
      <p id={`${id}-meaning`} className="scale-meaning">
        {shown ? (
          <>
            <strong>
              {shown.value} {shown.name}
            </strong>{' '}
            {shown.meaning}
          </>
        ) : (
          unset
        )}
      </p>
      {draft.problem && (
        <p className="field-problem" role="alert">
          {draft.problem}
        </p>
      )}
    </RadioGroup>
  );
}
