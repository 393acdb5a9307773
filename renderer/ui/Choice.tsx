import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import './fields.css';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint?: string }[];
  readonly onChoose: (value: T) => void;
  readonly placeholder?: string;
  readonly hidesLabel?: boolean;
  /** Label beside the field instead of above. */
  readonly isInline?: boolean;
}

/** One of a short list. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChoose,
  placeholder,
  hidesLabel,
  isInline,
}: ChoiceProps<T>) {
  return (
    <Select
      className={isInline ? 'field field-inline' : 'field'}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen && chosen.value !== value) onChoose(chosen.value);
      }}
      placeholder={placeholder ?? ''}
    >
      <Label className={hidesLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Button className="field-input choice-button">
        <SelectValue className="choice-value" />
        <ChevronDown aria-hidden />
      </Button>
      <Popover className="popover choice-popover">
        <ListBox className="choice-list" items={options.map((option) => ({ ...option, id: option.value }))}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="choice-item">
              <span>{option.label}</span>
              {option.hint && <span className="choice-hint">{option.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
