import { ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { SearchValues } from '../../../shared/analysis/search-complete.ts';
import { SEARCH_VIEW_WORDS as WORDS } from '../../../shared/words/search-view.ts';
import { BUILDERS, type Builder, builderChoices, withBuilt } from './builder-choices.ts';

interface SearchBuildersProps {
  readonly typed: string;
  readonly values: SearchValues;
  readonly onBuild: (text: string) => void;
  /** The field stands at the end, and its value is to be typed. */
  readonly onType: (text: string) => void;
}

/** The conditions that can be clicked together; each writes what one would type. */
export function SearchBuilders(props: SearchBuildersProps) {
  return (
    <div className="search-builders" role="group" aria-label={WORDS.add}>
      {BUILDERS.map((field) => (
        <BuilderMenu key={field} {...props} field={field} />
      ))}
    </div>
  );
}

function BuilderMenu({
  typed,
  values,
  onBuild,
  onType,
  field,
}: SearchBuildersProps & { readonly field: Builder }) {
  const isOpenEnded = !['in', 'rating', 'cited', 'origins'].includes(field);
  return (
    <MenuTrigger>
      <Button className="order-button search-builder">
        <span>{WORDS.builders[field]}</span>
        <ChevronDown aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="order-menu search-builder-menu"
          aria-label={WORDS.builders[field]}
          onAction={(key) => {
            if (key === 'other') onType(withBuilt(typed, field, `${field}:`));
            else onBuild(withBuilt(typed, field, String(key)));
          }}
        >
          {builderChoices(field, values).map(({ condition, label, hint }) => (
            <MenuItem key={condition} id={condition} textValue={label} className="choice-item">
              <span>{label}</span>
              {hint !== '' && <span className="choice-hint">{hint}</span>}
            </MenuItem>
          ))}
          {isOpenEnded && (
            <MenuItem id="other" className="choice-item search-builder-other">
              {WORDS.typeOther}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
