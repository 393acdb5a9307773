import '../../renderer/app/theme.css';
import '../../renderer/features/assessments/assessment.css';
import { baseKeymap } from '@tiptap/pm/commands';
import { keymap } from '@tiptap/pm/keymap';
import { Schema } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { CaseDatabaseProvider } from '../../renderer/db/case-database.tsx';
import { declareDatabase } from '../../renderer/db/database.ts';
import { AssessmentEditor } from '../../renderer/features/assessments/AssessmentEditor.tsx';
import { atRest, nextFrame } from './frames.mjs';
import { inventedText } from './texts.mjs';

const HEIGHT = 840;

/** Milliseconds after which the editor has saved, or tried to, and counted. */
const SETTLED = 1500;

let sides;
let measured;
let pressed = 0;

export const writing = {
  /** Makes both sides of one text; answers how many paragraphs it has. */
  async prepare({ characters, paragraphs }) {
    const words = inventedText(characters, 71).replaceAll('\n\n', ' ');
    const length = Math.ceil(words.length / paragraphs);
    const content = Array.from({ length: Math.ceil(words.length / length) }, (_, at) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: words.slice(at * length, (at + 1) * length) }],
    }));
    const body = { type: 'doc', content };
    const root = document.querySelector('#root');
    const [ours, peer] = ['ours', 'peer'].map((name) => {
      const box = document.createElement('div');
      box.dataset.side = name;
      box.style.height = `${HEIGHT}px`;
      box.hidden = true;
      root.append(box);
      return box;
    });
    sides = { ours: await ourEditor(ours, body), peer: bareEditor(peer, body) };
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
    return content.length;
  },

  /** Brings a side into sight, the cursor in the paragraph that stands so far down. */
  async show(side, at) {
    for (const box of document.querySelectorAll('[data-side]')) box.hidden = box.dataset.side !== side;
    const view = sides[side]();
    const child = Math.floor(view.state.doc.childCount * at);
    let place = 1;
    for (let index = 0; index < child; index += 1) place += view.state.doc.child(index).nodeSize;
    const selection = TextSelection.create(view.state.doc, place + 40);
    view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
    view.focus();
    await new Promise((rest) => setTimeout(rest, SETTLED));
    return true;
  },

  /** Waits for the next letter to be painted. */
  async start() {
    await atRest();
    await nextFrame();
    measured = new Promise((resolve) => {
      const typed = () => {
        void nextFrame().then(() => resolve(performance.now() - pressed));
      };
      addEventListener('input', typed, { once: true });
    });
    return true;
  },

  stopped: () => measured,

  check() {
    const [ours, peer] = [sides.ours(), sides.peer()].map(({ state: { doc } }) =>
      doc.textBetween(0, doc.content.size, '\n'),
    );
    return { characters: ours.length, isSame: ours.length > 1_000_000 && ours === peer };
  },
};

/** The editor of the program, with all that is around it. */
async function ourEditor(box, body) {
  const db = declareDatabase(`writing-${Date.now()}`);
  await db.open();
  const assessment = { id: 'a', code: 'R1', rev: 1, title: 'Invented', subtitle: '', language: 'en', body };
  const editor = createElement(AssessmentEditor, { assessment, codes: new Map() });
  createRoot(box).render(createElement(CaseDatabaseProvider, { value: db }, editor));
  const text = () => box.querySelector('.assessment-text');
  while (!text()) await nextFrame();
  return () => text().editor.view;
}

/** A view of the same text in the same style, with the keys that every text needs. */
function bareEditor(box, body) {
  const schema = new Schema({
    nodes: {
      doc: { content: 'paragraph+' },
      paragraph: { content: 'text*', toDOM: () => ['p', 0] },
      text: {},
    },
  });
  box.className = 'assessment';
  const scroller = document.createElement('div');
  scroller.className = 'assessment-scroll';
  box.append(scroller);
  const view = new EditorView(scroller, {
    state: EditorState.create({ doc: schema.nodeFromJSON(body), plugins: [keymap(baseKeymap)] }),
    attributes: { class: 'assessment-text' },
  });
  return () => view;
}
