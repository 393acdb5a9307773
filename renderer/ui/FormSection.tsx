import { type ReactNode, useId } from 'react';
import './form-section.css';

interface FormSectionProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Said beside the title, as a count. */
  readonly aside?: string;
  /** A button at the end of the title line. */
  readonly action?: ReactNode;
}

/** Fields that belong together, under a quiet heading. */
export function FormSection({ title, aside, action, children }: FormSectionProps) {
  const id = useId();
  return (
    <section className="form-section" aria-labelledby={id}>
      <header className="form-section-head">
        <h3 id={id} className="form-section-title">
          {title}
          {aside && <span className="form-section-aside"> {aside}</span>}
        </h3>
        {action}
      </header>
      {children}
    </section>
  );
}
