/** What a citation of an open source says (ICS 206-01), in its order. */
export const CITATION_FIELDS = [
  'author',
  'title',
  'outlet',
  'url',
  'published',
  'retrieved',
  'availability',
  'quality',
  'archived',
  'aiTools',
] as const;
export type CitationField = (typeof CITATION_FIELDS)[number];

/** Fields that a source may rightly be without: a speech has no address, a pamphlet no author. */
export const FIELDS_TO_LACK = ['author', 'outlet', 'url', 'published', 'archived'] as const;
export type FieldToLack = (typeof FIELDS_TO_LACK)[number];

/** What bears on the worth of a source (ICD 206, source descriptor). */
export const DESCRIPTOR_FACTORS = [
  'accuracy',
  'deception',
  'currency',
  'collection',
  'access',
  'validation',
  'motivation',
  'bias',
  'expertise',
] as const;
export type DescriptorFactor = (typeof DESCRIPTOR_FACTORS)[number];

/** How an open source is to be had (ICS 206-01): by anybody, for money, or as somebody's finished OSINT. */
export const AVAILABILITIES = ['public', 'commercial', 'osint', 'other'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** What the analyst says of a source beyond its particulars and its rating. */
export interface SourceDescriptor {
  /** Its quality in a sentence or two. */
  readonly quality: string;
  /** In the order of {@link DESCRIPTOR_FACTORS}; a factor without words is left out. */
  readonly factors: readonly { readonly factor: DescriptorFactor; readonly words: string }[];
  readonly availability: Availability | null;
  /** Where a copy is kept outside the case. */
  readonly archived: string;
  /** Tools of artificial intelligence that had a part in it, with version; or that none had. Empty where not said. */
  readonly aiTools: string;
  /** Fields that the source has not: they are not missing. */
  readonly lacks: readonly FieldToLack[];
}

export const NO_DESCRIPTOR: SourceDescriptor = {
  quality: '',
  factors: [],
  availability: null,
  archived: '',
  aiTools: '',
  lacks: [],
};
