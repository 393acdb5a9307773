import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './buttons.tsx';
import './form-section.css';

interface FormHeadProps {
  /** What the form is about, as `Claim C12`. */
  readonly title: string;
  readonly children?: ReactNode;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** The head of a form: what it is about, and the way to remove it. Stays in sight while the form scrolls. */
export function FormHead({ title, children, removeLabel, onRemove }: FormHeadProps) {
  return (
    <div className="form-head">
      <h2 className="form-head-title">{title}</h2>
      {children}
      <span className="form-head-space" />
      <IconButton label={removeLabel} icon={<Trash2 />} onPress={onRemove} />
    </div>
  );
}
