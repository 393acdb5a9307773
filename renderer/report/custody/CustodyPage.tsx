import type { ReactNode } from 'react';
import type { CustodyEvent, CustodyRecord, CustodySource } from '../../../shared/analysis/custody-record.ts';
import type { DescribedChange } from '../../../shared/analysis/describe-change.ts';
import { inUtc } from '../../../shared/analysis/describe-fields.ts';
import { shortened } from '../../../shared/analysis/shortened.ts';
import { CUSTODY_RECORD_WORDS as WORDS } from '../../../shared/words/custody-record.ts';
import { HISTORY_WORDS } from '../../../shared/words/history.ts';

/** Characters of a value that the page shows; the lines for programs hold it whole. */
const MOST = 600;

/** The chain of custody of a case as a page. */
export function CustodyPage({ record }: { readonly record: CustodyRecord }) {
  const { title, isSample, caseId, entries, until, head, sources } = record;
  return (
    <body>
      <h1>
        {WORDS.title}: <bdi>{title}</bdi>
      </h1>
      {isSample && <p className="gone">{WORDS.sample}</p>}
      <p>{WORDS.lead}</p>
      <section>
        <h2>{WORDS.about}</h2>
        <dl>
          <Fact name={WORDS.facts.case} value={title} />
          <Fact name={WORDS.facts.id} value={caseId} />
          <Fact name={WORDS.facts.entries} value={String(entries)} />
          <Fact name={WORDS.facts.until} value={inUtc(until)} />
          <dt>{WORDS.facts.head}</dt>
          <dd className="hash">{head}</dd>
        </dl>
      </section>
      <section>
        <h2>{WORDS.checkTitle}</h2>
        <p>{WORDS.check.file}</p>
        <pre>{WORDS.check.fileCommand}</pre>
        <p>{WORDS.check.all}</p>
        <pre>{WORDS.check.allCommand}</pre>
        <p>{WORDS.check.chain}</p>
        <pre>{WORDS.check.chainCommand}</pre>
      </section>
      {sources.length === 0 && <p>{WORDS.none}</p>}
      {sources.map((source) => (
        <OneSource key={source.source.id} {...source} />
      ))}
    </body>
  );
}

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <>
    <dt>{name}</dt>
    <dd>
      <bdi>{value}</bdi>
    </dd>
  </>
);

function OneSource({ source, isInCase, originals, excerpts, events }: CustodySource) {
  const codes = new Map(excerpts.map(({ id, code }) => [id, code]));
  return (
    <section id={source.code}>
      <h2>
        {source.code} <bdi>{source.title}</bdi>
      </h2>
      <p className="aside">
        <bdi>{[source.outlet, source.url].filter(Boolean).join(', ')}</bdi>
      </p>
      {!isInCase && <p className="gone">{WORDS.removed}</p>}
      <h3>{WORDS.originals}</h3>
      {originals.length === 0 ? (
        <p>{WORDS.noOriginal}</p>
      ) : (
        <Table columns={[WORDS.columns.file, WORDS.columns.size, WORDS.columns.taken, WORDS.columns.hash]}>
          {originals.map((one) => (
            <tr key={one.id}>
              <td>
                <bdi>{one.name}</bdi>
                {one.within.map(({ name, sha256 }) => (
                  <p key={sha256} className="aside">
                    <bdi>{WORDS.within(name, sha256)}</bdi>
                  </p>
                ))}
                {!one.isInCase && <p className="gone">{WORDS.gone}</p>}
              </td>
              <td>{HISTORY_WORDS.bytes(one.byteLength)}</td>
              <td>{inUtc(one.importedAt)}</td>
              <td className="hash">{one.sha256}</td>
            </tr>
          ))}
        </Table>
      )}
      <h3>{WORDS.texts}</h3>
      {excerpts.length === 0 ? (
        <p>{WORDS.noText}</p>
      ) : (
        <Table
          columns={[WORDS.columns.text, WORDS.columns.reader, WORDS.columns.corrects, WORDS.columns.hash]}
        >
          {excerpts.map((one) => (
            <tr key={one.id}>
              <td>
                {one.code} <bdi>{one.locator}</bdi>
                {!one.isInCase && <p className="gone">{WORDS.gone}</p>}
              </td>
              <td>{HISTORY_WORDS.readBy(one.extractor.name, one.extractor.version)}</td>
              <td>{one.replaces === null ? '' : (codes.get(one.replaces) ?? HISTORY_WORDS.unknown)}</td>
              <td className="hash">{one.sha256}</td>
            </tr>
          ))}
        </Table>
      )}
      <h3>{WORDS.events}</h3>
      <Table columns={[WORDS.columns.step, WORDS.columns.when, WORDS.columns.who, WORDS.columns.what]}>
        {events.map((event) => (
          <OneEvent key={event.seq} event={event} />
        ))}
      </Table>
    </section>
  );
}

function OneEvent({ event: { seq, at, analyst, label, changes } }: { readonly event: CustodyEvent }) {
  return (
    <tr>
      <td className="step">{seq}</td>
      <td className="step">{inUtc(at)}</td>
      <td>
        <bdi>{analyst || WORDS.unnamed}</bdi>
      </td>
      <td>
        <p>{label}</p>
        {changes.map((change) => (
          <OneChange key={`${change.table} ${change.id}`} change={change} />
        ))}
      </td>
    </tr>
  );
}

function OneChange({ change: { thing, name, act, fields } }: { readonly change: DescribedChange }) {
  return (
    <>
      <p className="aside">
        {thing} {HISTORY_WORDS.acts[act]}: <bdi>{name}</bdi>
      </p>
      {act === 'changed' &&
        fields.map(({ field, label, before, after }) => (
          <p key={field}>
            <bdi>{WORDS.changed(label, shortened(before, MOST), shortened(after, MOST))}</bdi>
          </p>
        ))}
    </>
  );
}

function Table({ columns, children }: { readonly columns: readonly string[]; readonly children: ReactNode }) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
