import './ticks.css';

interface TicksProps<T extends string> {
  readonly label: string;
  readonly options: readonly T[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
}

/** Any number of a short list. */
export function Ticks<T extends string>({ label, options, chosen, onChange }: TicksProps<T>) {
  return (
    <fieldset className="ticks">
      <legend className="field-label">{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option} className="tick">
            <input
              type="checkbox"
              checked={chosen.includes(option)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, option] : chosen.filter((one) => one !== option))
              }
            />
            <bdi>{option}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
