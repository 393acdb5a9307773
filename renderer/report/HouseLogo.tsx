import { useContext } from 'react';
import type { ReportAbout } from '../../shared/analysis/report-about.ts';
import { ReportPictures } from './figures/report-figures.ts';
import { logoSize } from './logo-size.ts';

/** The picture of the house beside its name; nothing where its file cannot be read. */
export function HouseLogo({ about: { logo, organisation } }: { readonly about: ReportAbout }) {
  const address = useContext(ReportPictures).get(logo?.picture.sha256 ?? '');
  if (!logo || address === undefined) return null;
  const { width, height } = logoSize(logo.picture, 'title');
  return (
    <img
      className="house-logo"
      src={address}
      alt={logo.alt || organisation}
      // The policy of the page allows no style of a single element.
      width={pixels(width)}
      height={pixels(height)}
    />
  );
}

/** Of a length in mm, 96 to the inch. */
const pixels = (mm: number): number => Math.max(1, Math.round((mm * 96) / 25.4));
