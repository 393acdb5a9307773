import type { ReportCustody } from '../../../shared/analysis/report-model.ts';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { CUSTODY_WORDS as WORDS } from '../../../shared/words/custody.ts';
import { actLines, isSameAct } from '../act-lines.ts';
import type { FlowBlock, FlowRow } from './flow-model.ts';
import { partHeading, register, smallPrint } from './flow-part.ts';
import { link, quiet, words } from './flow-runs.ts';

/** How each original came in, and what was read from it. */
export const flowCustody = (custody: readonly ReportCustody[], number: string): readonly FlowBlock[] => [
  partHeading('annex-custody', WORDS.title, number),
  ...(custody.length > 0 ? [smallPrint(WORDS.lead)] : []),
  register(WORDS.caption, WORDS.none, COLUMNS, custody.map(custodyRow)),
];

const COLUMNS = [
  { title: WORDS.columns.source, width: 9 },
  { title: WORDS.columns.original, width: 37 },
  { title: WORDS.columns.taken, width: 20 },
  { title: WORDS.columns.texts, width: 35 },
];

function custodyRow({
  source,
  name,
  byteLength,
  sha256,
  within,
  taken,
  retrieved,
  texts,
}: ReportCustody): FlowRow {
  const [moment = '', ...by] = actLines(taken);
  return {
    cells: [
      [[link(source)]],
      [
        [words(name)],
        [quiet(`${WORDS.bytes(byteLength)}, ${WORDS.hash} ${sha256}`)],
        ...within.map((container) => [quiet(`${WORDS.within(container.name)} ${container.sha256}`)]),
      ],
      [
        [words(moment)],
        ...by.map((line) => [quiet(line)]),
        ...(retrieved ? [[quiet(WORDS.retrieved(formatPartialDate(retrieved)))]] : []),
      ],
      texts.length === 0
        ? [[words(WORDS.noText)]]
        : texts.flatMap((text) => [
            [
              words(
                [
                  text.code,
                  WORDS.readBy(text.reader.name, text.reader.version),
                  text.replaces && WORDS.corrects(text.replaces),
                ]
                  .filter(Boolean)
                  .join(', '),
              ),
            ],
            ...(isSameAct(text.taken, taken) ? [] : [[quiet(actLines(text.taken).join(', '))]]),
            [quiet(`${WORDS.hash} ${text.sha256}`)],
          ]),
    ],
  };
}
