import { useCallback } from 'react';
import type { SourceId } from '../../../../shared/model/source.ts';
import { BESIDE_WORDS } from '../../../../shared/words/beside.ts';
import { run } from '../../../commands/run.ts';
import { type BesideChoice, besideChoices } from '../../../db/queries-anchoring.ts';
import { useQuery } from '../../../db/use-query.ts';
import { updateSession, useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/buttons.tsx';
import { FindList } from '../../../ui/FindList.tsx';
import { ModalDialog } from '../../../ui/ModalDialog.tsx';
import { useFindList } from '../../../ui/use-find-list.ts';
import './beside-dialog.css';

const WORDS = BESIDE_WORDS.dialog;
const SHOWN = 100;
const NONE: readonly BesideChoice[] = [];

/** Picks the text to read beside the open one; earlier and later versions of the same source count as texts. */
export function BesideDialog({ sourceId }: { readonly sourceId: SourceId }) {
  const openId = useSession((now) => now.excerptId);
  const choices = useQuery(besideChoices, openId ?? '') ?? NONE;
  const code = choices.find(({ source }) => source.id === sourceId)?.source.code ?? '';
  const close = (): void => updateSession({ dialog: null });
  const open = ({ source, excerpt }: BesideChoice): void => {
    close();
    void run('source.besideOpen', { sourceId: source.id, excerptId: excerpt.id });
  };
  const find = useFindList({
    find: useCallback((typed: string) => findChoices(choices, typed), [choices]),
    idOf: ({ excerpt }) => excerpt.id,
    onEnter: open,
  });
  return (
    <ModalDialog
      title={WORDS.title(code)}
      closeLabel={BESIDE_WORDS.close}
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{BESIDE_WORDS.cancel}</Button>
          <Button
            tone="primary"
            isDisabled={!find.current}
            onPress={() => find.current && open(find.current)}
          >
            {WORDS.open}
          </Button>
        </>
      }
    >
      <FindList
        find={find}
        label={WORDS.search}
        listLabel={WORDS.list}
        listClass="beside-choices"
        rowClass="beside-choice"
        render={(choice) => (
          <>
            <span className="beside-choice-code">{choice.source.code}</span>
            <span className="beside-choice-title">{choice.source.title}</span>
            <span className="beside-choice-facts">{factsOf(choice).join(' · ')}</span>
          </>
        )}
        onPick={open}
      />
      {find.found.length === 0 && <p className="beside-none">{WORDS.none}</p>}
    </ModalDialog>
  );
}

function factsOf({ source, excerpt, newer, isOneOfSeveral }: BesideChoice): readonly string[] {
  const version = newer ? WORDS.version(excerpt.code, newer.code) : excerpt.code;
  return [source.outlet, excerpt.locator, isOneOfSeveral ? version : ''].filter((fact) => fact !== '');
}

/** Those that hold every typed word in codes, title or outlet. */
function findChoices(choices: readonly BesideChoice[], typed: string): readonly BesideChoice[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  return choices
    .filter((choice) => !choice.isOpen)
    .filter(({ source, excerpt }) => {
      const text = [source.code, excerpt.code, source.title, source.outlet].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .slice(0, SHOWN);
}
