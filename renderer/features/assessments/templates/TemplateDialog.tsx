import { useCallback } from 'react';
import { BUILT_IN_KEYS, BUILT_IN_TEMPLATES } from '../../../../shared/model/built-in-templates.ts';
import type { OwnTemplate, TemplateRef } from '../../../../shared/model/template.ts';
import { TEMPLATE_WORDS as WORDS } from '../../../../shared/words/templates.ts';
import { run } from '../../../commands/run.ts';
import { ownTemplates } from '../../../db/queries-templates.ts';
import { useQuery } from '../../../db/use-query.ts';
import { updateSession } from '../../../state/session.ts';
import { FindList } from '../../../ui/FindList.tsx';
import { ModalDialog } from '../../../ui/ModalDialog.tsx';
import { useFindList } from '../../../ui/use-find-list.ts';
import './template-dialog.css';

interface Row {
  /** Null for a text without headings. */
  readonly ref: TemplateRef | null;
  readonly name: string;
  readonly hint: string;
}

const NONE: readonly OwnTemplate[] = [];

/** Begins an assessment: Enter takes the template in hand, typing finds another. */
export function TemplateDialog() {
  const own = useQuery(ownTemplates) ?? NONE;
  const close = (): void => updateSession({ dialog: null });
  const start = async ({ ref }: Row): Promise<void> => {
    close();
    await run('assessment.add', ref === null ? undefined : { template: ref });
  };
  const find = useFindList({
    find: useCallback((typed: string) => rowsOf(own).filter((row) => isFound(row, typed)), [own]),
    idOf: ({ ref }) => ref ?? 'blank',
    onEnter: (row) => void start(row),
  });
  return (
    <ModalDialog title={WORDS.chooser} closeLabel={WORDS.close} onClose={close}>
      <FindList
        find={find}
        label={WORDS.template}
        listLabel={WORDS.chooser}
        listClass="template-list"
        rowClass="template-row"
        onPick={(row) => void start(row)}
        render={({ name, hint }) => (
          <>
            <span className="template-name">{name}</span>
            <span className="template-hint">{hint}</span>
          </>
        )}
      />
      <p className="field-note">{WORDS.help}</p>
    </ModalDialog>
  );
}

const rowsOf = (own: readonly OwnTemplate[]): readonly Row[] => [
  ...BUILT_IN_KEYS.map((key) => ({
    ref: key,
    name: BUILT_IN_TEMPLATES[key].name,
    hint: BUILT_IN_TEMPLATES[key].hint,
  })),
  ...own.map(({ id, name, base }) => ({
    ref: id,
    name,
    hint: WORDS.ownHint(BUILT_IN_TEMPLATES[base].name),
  })),
  { ref: null, name: WORDS.blank, hint: WORDS.blankHint },
];

const isFound = ({ name, hint }: Row, typed: string): boolean =>
  `${name} ${hint}`.toLowerCase().includes(typed.trim().toLowerCase());
