import { useState } from 'react';
import type { FigureAttrs, Picture } from '../../../../shared/model/figure.ts';
import { FIGURE_WORDS } from '../../../../shared/words/figures.ts';
import { choosePicture } from '../../../commands/pictures.ts';
import { Button } from '../../../ui/buttons.tsx';

const WORDS = FIGURE_WORDS.editor;

interface PictureFieldsProps {
  readonly picture: Picture | null;
  readonly alt: string;
  readonly onChange: (fields: Partial<FigureAttrs>) => void;
}

/** The file of a picture, and its words for readers who do not see it. */
export function PictureFields({ picture, alt, onChange }: PictureFieldsProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async (): Promise<void> => {
    const chosen = await choosePicture();
    if (!chosen) return;
    if ('problem' in chosen) return setProblem(chosen.problem);
    setProblem(null);
    onChange({ picture: chosen.picture });
  };
  return (
    <>
      <div className="field">
        <span className="field-label">{WORDS.picture}</span>
        <div className="figure-file">
          <Button onPress={() => void choose()}>{picture ? WORDS.chooseOther : WORDS.choose}</Button>
          {picture && <bdi>{WORDS.pictureFacts(picture.name, picture.width, picture.height)}</bdi>}
        </div>
        {problem ? (
          <p className="field-note field-problem" role="alert">
            {problem}
          </p>
        ) : (
          <p className="field-note">{WORDS.pictureKept}</p>
        )}
      </div>
      <label className="field">
        <span className="field-label">{WORDS.alt}</span>
        <textarea
          className="field-input"
          rows={3}
          value={alt}
          onChange={(event) => onChange({ alt: event.target.value })}
        />
      </label>
    </>
  );
}
