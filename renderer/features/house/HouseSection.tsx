import { useEffect, useState } from 'react';
import { oneLine } from '../../../shared/lib/one-line.ts';
import type { Picture } from '../../../shared/model/figure.ts';
import type { House, Logo } from '../../../shared/model/house.ts';
import { HOUSE_WORDS as WORDS } from '../../../shared/words/house.ts';
import { choosePicture, pictureAddress } from '../../commands/pictures.ts';
import { run } from '../../commands/run.ts';
import { saveField } from '../../commands/save-field.ts';
import { Button } from '../../ui/buttons.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { FormSection } from '../../ui/FormSection.tsx';

/** Name and picture of the house. */
export function HouseSection({ house: { name, logo } }: { readonly house: House }) {
  return (
    <FormSection title={WORDS.title}>
      <DraftText
        label={WORDS.name}
        value={name}
        canonical={oneLine}
        onCommit={(text) => saveField('house.edit', { fields: { name: oneLine(text) } })}
        description={WORDS.nameHint}
        isInline
      />
      <LogoFile logo={logo} />
      {logo && (
        <DraftText
          label={WORDS.alt}
          value={logo.alt}
          canonical={oneLine}
          onCommit={(text) => saveField('house.edit', { fields: { logo: { ...logo, alt: oneLine(text) } } })}
          description={logo.alt === '' ? WORDS.altMissing : WORDS.altHint}
          isInline
        />
      )}
    </FormSection>
  );
}

function LogoFile({ logo }: { readonly logo: Logo | null }) {
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async (): Promise<void> => {
    const chosen = await choosePicture();
    if (!chosen) return;
    setProblem('problem' in chosen ? chosen.problem : null);
    if ('picture' in chosen) {
      await run('house.edit', { fields: { logo: { picture: chosen.picture, alt: logo?.alt ?? '' } } });
    }
  };
  return (
    <div className="field field-inline">
      <span className="field-label">{WORDS.logo}</span>
      <div className="house-logo">
        {logo && <LogoPicture picture={logo.picture} alt={logo.alt} />}
        <div className="house-acts">
          <Button onPress={() => void choose()}>{logo ? WORDS.chooseOther : WORDS.choose}</Button>
          {logo && (
            <Button tone="quiet" onPress={() => void run('house.edit', { fields: { logo: null } })}>
              {WORDS.removeLogo}
            </Button>
          )}
        </div>
      </div>
      {problem ? (
        <p className="field-note field-problem" role="alert">
          {problem}
        </p>
      ) : (
        <p className="field-note field-description">{WORDS.logoHint}</p>
      )}
    </div>
  );
}

/** On paper, whatever the theme: that is where it will stand. */
function LogoPicture({ picture, alt }: { readonly picture: Picture; readonly alt: string }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void pictureAddress(picture).then((found) => isCurrent && setAddress(found));
    return () => {
      isCurrent = false;
    };
  }, [picture]);
  return address === null ? null : <img className="house-logo-picture" src={address} alt={alt} />;
}
