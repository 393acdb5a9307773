import { type ReactNode, useEffect, useRef } from 'react';
import type { Source } from '../../../shared/model/source.ts';
import type { CitationField } from '../../../shared/model/source-descriptor.ts';
import { updateSession, useSession } from '../../state/session.ts';

interface AskedFieldProps {
  readonly source: Source;
  readonly field: CitationField;
  readonly children: ReactNode;
}

/** A field of the source's form that can be asked for from elsewhere: it then takes the keyboard, once. */
export function AskedField({ source, field, children }: AskedFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  const asked = useSession(({ askedField }) =>
    askedField?.sourceId === source.id && askedField.field === field ? askedField : null,
  );
  useEffect(() => {
    if (!asked) return;
    updateSession({ askedField: null });
    const control = place.current?.querySelector<HTMLElement>('textarea, input, button');
    control?.scrollIntoView({ block: 'nearest' });
    control?.focus();
  }, [asked]);
  return (
    <div ref={place} className="asked-field">
      {children}
    </div>
  );
}
