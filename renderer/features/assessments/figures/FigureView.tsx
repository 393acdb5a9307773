import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { Pencil } from 'lucide-react';
import { FIGURE_WORDS } from '../../../../shared/words/figures.ts';
import { FigureContent } from '../../../report/figures/FigureContent.tsx';
import { updateSession } from '../../../state/session.ts';
import { IconButton } from '../../../ui/buttons.tsx';
import { useFigureNow } from './live-figures.ts';
import './figure-view.css';

const WORDS = FIGURE_WORDS.editor;

/** A figure in the text, drawn by what prints it. A double press or its button changes it. */
export function FigureView({ node, selected }: NodeViewProps) {
  const figureId = String(node.attrs['id']);
  const figure = useFigureNow(figureId);
  const edit = (): void => updateSession({ dialog: { kind: 'figure', figureId } });
  return (
    <NodeViewWrapper
      className="figure-view"
      data-selected={selected || undefined}
      data-drag-handle
      contentEditable={false}
      onDoubleClick={edit}
    >
      {figure ? (
        <div role="group" aria-label={`${FIGURE_WORDS.number(figure.number)}: ${figure.caption}`}>
          <div className="figure-view-paper">
            <FigureContent figure={figure} />
          </div>
          <div className="figure-view-foot">
            <div>
              <p className="figure-view-caption" dir="auto">
                <span className="figure-view-number">{FIGURE_WORDS.number(figure.number)}</span>{' '}
                {figure.caption}
              </p>
              {figure.source && (
                <p className="figure-view-source" dir="auto">
                  {figure.source}
                </p>
              )}
              {figure.alt === '' && <p className="figure-view-missing">{WORDS.altMissing}</p>}
            </div>
            <IconButton label={WORDS.edit(figure.number)} icon={<Pencil />} onPress={edit} />
          </div>
        </div>
      ) : (
        <p className="figure-view-source">{WORDS.drawing}</p>
      )}
    </NodeViewWrapper>
  );
}
