import type { House } from './model/house.ts';
import type { Marking, MarkingScheme } from './model/marking.ts';
import type { TemplateFields, TemplateId } from './model/template.ts';

/** Another marking scheme for a case, null for TLP 2.0. */
export interface NextScheme {
  readonly scheme: MarkingScheme | null;
  /** For each marking in use that the new scheme does not have, the one that takes its place. */
  readonly instead: Readonly<Record<Marking, Marking>>;
}

/** Arguments of the commands that change who issues the assessments of a case, and how. */
export interface HouseArgs {
  'house.edit': { readonly fields: Partial<House> };
  'scheme.set': NextScheme;
  /** What was taken out of a template file; the picture of the house is kept on disk already. */
  'template.load': {
    readonly template: TemplateFields | null;
    readonly house: House | null;
    readonly next: NextScheme | null;
  };
  'template.askFile': { readonly templateId: TemplateId };
}
