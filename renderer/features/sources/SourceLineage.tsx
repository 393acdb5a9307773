import { X } from 'lucide-react';
import { useState } from 'react';
import { LINEAGE_TYPES, type Lineage, type LineageType } from '../../../shared/model/lineage.ts';
import type { Source } from '../../../shared/model/source.ts';
import { LINEAGE_WORDS } from '../../../shared/words/lineage.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { run, runInContext } from '../../commands/run.ts';
import { saveField } from '../../commands/save-field.ts';
import { type LineageLink, lineageOfSource } from '../../db/queries-lineage.ts';
import { useSourceRows } from '../../db/use-case-lists.ts';
import { useQuery } from '../../db/use-query.ts';
import { Button, IconButton } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { FormSection } from '../../ui/FormSection.tsx';
import { LinkRow } from '../../ui/LinkRow.tsx';
import { ReasonForm } from '../../ui/ReasonForm.tsx';
import { SuggestField } from '../../ui/SuggestField.tsx';
import './sources.css';

const TYPES = LINEAGE_TYPES.map((value) => ({
  value,
  label: LINEAGE_WORDS.types[value],
  hint: LINEAGE_WORDS.typeHints[value],
}));

/** What a source comes from, what comes from it, and whether it is first-hand. */
export function SourceLineage({ source }: { readonly source: Source }) {
  const links = useQuery(lineageOfSource, source.id);
  if (!links) return null;
  const { comesFrom, usedBy } = links;
  return (
    <FormSection
      title={LINEAGE_WORDS.title}
      action={
        <Button tone="quiet" onPress={() => void runInContext('page.lineage')}>
          {LINEAGE_WORDS.openPage}
        </Button>
      }
    >
      <FirstHand source={source} />
      {source.firstHand && comesFrom.length > 0 && (
        <p className="form-hint">{LINEAGE_WORDS.firstHandAndFrom}</p>
      )}
      <h4 className="source-part">{LINEAGE_WORDS.comesFrom}</h4>
      {comesFrom.length === 0 && source.firstHand === null && (
        <p className="form-hint">{LINEAGE_WORDS.noneYet}</p>
      )}
      {comesFrom.map((link) => (
        <Link key={link.lineage.id} link={link} later={source} earlier={link.source} />
      ))}
      <AddLink source={source} taken={[...comesFrom, ...usedBy].map((link) => link.source.id)} />
      {usedBy.length > 0 && <h4 className="source-part">{LINEAGE_WORDS.usedBy}</h4>}
      {usedBy.map((link) => (
        <Link key={link.lineage.id} link={link} later={link.source} earlier={source} />
      ))}
    </FormSection>
  );
}

interface LinkProps {
  readonly link: LineageLink;
  readonly later: Source;
  readonly earlier: Source;
}

function Link({ link: { lineage, source }, later, earlier }: LinkProps) {
  const lineageId: Lineage['id'] = lineage.id;
  return (
    <div className="source-link">
      <LinkRow
        code={source.code}
        text={source.title || SOURCES_WORDS.untitled}
        onPress={() => void run('source.open', { sourceId: source.id })}
      />
      <div className="source-link-line">
        <Choice
          label={LINEAGE_WORDS.typeOf(later.code, earlier.code)}
          hidesLabel
          value={lineage.type}
          options={TYPES}
          onChoose={(type) => void run('lineage.edit', { lineageId, fields: { type } })}
        />
        <p className="source-link-basis">{lineage.basis || LINEAGE_WORDS.byHand}</p>
        <IconButton
          label={LINEAGE_WORDS.removeLink(later.code, earlier.code)}
          icon={<X />}
          onPress={() => void run('lineage.remove', { lineageId })}
        />
      </div>
    </div>
  );
}

/** Suggestions shown at once. */
const MOST = 8;

function AddLink({ source, taken }: { readonly source: Source; readonly taken: readonly string[] }) {
  const rows = useSourceRows() ?? [];
  const [typed, setTyped] = useState('');
  const [type, setType] = useState<LineageType>('reports on');
  const part = typed.trim().toLowerCase();
  const found = rows
    .map((row) => row.source)
    .filter(({ id, code, title, outlet }) => {
      if (part === '' || id === source.id || taken.includes(id)) return false;
      return code.toLowerCase() === part || `${title} ${outlet}`.toLowerCase().includes(part);
    })
    .slice(0, MOST);
  return (
    <div className="source-link-add">
      <Choice label={LINEAGE_WORDS.type} hidesLabel value={type} options={TYPES} onChoose={setType} />
      <SuggestField
        label={LINEAGE_WORDS.add}
        placeholder={LINEAGE_WORDS.addHint}
        text={typed}
        onText={setTyped}
        suggestions={found.map(({ id, code, title, outlet }) => ({
          id,
          label: `${code} ${title || SOURCES_WORDS.untitled}`,
          hint: outlet,
        }))}
        onPick={(suggestion) => {
          const from = found.find(({ id }) => id === suggestion.id);
          if (!from) return;
          void run('lineage.add', { sourceId: source.id, type, fromId: from.id, basis: '' }).then(
            (isAdded) => {
              if (isAdded) setTyped('');
            },
          );
        }}
        preselected={0}
      />
    </div>
  );
}

function FirstHand({ source: { id: sourceId, code, firstHand } }: { readonly source: Source }) {
  const [isAsking, setAsking] = useState(false);
  if (firstHand) {
    return (
      <div className="source-first-hand">
        <DraftText
          label={LINEAGE_WORDS.firstHandBecause}
          value={firstHand.reason}
          canonical={(text) => text.trim()}
          onCommit={(text) => saveField('source.establish', { sourceId, reason: text.trim() })}
          isMultiline
          description={(typed) => (typed.trim() === '' ? LINEAGE_WORDS.reasonNeeded : null)}
        />
        <Button
          tone="quiet"
          name={LINEAGE_WORDS.takeBackNamed(code)}
          onPress={() => void run('source.establish', { sourceId, reason: null })}
        >
          {LINEAGE_WORDS.takeBack}
        </Button>
      </div>
    );
  }
  if (!isAsking) {
    return (
      <div className="source-add">
        <Button tone="quiet" name={LINEAGE_WORDS.sayFirstHandNamed(code)} onPress={() => setAsking(true)}>
          {LINEAGE_WORDS.sayFirstHand}
        </Button>
      </div>
    );
  }
  return (
    <ReasonForm
      label={LINEAGE_WORDS.firstHandReason}
      saveLabel={LINEAGE_WORDS.save}
      cancelLabel={LINEAGE_WORDS.cancel}
      emptyProblem={LINEAGE_WORDS.reasonNeeded}
      onSave={async (reason) => {
        const isSaved = await run('source.establish', { sourceId, reason });
        if (isSaved) setAsking(false);
        return isSaved;
      }}
      onCancel={() => setAsking(false)}
    />
  );
}
