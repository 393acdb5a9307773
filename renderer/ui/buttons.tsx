import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import './buttons.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly tone?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
  /** The key that does the same, shown beside the label. */
  readonly keys?: string;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** The whole name, where the words on it would not tell it from its neighbours; begins with those words. */
  readonly name?: string;
}

/** A button with words on it. */
export function Button({
  children,
  onPress,
  tone = 'plain',
  icon,
  keys,
  isDisabled,
  autoFocus,
  name,
}: ButtonProps) {
  return (
    <AriaButton
      className={`button button-${tone}`}
      onPress={onPress}
      {...(isDisabled !== undefined && { isDisabled })}
      {...(autoFocus !== undefined && { autoFocus })}
      {...(name !== undefined && { 'aria-label': name })}
    >
      {icon}
      <span>{children}</span>
      {keys && <kbd className="key">{keys}</kbd>}
    </AriaButton>
  );
}

interface IconButtonProps {
  /** Read out and shown as tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  readonly keys?: string;
}

/** A button that shows only a picture; its name is in the tooltip and for screen readers. */
export function IconButton({ label, icon, onPress, isDisabled, keys }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        className="icon-button"
        aria-label={label}
        onPress={onPress}
        {...(isDisabled !== undefined && { isDisabled })}
      >
        {icon}
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {keys && <kbd className="key">{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
