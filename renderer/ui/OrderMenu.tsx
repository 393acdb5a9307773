import { ArrowDownWideNarrow } from 'lucide-react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import './order-menu.css';

export interface OrderChoice {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

interface OrderMenuProps {
  /** Read out as the button's name, with what is chosen. */
  readonly label: string;
  readonly choices: readonly OrderChoice[];
}

/** How a list is sorted and grouped: the button says what is chosen, the menu changes it. */
export function OrderMenu({ label, choices }: OrderMenuProps) {
  const chosen = choices.map(
    ({ value, options }) => options.find((option) => option.value === value)?.label ?? '',
  );
  return (
    <MenuTrigger>
      <Button className="order-button" aria-label={`${label}: ${chosen.join(', ')}`}>
        <ArrowDownWideNarrow aria-hidden />
        <span>{chosen.join(' · ')}</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="order-menu">
          {choices.map((choice) => (
            <MenuSection
              key={choice.label}
              selectionMode="single"
              selectedKeys={[choice.value]}
              disallowEmptySelection
              onSelectionChange={(keys) => {
                const [key] = keys === 'all' ? [] : keys;
                if (typeof key === 'string') choice.onChoose(key);
              }}
            >
              <Header className="order-header">{choice.label}</Header>
              {choice.options.map((option) => (
                <MenuItem key={option.value} id={option.value} className="choice-item order-item">
                  {option.label}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
