import { Fragment, type ReactNode } from 'react';
import type {
  ReportClaim,
  ReportNote,
  ReportSource,
  ReportSupport,
} from '../../shared/analysis/report-model.ts';
import { langOf } from '../../shared/lib/language-name.ts';
import { originSentence } from '../../shared/words/lineage.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { AnnexLink } from './AnnexLink.tsx';
import { Heading } from './Heading.tsx';
import { describes, firstNotes, type Use, usesBySource } from './note-uses.ts';
import { PageNumber } from './PageNumber.tsx';
import { useMode } from './report-mode.ts';
import { SourceCitation } from './SourceCitation.tsx';
import { SupportGrade } from './SupportGrade.tsx';
import { saysMore } from './says-more.ts';

const WORDS = REPORT_WORDS.notes;

interface NotesProps {
  readonly notes: readonly ReportNote[];
  /** Whether citations are among them, and not footnotes alone. */
  readonly isCiting: boolean;
}

/** One note per footnote, in the author's words, and one per citation: the source, the words relied on, their grade, who speaks through it, and the way back. */
export function Notes({ notes, isCiting }: NotesProps) {
  const isPrint = useMode() === 'print';
  const quoted = firstNotes(notes);
  return (
    <section role={isPrint ? undefined : 'doc-endnotes'}>
      <Heading level={1} anchor="notes">
        {WORDS.title}
      </Heading>
      {isCiting && (
        <p className="small notes-lead">
          {WORDS.lead} {isPrint && WORDS.leadPages}
        </p>
      )}
      <ol className="notes" data-cut={isPrint ? '' : undefined}>
        {notes.map((note) => (
          <li key={note.number} id={note.anchor}>
            <Note note={note} quoted={quoted} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface NoteProps {
  readonly note: ReportNote;
  readonly quoted: ReadonlyMap<ReportClaim, ReportNote>;
}

function Note({ note, quoted }: NoteProps) {
  if (note.isFootnote) return <Footnote note={note} />;
  const unfounded = note.claims.filter((claim) => claim.support.length === 0);
  const fresh = note.claims.filter((claim) => quoted.get(claim) === note);
  const again = note.claims.filter((claim) => claim.support.length > 0 && !fresh.includes(claim));
  return (
    <>
      {note.words && (
        <p className="remark" dir="auto">
          {note.words}
        </p>
      )}
      {usesBySource(fresh).map(([source, uses]) => (
        <CitedSource key={source.code} source={source} uses={uses} />
      ))}
      {again.map((claim) => (
        <CitedAgain key={claim.code} claim={claim} first={quoted.get(claim)} />
      ))}
      {unfounded.map((claim) => (
        <p key={claim.code} className="broken">
          {WORDS.noPassage} <ClaimLink claim={claim} />
        </p>
      ))}
      {note.missing > 0 && <p className="broken">{WORDS.missing(note.missing)}</p>}
      {note.missing === 0 && note.claims.length === 0 && <p className="broken">{WORDS.citesNothing}</p>}
      <p className="way-back">
        <BackLink note={note} />
      </p>
    </>
  );
}

/** The author's own words. */
function Footnote({ note }: { readonly note: ReportNote }) {
  const isEmpty = note.words.trim() === '';
  return (
    <>
      <p className={isEmpty ? 'broken' : 'remark'} dir="auto">
        {isEmpty ? WORDS.saysNothing : note.words}
      </p>
      <p className="way-back">
        <BackLink note={note} />
      </p>
    </>
  );
}

interface CitedAgainProps {
  readonly claim: ReportClaim;
  readonly first: ReportNote | undefined;
}

/** A claim whose words an earlier note quotes: its sources and grades, and the way to that note. */
function CitedAgain({ claim, first }: CitedAgainProps) {
  return (
    <p className="again">
      <ClaimLink claim={claim} />
      {first && (
        <>
          , <a href={`#${first.anchor}`}>{WORDS.quotedIn(first.number)}</a>
        </>
      )}
      :{' '}
      {claim.support.map((support, index) => (
        <Fragment key={support.source.code}>
          {index > 0 && ', '}
          <AnnexLink annex="sources" to={support.source} /> <SupportGrade claim={claim} support={support} />
        </Fragment>
      ))}
    </p>
  );
}

function CitedSource({ source, uses }: { readonly source: ReportSource; readonly uses: readonly Use[] }) {
  const locators = [
    ...new Set(uses.flatMap(({ passages }) => passages.map(({ locator }) => locator))),
  ].filter(Boolean);
  return (
    <>
      <p className="source">
        <SourceCitation source={source} />
        {locators.length > 0 && `, ${locators.join(', ')}`}. <AnnexLink annex="sources" to={source} />
      </p>
      {uses.map(({ claim, passages }) => (
        <Quoted key={claim.code} support={{ source, passages }} claim={claim}>
          {passages.map((passage) => (
            <p key={`${passage.excerptCode} ${passage.start} ${passage.end}`} className="quote">
              {passage.stance === 'contradicts' && `${WORDS.against} `}“
              <bdi lang={langOf(source.language)}>{passage.quote}</bdi>”
            </p>
          ))}
        </Quoted>
      ))}
    </>
  );
}

function Quoted({
  support,
  claim,
  children,
}: {
  readonly support: ReportSupport;
  readonly claim: ReportClaim;
  readonly children: ReactNode;
}) {
  return (
    <>
      {children}
      <p className="weight">
        <SupportGrade claim={claim} support={support} /> <ClaimLink claim={claim} />
        {describes(claim, support) && (
          <>
            {' · '}
            <bdi>{claim.descriptor?.sentence}</bdi>
          </>
        )}
        {claim.support.at(-1)?.source === support.source &&
          saysMore(claim) &&
          ` · ${originSentence(claim.origins)}`}
      </p>
    </>
  );
}

const ClaimLink = ({ claim }: { readonly claim: ReportClaim }) => <AnnexLink annex="claims" to={claim} />;

function BackLink({ note: { number, backAnchor } }: { readonly note: ReportNote }) {
  const isScreen = useMode() === 'screen';
  return (
    <a
      className="back"
      href={`#${backAnchor}`}
      role={isScreen ? 'doc-backlink' : undefined}
      aria-label={isScreen ? WORDS.back(number) : undefined}
    >
      {isScreen ? '↑' : `${WORDS.page}\u00a0`}
      <PageNumber of={backAnchor} />
    </a>
  );
}
