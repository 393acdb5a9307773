import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { ReportFigure } from '../../../../shared/analysis/figures/report-figure.ts';
import type { Assessment } from '../../../../shared/model/assessment.ts';
import { picturesIn } from '../../../../shared/model/rich-text.ts';
import { pictureAddress } from '../../../commands/pictures.ts';
import { assessmentFigures } from '../../../db/queries-figures.ts';
import { useQuery } from '../../../db/use-query.ts';
import { type PictureAddresses, ReportPictures } from '../../../report/figures/report-figures.ts';
import { FiguresNow } from './live-figures.ts';

interface LiveFiguresProps {
  readonly assessment: Assessment;
  readonly children: ReactNode;
}

const NONE: readonly ReportFigure[] = [];

/** Gives the editor its figures, drawn from the case and again with every change of it. */
export function LiveFigures({ assessment, children }: LiveFiguresProps) {
  const figures = useQuery(assessmentFigures, assessment.id) ?? NONE;
  const byId = useMemo(() => new Map(figures.map((figure) => [figure.id, figure])), [figures]);
  const pictures = usePictures(assessment);
  return (
    <FiguresNow value={byId}>
      <ReportPictures value={pictures}>{children}</ReportPictures>
    </FiguresNow>
  );
}

/** The picture files of the text, each read once. */
function usePictures({ body }: Assessment): PictureAddresses {
  const [addresses, setAddresses] = useState<PictureAddresses>(new Map());
  useEffect(() => {
    let isCurrent = true;
    for (const picture of picturesIn(body)) {
      void pictureAddress(picture).then((address) => {
        if (!isCurrent || address === null) return;
        setAddresses((now) =>
          now.get(picture.sha256) === address ? now : new Map(now).set(picture.sha256, address),
        );
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [body]);
  return addresses;
}
