import type { InformationDate, UnitBasis } from '../../../../shared/analysis/text-basis.ts';
import type { Source } from '../../../../shared/model/source.ts';
import { BASIS_WORDS as WORDS } from '../../../../shared/words/basis.ts';
import { originSentence } from '../../../../shared/words/lineage.ts';
import { SOURCES_WORDS } from '../../../../shared/words/sources.ts';
import { run } from '../../../commands/run.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { LinkRow } from '../../../ui/LinkRow.tsx';
import { unitName } from './unit-name.ts';

/** Everything that one paragraph or judgement rests on; each line leads to its record. */
export function UnitDetail({ basis }: { readonly basis: UnitBasis }) {
  const { unit, claims, missing, sources, against, origins, oldest, newest, grades, opposed } = basis;
  return (
    <div className="basis-detail">
      <p className="basis-words">
        <span className="basis-kind">{unitName(unit)}</span> {unit.words}
      </p>
      {unit.isBare && (
        <p className="basis-bare">{unit.kind === 'judgement' ? WORDS.bareJudgement : WORDS.bare}</p>
      )}
      {missing > 0 && <p className="basis-bare">{WORDS.missing(missing)}</p>}
      {claims.length > 0 && (
        <dl className="form-facts">
          <dt>{WORDS.facts.origins}</dt>
          <dd>{origins.items + origins.withdrawn > 0 ? originSentence(origins) : WORDS.noOrigin}</dd>
          <dt>{WORDS.facts.oldest}</dt>
          <dd>{dated(oldest)}</dd>
          <dt>{WORDS.facts.newest}</dt>
          <dd>{dated(newest)}</dd>
          <dt>{WORDS.facts.grades}</dt>
          <dd>{grades.length > 0 ? grades.join(', ') : WORDS.notGraded}</dd>
        </dl>
      )}
      {claims.length > 0 && <h4 className="basis-title">{WORDS.restsOn}</h4>}
      {claims.map(({ claim }) => (
        <LinkRow
          key={claim.id}
          code={claim.code}
          text={claim.statement}
          onPress={() => void run('claim.open', { claimId: claim.id })}
        />
      ))}
      {opposed.length > 0 && <h4 className="basis-title">{WORDS.opposed}</h4>}
      {opposed.map(({ claim }) => (
        <LinkRow
          key={claim.id}
          code={claim.code}
          text={claim.statement}
          onPress={() => void run('claim.open', { claimId: claim.id })}
        />
      ))}
      {sources.length + against.length > 0 && <h4 className="basis-title">{WORDS.from}</h4>}
      {sources.map((source) => (
        <SourceRow key={source.id} source={source} />
      ))}
      {against.map((source) => (
        <SourceRow key={source.id} source={source} speaksAgainst />
      ))}
    </div>
  );
}

const dated = (information: InformationDate | null): string =>
  information === null ? WORDS.undated : WORDS.dated(information.date, information.clock, information.code);

interface SourceRowProps {
  readonly source: Source;
  readonly speaksAgainst?: boolean;
}

function SourceRow({ source, speaksAgainst = false }: SourceRowProps) {
  const { id, code, title, reliability, withdrawn } = source;
  return (
    <LinkRow
      code={code}
      text={title || SOURCES_WORDS.untitled}
      onPress={() => void run('source.open', { sourceId: id })}
      aside={
        <>
          {speaksAgainst && <Badge meaning={WORDS.speaksAgainstMeaning}>{WORDS.speaksAgainst}</Badge>}
          {withdrawn && <Badge meaning={WORDS.withdrawnMeaning}>{WORDS.withdrawn}</Badge>}
          {reliability && (
            <Badge meaning={SOURCES_WORDS.meanings[reliability.letter]}>{reliability.letter}</Badge>
          )}
        </>
      }
    />
  );
}
