import type { UnusedSource } from '../../../../shared/analysis/uncited.ts';
import { BASIS_WORDS as WORDS } from '../../../../shared/words/basis.ts';
import { FORM_WORDS } from '../../../../shared/words/forms.ts';
import { SOURCES_WORDS } from '../../../../shared/words/sources.ts';
import { run } from '../../../commands/run.ts';
import { useFold } from '../../../state/folds.ts';
import { FoldSection } from '../../../ui/FoldSection.tsx';
import { LinkRow } from '../../../ui/LinkRow.tsx';
import { LongRows } from '../../../ui/LongRows.tsx';

/** Entities named in a reason; the others are counted. */
const NAMED = 3;

/** Sources that the text does not use, and why they may matter. */
export function UnusedSources({ sources }: { readonly sources: readonly UnusedSource[] }) {
  const [isOpen, open] = useFold('basis unused', true);
  return (
    <FoldSection title={WORDS.unused} aside={String(sources.length)} isOpen={isOpen} onOpen={open}>
      <p className="form-hint">{sources.length === 0 ? WORDS.noUnused : WORDS.unusedHelp}</p>
      <LongRows
        rows={sources}
        moreLabel={FORM_WORDS.showMore}
        render={(unused) => (
          <div key={unused.source.id} className="basis-row">
            <LinkRow
              code={unused.source.code}
              text={unused.source.title || SOURCES_WORDS.untitled}
              onPress={() => void run('source.open', { sourceId: unused.source.id })}
            />
            <Reasons unused={unused} />
          </div>
        )}
      />
    </FoldSection>
  );
}

function Reasons({ unused: { claimCount, contradicts, entities, kin } }: { readonly unused: UnusedSource }) {
  const names = entities.slice(0, NAMED).map(({ name }) => name);
  const quiet = [
    ...(names.length > 0 ? [WORDS.whyAlike(names, entities.length - names.length)] : []),
    ...(kin.length > 0 ? [WORDS.whyKin(kin)] : []),
    ...(claimCount === 0 ? [WORDS.noClaims] : []),
  ];
  const isSilent = contradicts.length + quiet.length === 0;
  return (
    <>
      {contradicts.length > 0 && (
        <p className="basis-why is-strong">
          {contradicts.map(({ own, cited }) => WORDS.whyContradicts(own, cited)).join('; ')}
        </p>
      )}
      <p className="basis-why">{isSilent ? WORDS.noWhy : quiet.join('; ')}</p>
    </>
  );
}
