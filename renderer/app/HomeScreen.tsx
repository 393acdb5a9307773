import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { COMMANDS, type CommandId } from '../../shared/commands.ts';
import { RECOVERY_WORDS } from '../../shared/words/recovery.ts';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { type CasesHere, casesHere } from '../commands/cases-here.ts';
import { report } from '../commands/edit.ts';
import { openCase } from '../commands/open-case.ts';
import { run } from '../commands/run.ts';
import { analystName, setAnalystName } from '../db/registry.ts';
import { TroubleBar } from '../features/recovery/TroubleBar.tsx';
import { Button } from '../ui/buttons.tsx';
import { DraftText } from '../ui/DraftText.tsx';
import { Lamp } from './Lamp.tsx';
import './home-screen.css';

const WORDS = SHELL_WORDS.home;

const STARTS = [
  { id: 'case.openSample', why: WORDS.sampleWhy },
  { id: 'case.new', why: WORDS.newWhy },
  { id: 'case.openFile', why: WORDS.fileWhy },
] as const satisfies readonly { readonly id: CommandId; readonly why: string }[];

const NOT_READ: CasesHere = { known: [], found: [], lost: 0 };

/** Where the program begins: the sample, a new case, a case file, or a case opened before. */
export function HomeScreen() {
  const [here, setCases] = useState<CasesHere | null>(null);
  const [analyst, setAnalyst] = useState('');
  useEffect(() => {
    casesHere().then(setCases).then(analystName).then(setAnalyst).catch(report);
  }, []);
  const { known: cases, found, lost } = here ?? NOT_READ;
  return (
    <main className="home">
      <TroubleBar />
      <div className="home-sheet">
        <header className="home-head">
          <h1 className="home-name">{SHELL_WORDS.appName}</h1>
          <p className="home-tagline">{SHELL_WORDS.tagline}</p>
        </header>
        <section aria-label={WORDS.start} className="home-starts">
          {STARTS.map(({ id, why }) => (
            <AriaButton key={id} className="home-start" onPress={() => void run(id)}>
              <span className="home-start-label">{COMMANDS[id].label}</span>
              <span className="home-start-why">{why}</span>
            </AriaButton>
          ))}
        </section>
        <section aria-labelledby="home-recent">
          <h2 id="home-recent" className="home-heading">
            {WORDS.recent}
          </h2>
          {lost > 0 && (
            <p role="alert" className="home-lost">
              {RECOVERY_WORDS.emptied(lost)}
            </p>
          )}
          {!here && <p className="home-none home-looking">{WORDS.looking}</p>}
          {here && cases.length === 0 && lost === 0 && <p className="home-none">{WORDS.noRecent}</p>}
          <ul className="home-cases">
            {cases.map((known) => (
              <li key={known.id}>
                <AriaButton className="home-case" onPress={() => void openCase(known.id).catch(report)}>
                  <span className="home-case-title">{known.title}</span>
                  {known.isSample && <span className="sample-mark">{SHELL_WORDS.sampleMark}</span>}
                  <span className="home-case-when">{WORDS.opened(showWhen(known.openedAt))}</span>
                </AriaButton>
              </li>
            ))}
          </ul>
          <div className="home-more">
            <Button tone="quiet" onPress={() => void run('case.putBack')}>
              {COMMANDS['case.putBack'].label}
            </Button>
            {here && cases.length + found.length === 0 && (
              <Button tone="quiet" onPress={() => void run('lock.set')}>
                {COMMANDS['lock.set'].label}
              </Button>
            )}
          </div>
        </section>
        {found.length > 0 && <FoundCases found={found} />}
        <footer className="home-foot">
          <DraftText
            label={WORDS.yourName}
            description={WORDS.yourNameWhy}
            value={analyst}
            onCommit={async (name) => {
              await setAnalystName(name.trim());
              setAnalyst(name.trim());
              return null;
            }}
          />
          <Lamp />
        </footer>
      </div>
    </main>
  );
}

/** Nothing is lost with the list: a case's journal is enough to make it again. */
function FoundCases({ found }: { readonly found: CasesHere['found'] }) {
  return (
    <section aria-labelledby="home-found">
      <h2 id="home-found" className="home-heading">
        {WORDS.found}
      </h2>
      <p className="home-none">{WORDS.foundWhy}</p>
      <ul className="home-cases">
        {found.map((id) => (
          <li key={id}>
            <AriaButton className="home-case" onPress={() => void openCase(id).catch(report)}>
              <span className="home-case-title">{WORDS.foundCase(id)}</span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

const showWhen = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
