import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { ClaimId } from '../../../../shared/model/claim.ts';
import { EDITOR_WORDS } from '../../../../shared/words/editor.ts';
import { CitationCard } from './CitationCard.tsx';
import { editInline } from './inline-card.ts';
import { NoteField } from './NoteField.tsx';
import { useAnchoredPlace } from './use-anchored-place.ts';
import { type ShownInline, useShownInline } from './use-shown-inline.ts';
import './inline-card.css';

const WORDS = EDITOR_WORDS.card;
const SIZE = { width: 400, height: 420 };

/** The card of the citation or footnote that is selected or under the pointer. */
export function InlineCards({ editor }: { readonly editor: Editor }) {
  const { shown, setOverCard, hide } = useShownInline(editor);
  useEffect(() => {
    if (!shown || shown.isSelected) return undefined;
    const press = (event: globalThis.KeyboardEvent): void => {
      if (event.key === 'Escape') hide();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  if (!shown) return null;
  return (
    <InlineCard
      key={`${shown.at} ${shown.node.type.name}`}
      editor={editor}
      shown={shown}
      onOver={setOverCard}
    />
  );
}

interface InlineCardProps {
  readonly editor: Editor;
  readonly shown: ShownInline;
  readonly onOver: (isOver: boolean) => void;
}

function InlineCard({ editor, shown: { node, at, isEditing }, onOver }: InlineCardProps) {
  const { view } = editor;
  const place = useAnchoredPlace(
    () => {
      const dom = view.nodeDOM(at);
      return dom instanceof HTMLElement ? dom.getBoundingClientRect() : null;
    },
    at,
    SIZE,
  );
  const set = (name: string, value: unknown): void =>
    view.dispatch(view.state.tr.setNodeAttribute(at, name, value));
  const leave = (): void => {
    view.dispatch(editInline(view.state.tr, false));
    view.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  const isCitation = node.type.name === 'citation';
  const drop = (claimId: ClaimId): void => {
    const left = (node.attrs['claimIds'] as readonly ClaimId[]).filter((id) => id !== claimId);
    if (left.length > 0) set('claimIds', left);
    else view.dispatch(view.state.tr.delete(at, at + node.nodeSize));
    view.focus();
  };
  if (!place) return null;
  return createPortal(
    // The keys of the field and the buttons come up to the card.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="inline-card"
      style={place}
      role="group"
      aria-label={isCitation ? WORDS.citation : WORDS.footnote}
      onPointerEnter={() => onOver(true)}
      onPointerLeave={() => onOver(false)}
      onKeyDown={press}
    >
      {isCitation && <CitationCard claimIds={node.attrs['claimIds'] as readonly ClaimId[]} onDrop={drop} />}
      <NoteField
        label={isCitation ? WORDS.note : WORDS.words}
        hint={isCitation ? WORDS.noteHint : WORDS.wordsHint}
        value={String(node.attrs[isCitation ? 'note' : 'words'])}
        isLong={!isCitation}
        isWanted={isEditing}
        onChange={(value) => set(isCitation ? 'note' : 'words', value)}
        onLeave={leave}
      />
    </div>,
    document.body,
  );
}
