import type { Editor } from '@tiptap/core';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { EDITOR_WORDS } from '../../../../shared/words/editor.ts';
import { flushDrafts } from '../../../state/drafts.ts';
import { notify } from '../../../state/notices.ts';
import { updateSession, useSession } from '../../../state/session.ts';
import { Button, IconButton } from '../../../ui/buttons.tsx';
import { replacePlaces, type Wanted } from './find-in-document.ts';
import { useFoundPlaces, useLitPlaces } from './use-found-places.ts';
import './find-replace.css';

const WORDS = EDITOR_WORDS.find;

/** Finds words in the assessment and puts others in their place, one by one or all in one step. */
export function FindReplaceBar({ editor }: { readonly editor: Editor }) {
  const asked = useSession((now) => now.assessmentFind);
  const field = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState<Wanted>(() => ({
    text: selectedWords(editor),
    isCase: false,
    isWhole: false,
  }));
  const [seen, setSeen] = useState(asked);
  const [words, setWords] = useState('');
  const [from, setFrom] = useState(editor.state.selection.from);
  const places = useFoundPlaces(editor, wanted);
  const at = placeAt(places, from);
  useLitPlaces(editor, places, at);
  if (seen !== asked) {
    setSeen(asked);
    const selected = selectedWords(editor);
    if (selected !== '') setWanted({ ...wanted, text: selected });
    setFrom(editor.state.selection.from);
  }
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  const current = places[at];
  const step = (by: 1 | -1): void => {
    const next = places[(at + by + places.length) % places.length];
    if (next) setFrom(next.from);
  };
  const replaceOne = (): void => {
    if (!current) return;
    editor.view.dispatch(replacePlaces(editor.state.tr, [current], words));
    setFrom(current.from + words.length);
  };
  const replaceAll = async (): Promise<void> => {
    if (places.length === 0) return;
    // What was typed before is a step of its own, and so is this.
    await flushDrafts();
    editor.view.dispatch(replacePlaces(editor.state.tr, places, words));
    await flushDrafts();
    notify('info', WORDS.replaced(places.length), 'edit.undo');
  };
  const close = (): void => {
    updateSession({ assessmentFind: null });
    if (current && current.note === null) {
      editor.commands.setTextSelection({ from: current.from, to: current.to });
    }
    editor.view.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'F3') step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // The keys of the fields come up to the bar.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className="find-replace" role="search" aria-label={WORDS.bar} onKeyDown={press}>
      <Field
        label={WORDS.find}
        field={field}
        value={wanted.text}
        onChange={(text) => setWanted({ ...wanted, text })}
        onEnter={(isBack) => step(isBack ? -1 : 1)}
      />
      <p className="find-replace-count" role="status">
        {countOf(wanted.text, at, places.length)}
      </p>
      <IconButton label={WORDS.previous} keys="Shift+Enter" icon={<ChevronUp />} onPress={() => step(-1)} />
      <IconButton label={WORDS.next} keys="Enter" icon={<ChevronDown />} onPress={() => step(1)} />
      <Switch
        label={WORDS.case}
        isOn={wanted.isCase}
        onChange={(isCase) => setWanted({ ...wanted, isCase })}
      />
      <Switch
        label={WORDS.words}
        isOn={wanted.isWhole}
        onChange={(isWhole) => setWanted({ ...wanted, isWhole })}
      />
      <Field label={WORDS.replace} value={words} onChange={setWords} onEnter={replaceOne} />
      <Button tone="quiet" isDisabled={!current} onPress={replaceOne}>
        {WORDS.replaceOne}
      </Button>
      <Button tone="quiet" isDisabled={!current} onPress={() => void replaceAll()}>
        {WORDS.replaceAll}
      </Button>
      <IconButton label={WORDS.close} keys="Esc" icon={<X />} onPress={close} />
    </div>
  );
}

/** Words of one paragraph. */
function selectedWords({ state: { selection, doc } }: Editor): string {
  return selection.$from.sameParent(selection.$to) ? doc.textBetween(selection.from, selection.to) : '';
}

/** The first place from there on, else the first of all; -1 where there is none. */
function placeAt(places: readonly { readonly from: number }[], from: number): number {
  const found = places.findIndex((place) => place.from >= from);
  return found >= 0 ? found : places.length > 0 ? 0 : -1;
}

function countOf(text: string, at: number, count: number): string {
  if (text === '') return '';
  return count === 0 ? WORDS.none : WORDS.place(at + 1, count);
}

interface FieldProps {
  readonly label: string;
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter: (isShift: boolean) => void;
}

function Field({ label, field, value, onChange, onEnter }: FieldProps) {
  return (
    <input
      ref={field}
      type="text"
      className="field-input"
      aria-label={label}
      placeholder={label}
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onEnter(event.shiftKey);
      }}
    />
  );
}

interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

const Switch = ({ label, isOn, onChange }: SwitchProps) => (
  <ToggleButton className="find-replace-switch" isSelected={isOn} onChange={onChange}>
    {label}
  </ToggleButton>
);
