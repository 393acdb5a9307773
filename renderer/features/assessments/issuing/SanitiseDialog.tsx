import { useEffect, useMemo, useState } from 'react';
import type { WithheldString } from '../../../../shared/analysis/withheld-strings.ts';
import type { AssessmentId } from '../../../../shared/model/assessment.ts';
import type { CaseSnapshot } from '../../../../shared/model/case-snapshot.ts';
import { type Marking, mostOpen, schemeOf } from '../../../../shared/model/marking.ts';
import { SANITISE_WORDS as WORDS } from '../../../../shared/words/sanitised.ts';
import {
  caseToSanitise,
  printSanitised,
  sanitisedDraft,
  saveSanitised,
} from '../../../commands/sanitised-copy.ts';
import { updateSession } from '../../../state/session.ts';
import { Button } from '../../../ui/buttons.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { ModalDialog } from '../../../ui/ModalDialog.tsx';
import type { FoundWithheld } from '../../../workers/prove-withheld-job.ts';
import { LeakList } from './LeakList.tsx';
import { OnlyDescribed } from './OnlyDescribed.tsx';
import '../../../ui/form-section.css';
import './sanitise-dialog.css';

const close = (): void => updateSession({ dialog: null });

/** Chooses what is withheld, shows what the text still says of it, and prints a copy that is proved to hold none of it. */
export function SanitiseDialog({ assessmentId }: { readonly assessmentId: AssessmentId }) {
  const [snapshot, setSnapshot] = useState<CaseSnapshot | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void caseToSanitise().then((read) => isCurrent && setSnapshot(read));
    return () => {
      isCurrent = false;
    };
  }, []);
  const assessment = snapshot?.assessments.find(({ id }) => id === assessmentId);
  if (snapshot && assessment)
    return <Choices snapshot={snapshot} assessmentId={assessmentId} code={assessment.code} />;
  return (
    <ModalDialog title={WORDS.title('')} closeLabel={WORDS.close} onClose={close}>
      <p role="status">{snapshot ? WORDS.gone : WORDS.reading}</p>
    </ModalDialog>
  );
}

interface ChoicesProps {
  readonly snapshot: CaseSnapshot;
  readonly assessmentId: AssessmentId;
  readonly code: string;
}

type Outcome =
  | { readonly kind: 'working' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'found'; readonly found: readonly FoundWithheld[] };

function Choices({ snapshot, assessmentId, code }: ChoicesProps) {
  const scheme = schemeOf(snapshot.info[0]);
  const { levels } = scheme;
  const [cut, setCut] = useState<Marking>(levels[1]?.label ?? mostOpen(scheme));
  const [saysLanguage, setSaysLanguage] = useState(true);
  const [withheldClaims, setWithheldClaims] = useState<ReadonlySet<string>>(new Set());
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const draft = useMemo(
    () => sanitisedDraft(snapshot, assessmentId, { cut, saysLanguage, withheldClaims }),
    [snapshot, assessmentId, cut, saysLanguage, withheldClaims],
  );
  const { report, onlyDescribed, withheld, sourcesInCase } = draft;
  // What the printed file was found to hold can be accepted like what the text says.
  const found = outcome?.kind === 'found' ? outcome.found : [];
  const leaks = [...draft.leaks, ...found.map(({ where, ...hit }) => ({ ...hit, place: where }))];
  const said = new Set(leaks.map(({ string }) => keyOf(string)));
  const open = [...said].filter((key) => !accepted.has(key)).length;
  const described = report.about.sanitised?.described.length ?? 0;
  const isWorking = outcome?.kind === 'working';
  const make = async (): Promise<void> => {
    setOutcome({ kind: 'working' });
    try {
      const allowed = new Set(withheld.strings.filter((string) => accepted.has(keyOf(string))));
      const pages = await printSanitised(draft, allowed);
      if ('found' in pages) setOutcome({ kind: 'found', found: pages.found });
      else if (await saveSanitised(report, pages)) close();
      else setOutcome(null);
    } catch (error) {
      setOutcome({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <ModalDialog
      title={WORDS.title(code)}
      closeLabel={WORDS.close}
      onClose={close}
      holdsWork={isWorking || accepted.size > 0}
      foot={
        <>
          {open > 0 && <p className="sanitise-open">{WORDS.open(open)}</p>}
          <Button onPress={close} isDisabled={isWorking}>
            {WORDS.cancel}
          </Button>
          <Button tone="primary" onPress={() => void make()} isDisabled={isWorking || open > 0}>
            {WORDS.make}
          </Button>
        </>
      }
    >
      <div className="sanitise">
        <p>{WORDS.lead}</p>
        <Choice
          label={WORDS.cut}
          value={cut}
          options={levels.map(({ label }) => ({ value: label, label }))}
          onChoose={(label) => {
            setCut(label);
            setOutcome(null);
          }}
        />
        <label className="sanitise-tick">
          <input
            type="checkbox"
            checked={saysLanguage}
            onChange={(event) => setSaysLanguage(event.target.checked)}
          />
          <span>{WORDS.language}</span>
        </label>
        <p role="status">{described === 0 ? WORDS.nothing : WORDS.described(described, sourcesInCase)}</p>
        <OnlyDescribed
          claims={onlyDescribed}
          withheld={withheldClaims}
          onToggle={(claim) => setWithheldClaims(toggled(withheldClaims, claim))}
        />
        {described > 0 && (
          <LeakList
            leaks={leaks}
            tooShort={withheld.tooShort}
            isAccepted={(string) => accepted.has(keyOf(string))}
            onToggle={(string) => setAccepted(toggled(accepted, keyOf(string)))}
          />
        )}
        <Result outcome={outcome} />
      </div>
    </ModalDialog>
  );
}

function Result({ outcome }: { readonly outcome: Outcome | null }) {
  if (outcome?.kind === 'failed') return <p role="alert">{outcome.reason}</p>;
  if (outcome?.kind !== 'found') return null;
  return (
    <p className="field-problem" role="alert">
      {WORDS.found(outcome.found.length)}
    </p>
  );
}

/** The same string after the choices have changed. */
const keyOf = ({ kind, text }: WithheldString): string => `${kind} ${text}`;

function toggled(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
