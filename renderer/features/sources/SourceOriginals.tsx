import { Fragment } from 'react';
import type { Excerpt, Original } from '../../../shared/model/source.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { CopyText } from '../../ui/CopyText.tsx';
import { ForeignWords } from '../../ui/ForeignWords.tsx';
import { FormSection } from '../../ui/FormSection.tsx';

interface SourceOriginalsProps {
  readonly originals: readonly { readonly original: Original; readonly excerpts: readonly Excerpt[] }[];
}

/** The files as they were imported, and what was read from them: facts that never change. */
export function SourceOriginals({ originals }: SourceOriginalsProps) {
  const { facts } = SOURCES_WORDS;
  return (
    <FormSection title={SOURCES_WORDS.original}>
      {originals.map(({ original, excerpts }) => (
        <dl key={original.id} className="form-facts">
          <dt>{facts.file}</dt>
          <dd>
            <ForeignWords text={original.name} />
          </dd>
          <dt>{facts.size}</dt>
          <dd title={`${original.byteLength} bytes`}>{sizeInWords(original.byteLength)}</dd>
          {original.encoding !== '' && (
            <>
              <dt>{facts.encoding}</dt>
              <dd>{original.encoding}</dd>
            </>
          )}
          <dt>{facts.sha256}</dt>
          <dd>
            <Hash hash={original.sha256} />
          </dd>
          <dt>{facts.imported}</dt>
          <dd>
            <time dateTime={original.importedAt}>{momentInWords(original.importedAt)}</time>
          </dd>
          {excerpts.map((excerpt) => (
            <Fragment key={excerpt.id}>
              <dt>{facts.text(excerpt.code)}</dt>
              <dd>
                {facts.textFacts(
                  excerpt.length.toLocaleString('en-GB'),
                  excerpt.extractor.name,
                  excerpt.extractor.version,
                )}
              </dd>
              <dt>{facts.textSha256}</dt>
              <dd>
                <Hash hash={excerpt.sha256} />
              </dd>
            </Fragment>
          ))}
        </dl>
      ))}
    </FormSection>
  );
}

function Hash({ hash }: { readonly hash: string }) {
  return (
    <CopyText
      text={hash}
      shown={`${hash.slice(0, 12)}…${hash.slice(-6)}`}
      copyLabel={SOURCES_WORDS.copy}
      copiedLabel={SOURCES_WORDS.copied}
    />
  );
}

function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${amount.toLocaleString('en-GB', { maximumFractionDigits: 1 })} ${unit}`;
}

/** In UTC, as a chain of custody is read elsewhere too. */
const momentInWords = (iso: string): string =>
  `${new Date(iso).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })} UTC`;
