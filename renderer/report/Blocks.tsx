import type { ReportBlock, ReportJudgement } from '../../shared/analysis/report-model.ts';
import { assertNever } from '../../shared/lib/assert-never.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { BodyTable } from './BodyTable.tsx';
import { Box } from './Box.tsx';
import { PlacedFigure } from './figures/PlacedFigure.tsx';
import { Heading } from './Heading.tsx';
import { LikelihoodWords } from './KeyJudgements.tsx';
import { Words } from './Words.tsx';

/** The body of the assessment. */
export function Blocks({ blocks }: { readonly blocks: readonly ReportBlock[] }) {
  return blocks.map((block, index) => <Block key={index} block={block} />);
}

function Block({ block }: { readonly block: ReportBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <Heading level={block.level} anchor={block.anchor} number={block.number}>
          <Words words={block.words} />
        </Heading>
      );
    case 'paragraph':
      return (
        <p dir="auto">
          <Words words={block.words} />
        </p>
      );
    case 'list':
      return <List {...block} />;
    case 'quotation':
      return (
        <blockquote>
          {block.paragraphs.map((words, index) => (
            <p key={index} dir="auto">
              <Words words={words} />
            </p>
          ))}
        </blockquote>
      );
    case 'table':
      return <BodyTable table={block} />;
    case 'box':
      return (
        <Box kind={block.box}>
          <Blocks blocks={block.parts} />
        </Box>
      );
    case 'page-break':
      return <div className="page-break" />;
    case 'judgement':
      return <Restated judgement={block.judgement} />;
    case 'figure':
      return <PlacedFigure number={block.number} />;
    default:
      return assertNever(block);
  }
}

function List({ isOrdered, items }: Extract<ReportBlock, { kind: 'list' }>) {
  const Tag = isOrdered ? 'ol' : 'ul';
  return (
    <Tag>
      {items.map((parts, index) => (
        <li key={index} dir="auto">
          <ListItem parts={parts} />
        </li>
      ))}
    </Tag>
  );
}

/** A paragraph that stands alone or first needs no element of its own inside the item. */
function ListItem({ parts: [first, ...rest] }: { readonly parts: readonly ReportBlock[] }) {
  return (
    <>
      {first?.kind === 'paragraph' ? <Words words={first.words} /> : first && <Blocks blocks={[first]} />}
      <Blocks blocks={rest} />
    </>
  );
}

/** A key judgement at its place in the text. Its notes and its confidence stand in front, and only there. */
function Restated({
  judgement: { number, anchor, statement, band },
}: {
  readonly judgement: ReportJudgement;
}) {
  return (
    <div className="restated">
      <p className="restated-title">
        <a href={`#${anchor}`}>{REPORT_WORDS.judgements.one(number)}</a>
      </p>
      <p className="statement" dir="auto">
        <Words words={statement} isQuiet />
      </p>
      <p className="restated-likelihood">
        <LikelihoodWords band={band} />
      </p>
    </div>
  );
}
