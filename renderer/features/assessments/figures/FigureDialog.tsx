import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { CLOCKS, type ClockName } from '../../../../shared/model/claim.ts';
import {
  EMPTY_FIGURE,
  FIGURE_KINDS,
  type FigureAttrs,
  type FigureKind,
} from '../../../../shared/model/figure.ts';
import type { RichText } from '../../../../shared/model/rich-text.ts';
import { FIGURE_WORDS } from '../../../../shared/words/figures.ts';
import { updateSession } from '../../../state/session.ts';
import { Button } from '../../../ui/buttons.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { ModalDialog } from '../../../ui/ModalDialog.tsx';
import { ChosenClaims } from './ChosenClaims.tsx';
import { PictureFields } from './PictureFields.tsx';
import './figure-dialog.css';

const WORDS = FIGURE_WORDS.editor;
const CLOCK_OPTIONS = CLOCKS.map((value) => ({ value, label: FIGURE_WORDS.timeline.clocks[value] }));

interface FigureDialogProps {
  readonly body: RichText;
  /** Of the figure to be changed; null for a new one. */
  readonly figureId: string | null;
  readonly onPut: (attrs: FigureAttrs) => void;
}

/** Chooses what a figure shows and what stands beneath it. */
export function FigureDialog({ body, figureId, onPut }: FigureDialogProps) {
  const places = body.content.flatMap((block) => (block.type === 'figure' ? [block.attrs] : []));
  const index = places.findIndex(({ id }) => id === figureId);
  const [attrs, setAttrs] = useState<FigureAttrs>(
    places[index] ?? { ...EMPTY_FIGURE, kind: 'corroboration' },
  );
  const change = (fields: Partial<FigureAttrs>): void => setAttrs((now) => ({ ...now, ...fields }));
  const close = (): void => updateSession({ dialog: null });
  const { kind, clock, picture } = attrs;
  const isReady = kind !== 'picture' || picture !== null;
  const put = (): void => {
    if (!isReady) return;
    close();
    onPut(tidied(attrs));
  };
  const ownCaption =
    kind === 'timeline' ? FIGURE_WORDS.captions.timeline[clock] : FIGURE_WORDS.captions[kind];
  return (
    <ModalDialog
      title={index < 0 ? WORDS.title : WORDS.titleOf(index + 1)}
      closeLabel={WORDS.close}
      onClose={close}
      size="large"
      foot={
        <>
          <Button onPress={close}>{WORDS.cancel}</Button>
          <Button tone="primary" isDisabled={!isReady} onPress={put}>
            {index < 0 ? WORDS.insert : WORDS.save}
          </Button>
        </>
      }
    >
      <div className="figure-dialog">
        <RadioGroup
          className="figure-kinds"
          value={kind}
          onChange={(value) => change({ kind: value as FigureKind })}
        >
          <Label className="field-label">{WORDS.kind}</Label>
          {FIGURE_KINDS.map((one) => (
            // The dialog is opened to choose this first.
            <Radio key={one} value={one} className="figure-kind" autoFocus={one === kind}>
              <span className="figure-kind-name">{FIGURE_WORDS.kinds[one]}</span>
              <span className="figure-kind-hint">{FIGURE_WORDS.kindHints[one]}</span>
            </Radio>
          ))}
        </RadioGroup>
        <div className="figure-fields">
          <Field
            label={WORDS.caption}
            value={attrs.caption}
            hint={ownCaption}
            onType={(caption) => change({ caption })}
            onEnter={put}
          />
          {kind === 'timeline' && (
            <Choice<ClockName>
              label={WORDS.clock}
              value={clock}
              options={CLOCK_OPTIONS}
              onChoose={(value) => change({ clock: value })}
            />
          )}
          {kind === 'picture' ? (
            <PictureFields picture={picture} alt={attrs.alt} onChange={change} />
          ) : (
            <ChosenClaims claimIds={attrs.claimIds} onChoose={(claimIds) => change({ claimIds })} />
          )}
          <Field
            label={WORDS.source}
            value={attrs.source}
            hint={kind === 'picture' ? '' : WORDS.sourceHint}
            onType={(source) => change({ source })}
            onEnter={put}
          />
        </div>
      </div>
    </ModalDialog>
  );
}

/** A picture keeps its file and words, every other kind its claims. */
const tidied = (attrs: FigureAttrs): FigureAttrs =>
  attrs.kind === 'picture'
    ? {
        ...attrs,
        claimIds: [],
        alt: attrs.alt.trim(),
        caption: attrs.caption.trim(),
        source: attrs.source.trim(),
      }
    : { ...attrs, picture: null, alt: '', caption: attrs.caption.trim(), source: attrs.source.trim() };

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  readonly onType: (text: string) => void;
  /** Enter is the way out of a dialog that is filled in by keyboard. */
  readonly onEnter: () => void;
}

function Field({ label, value, hint, onType, onEnter }: FieldProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input
        className="field-input"
        value={value}
        placeholder={hint}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && onEnter()}
      />
    </label>
  );
}
