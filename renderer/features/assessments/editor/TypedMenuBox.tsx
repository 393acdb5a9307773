import type { Editor } from '@tiptap/core';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { closeMenu, listenToMenu, type TypedTrigger } from './typed-menu.ts';
import { useAnchoredPlace } from './use-anchored-place.ts';
import './typed-menu.css';

export interface MenuOption {
  readonly id: string;
  /** Stands above the first of its group. */
  readonly group: string;
  readonly shown: ReactNode;
}

interface TypedMenuBoxProps<O extends MenuOption> {
  readonly editor: Editor;
  readonly trigger: TypedTrigger;
  readonly label: string;
  readonly options: readonly O[];
  /** Said where there is no option; null hides the menu then. */
  readonly none: string | null;
  readonly width: number;
  readonly onChoose: (option: O) => void;
}

const HEIGHT = 380;

/**
 * The list below what is typed. The text keeps the keyboard: arrows move, Enter and Tab take, Escape closes. Screen
 * readers follow by the active descendant.
 */
export function TypedMenuBox<O extends MenuOption>(props: TypedMenuBoxProps<O>) {
  const { editor, trigger, label, options, none, width, onChoose } = props;
  const { view } = editor;
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const at = Math.max(
    0,
    options.findIndex(({ id }) => id === current),
  );
  const isShown = options.length > 0 || none !== null;
  const optionId = (option: O | undefined): string => (option ? `${listId}-${option.id}` : '');
  const active = optionId(options[at]);
  const place = useAnchoredPlace(() => view.coordsAtPos(trigger.from), trigger.from, {
    width,
    height: HEIGHT,
  });

  const press = (event: KeyboardEvent): boolean => {
    if (!isShown) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = options[at];
    if (step !== undefined && options.length > 0) {
      setCurrent(options[(at + step + options.length) % options.length]?.id ?? null);
    } else if (event.key === 'Escape') closeMenu(view);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen && !event.shiftKey) onChoose(chosen);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => listenToMenu(view, (event) => latest.current(event)), [view]);

  useEffect(() => {
    const { dom } = view;
    if (!isShown) return undefined;
    dom.setAttribute('aria-autocomplete', 'list');
    dom.setAttribute('aria-controls', listId);
    if (active) dom.setAttribute('aria-activedescendant', active);
    return () => {
      for (const name of ['aria-autocomplete', 'aria-controls', 'aria-activedescendant']) {
        dom.removeAttribute(name);
      }
    };
  }, [view, listId, active, isShown]);
  useEffect(() => {
    if (at === 0) list.current?.scrollTo({ top: 0 });
    else if (active) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [at, active]);

  if (!isShown || !place) return null;
  // Pressing a row must not take the keyboard from the text.
  return createPortal(
    <div className="typed-menu" style={place} onPointerDown={(event) => event.preventDefault()}>
      <div ref={list} id={listId} className="typed-menu-list" role="listbox" aria-label={label}>
        {options.map((option, index) => (
          <div key={option.id} role="presentation">
            {option.group !== options[index - 1]?.group && (
              <div role="presentation" className="typed-menu-group">
                {option.group}
              </div>
            )}
            <div
              id={optionId(option)}
              className="typed-menu-option"
              role="option"
              aria-selected={index === at}
              onPointerMove={() => setCurrent(option.id)}
              onClick={() => onChoose(option)}
            >
              {option.shown}
            </div>
          </div>
        ))}
      </div>
      {options.length === 0 && (
        <p className="typed-menu-none" role="status">
          {none}
        </p>
      )}
    </div>,
    document.body,
  );
}
