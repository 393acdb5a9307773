import { useState } from 'react';
import { schemeOf } from '../../../shared/model/marking.ts';
import { HOUSE_WORDS } from '../../../shared/words/house.ts';
import type { HouseFacts } from '../../db/queries-house.ts';
import { Button } from '../../ui/buttons.tsx';
import { FormSection } from '../../ui/FormSection.tsx';
import { SchemeDialog } from './SchemeDialog.tsx';
import { TlpDialog } from './TlpDialog.tsx';

const WORDS = HOUSE_WORDS.scheme;

/** How the case marks, and the ways to mark otherwise. */
export function SchemeSection({ facts }: { readonly facts: HouseFacts }) {
  const [asked, setAsked] = useState<'own' | 'tlp' | null>(null);
  const scheme = schemeOf(facts);
  const close = (): void => setAsked(null);
  return (
    <FormSection title={WORDS.title}>
      <p>{WORDS.by(scheme.name)}</p>
      <ol className="house-levels">
        {scheme.levels.map(({ label, ink, ground, meaning }) => (
          <li key={label}>
            <span className="house-level" style={{ color: ink, backgroundColor: ground }}>
              <bdi>{label}</bdi>
            </span>
            <span>{meaning}</span>
          </li>
        ))}
      </ol>
      {scheme.caveats.length > 0 && <p>{WORDS.caveats(scheme.caveats)}</p>}
      <div className="house-acts">
        <Button onPress={() => setAsked('own')}>{facts.scheme ? WORDS.edit : WORDS.own}</Button>
        {facts.scheme && (
          <Button tone="quiet" onPress={() => setAsked('tlp')}>
            {WORDS.takeTlp}
          </Button>
        )}
      </div>
      {asked === 'own' && <SchemeDialog facts={facts} onClose={close} />}
      {asked === 'tlp' && <TlpDialog facts={facts} onClose={close} />}
    </FormSection>
  );
}
