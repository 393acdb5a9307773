import { useMemo } from 'react';
import { citationCompleteness } from '../../../../shared/analysis/citation-completeness.ts';
import type { UnitBasis } from '../../../../shared/analysis/text-basis.ts';
import { byCode } from '../../../../shared/model/code.ts';
import { BASIS_WORDS as WORDS } from '../../../../shared/words/basis.ts';
import { DESCRIPTOR_WORDS } from '../../../../shared/words/descriptor.ts';
import { FORM_WORDS } from '../../../../shared/words/forms.ts';
import { SOURCES_WORDS } from '../../../../shared/words/sources.ts';
import { run } from '../../../commands/run.ts';
import { sourcesWithOriginal } from '../../../db/queries-basis.ts';
import { useQuery } from '../../../db/use-query.ts';
import { useFold } from '../../../state/folds.ts';
import { CompletenessMeter } from '../../../ui/CompletenessMeter.tsx';
import { FoldSection } from '../../../ui/FoldSection.tsx';
import { LinkRow } from '../../../ui/LinkRow.tsx';
import { LongRows } from '../../../ui/LongRows.tsx';

/** Every cited source with how complete its citation is, those with most missing first. */
export function CitedSources({ bases }: { readonly bases: readonly UnitBasis[] }) {
  const [isOpen, open] = useFold('basis cited', true);
  const originals = useQuery(sourcesWithOriginal);
  const rows = useMemo(() => {
    const sources = new Map(
      bases.flatMap((basis) => [...basis.sources, ...basis.against]).map((source) => [source.id, source]),
    );
    return [...sources.values()]
      .map((source) => ({ source, ...citationCompleteness(source, originals?.has(source.id) ?? true) }))
      .toSorted((a, b) => b.missing.length - a.missing.length || byCode(a.source, b.source));
  }, [bases, originals]);
  const complete = rows.filter(({ missing }) => missing.length === 0).length;
  return (
    <FoldSection
      title={WORDS.cited}
      aside={rows.length > 0 ? WORDS.citedComplete(complete, rows.length) : undefined}
      isOpen={isOpen}
      onOpen={open}
    >
      <p className="form-hint">{rows.length === 0 ? WORDS.noCited : WORDS.citedHelp}</p>
      <LongRows
        rows={rows}
        moreLabel={FORM_WORDS.showMore}
        render={({ source: { id, code, title }, said, of, missing }) => (
          <div key={id} className="basis-row">
            <LinkRow
              code={code}
              text={title || SOURCES_WORDS.untitled}
              onPress={() => void run('source.open', { sourceId: id })}
            />
            <CompletenessMeter
              label={DESCRIPTOR_WORDS.meterLabel(code, said, of)}
              said={said}
              of={of}
              words={missing.length === 0 ? DESCRIPTOR_WORDS.complete(of) : DESCRIPTOR_WORDS.meter(said, of)}
              missingLabel={DESCRIPTOR_WORDS.missing}
              missing={missing.map((field) => ({
                id: field,
                name: DESCRIPTOR_WORDS.fields[field],
                action: DESCRIPTOR_WORDS.openField(DESCRIPTOR_WORDS.fields[field], code),
              }))}
              onOpen={(fieldId) => {
                const field = missing.find((one) => one === fieldId);
                if (field) void run('source.openField', { sourceId: id, field });
              }}
            />
          </div>
        )}
      />
    </FoldSection>
  );
}
