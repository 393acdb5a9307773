import { House, Redo2, Search, Undo2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import { COMMANDS } from '../../shared/commands.ts';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { runInContext } from '../commands/run.ts';
import { showKeys } from '../commands/show-keys.ts';
import { currentHistory } from '../db/history.ts';
import { caseInfo } from '../db/queries.ts';
import { useQuery } from '../db/use-query.ts';
import { IconButton } from '../ui/buttons.tsx';
import { Lamp } from './Lamp.tsx';

/** Case name, search, undo and redo, and the lamp that says there is no network. */
export function TitleBar() {
  const info = useQuery(caseInfo);
  const history = useQuery(currentHistory);
  const past = history?.past.at(-1);
  const future = history?.future.at(-1);
  return (
    <header className="title-bar">
      <IconButton
        label={COMMANDS['case.close'].label}
        icon={<House />}
        keys={showKeys('case.close')}
        onPress={() => void runInContext('case.close')}
      />
      <h1 className="title-case">{info?.title}</h1>
      {info?.isSample && (
        <span className="sample-mark" title={SHELL_WORDS.sampleMeaning}>
          {SHELL_WORDS.sampleMark}
        </span>
      )}
      <div className="title-space" />
      <Button className="title-search" onPress={() => void runInContext('app.palette')}>
        <Search aria-hidden />
        <span>{SHELL_WORDS.palette.search}</span>
        <kbd className="key">{showKeys('app.palette')}</kbd>
      </Button>
      <div className="title-space" />
      <IconButton
        label={past ? `${SHELL_WORDS.undo} ${past.label}` : SHELL_WORDS.undo}
        icon={<Undo2 />}
        keys={showKeys('edit.undo')}
        isDisabled={!past}
        onPress={() => void runInContext('edit.undo')}
      />
      <IconButton
        label={future ? `${SHELL_WORDS.redo} ${future.label}` : SHELL_WORDS.redo}
        icon={<Redo2 />}
        keys={showKeys('edit.redo')}
        isDisabled={!future}
        onPress={() => void runInContext('edit.redo')}
      />
      <Lamp />
    </header>
  );
}
