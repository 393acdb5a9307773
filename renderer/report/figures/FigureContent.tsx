import { useContext } from 'react';
import type { FigureTable, ReportFigure } from '../../../shared/analysis/figures/report-figure.ts';
import { assertNever } from '../../../shared/lib/assert-never.ts';
import { FIGURE_WORDS } from '../../../shared/words/figures.ts';
import { AnnexLink } from '../AnnexLink.tsx';
import { DrawingSvg } from './DrawingSvg.tsx';
import { ReportPictures } from './report-figures.ts';

/** What a figure shows, without its caption: the same on the page and in the editor. */
export function FigureContent({ figure }: { readonly figure: ReportFigure }) {
  const { alt, caption, content } = figure;
  switch (content.form) {
    case 'drawings':
      return content.parts.map((part, index) => (
        <div key={index} className="figure-drawing">
          <DrawingSvg drawing={part} label={labelOf(alt, caption, index, content.parts.length)} />
        </div>
      ));
    case 'table':
      return <Table table={content.table} caption={caption} />;
    case 'picture':
      return <PictureImage sha256={content.picture.sha256} alt={alt || caption} />;
    case 'nothing':
      return <p className="figure-nothing">{content.why}</p>;
    default:
      return assertNever(content);
  }
}

/** The values are said once, with the first part. */
const labelOf = (alt: string, caption: string, index: number, parts: number): string =>
  index === 0 ? alt : `${caption}, ${FIGURE_WORDS.part(index + 1, parts)}`;

interface TableProps {
  readonly table: FigureTable;
  readonly caption: string;
}

function Table({ table: { columns, rows }, caption }: TableProps) {
  return (
    <table className="grid register figure-table">
      <caption className="unseen">{caption}</caption>
      <colgroup>
        {columns.map(({ title, share }) => (
          <col key={title} width={`${share * 100}%`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          <tr key={row}>
            <th scope="row">
              {name?.anchor ? (
                <AnnexLink annex="claims" to={{ code: name.words, anchor: name.anchor }} />
              ) : (
                name?.words
              )}
            </th>
            {cells.map(({ words }, index) => (
              <td key={index} dir="auto">
                {words}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PictureImage({ sha256, alt }: { readonly sha256: string; readonly alt: string }) {
  const address = useContext(ReportPictures).get(sha256);
  if (address === undefined) return <p className="figure-nothing">{FIGURE_WORDS.pictureGone}</p>;
  return <img className="figure-picture" src={address} alt={alt} />;
}
