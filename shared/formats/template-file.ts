import * as v from 'valibot';
import { fromBase64, toBase64 } from '../lib/base64.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { hex, sha256 } from '../lib/sha256.ts';
import type { House } from '../model/house.ts';
import type { MarkingScheme } from '../model/marking.ts';
import { house, markingScheme } from '../model/parse-house.ts';
import { templateFields } from '../model/parse-template.ts';
import type { TemplateFields } from '../model/template.ts';
import { TEMPLATE_FILE_WORDS as WORDS } from '../words/template-files.ts';

/** What one case hands to another: how assessments are built, and whose they are. */
export interface TemplateFile {
  readonly template: TemplateFields | null;
  /** Null where none goes along, which is also so for TLP 2.0. */
  readonly scheme: MarkingScheme | null;
  readonly house: House | null;
  /** The file of the picture of the house. */
  readonly logo: Uint8Array | null;
}

const FORMAT = 'Touchstone template';
const VERSION = 1;

/** More is no template. The picture is the only thing in it that has any size. */
export const MOST_TEMPLATE_BYTES = 20_000_000;

/** The file as text; the same contents give the same text. */
export const writeTemplateFile = ({ template, scheme, house: whose, logo }: TemplateFile): string =>
  `${canonicalJson({
    format: FORMAT,
    version: VERSION,
    template,
    scheme,
    house: whose,
    logo: logo && toBase64(logo),
  })}\n`;

/** Reads a template file; what is not exactly one is refused with a sentence. The picture still has to be decoded. */
export function readTemplateFile(name: string, bytes: Uint8Array, decode: Decode): Result<TemplateFile> {
  if (bytes.length > MOST_TEMPLATE_BYTES) return fail('too-large', WORDS.tooLarge(name));
  const raw = jsonOf(bytes, decode);
  const kind = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.number() }), raw);
  if (!kind.success) return fail('no-template', WORDS.none(name));
  if (kind.output.version > VERSION) return fail('too-new', WORDS.tooNew(name));
  const found = v.safeParse(FILE, raw, { abortEarly: true });
  if (!found.success) {
    const [issue] = found.issues;
    return fail('damaged', WORDS.damaged(name, v.getDotPath(issue) ?? '', issue.message));
  }
  const { template, scheme, house: whose, logo: text } = found.output;
  const logo = text === null ? null : fromBase64(text);
  const picture = whose?.logo?.picture ?? null;
  const fits = picture === null ? text === null : logo !== null && hex(sha256(logo)) === picture.sha256;
  return fits ? ok({ template, scheme, house: whose, logo }) : fail('damaged', WORDS.otherPicture(name));
}

/** A text out of UTF-8; throws on anything else. */
type Decode = (bytes: Uint8Array) => string;

const FILE = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  template: v.nullable(templateFields),
  scheme: v.nullable(markingScheme),
  house: v.nullable(house),
  logo: v.nullable(v.string()),
});

function jsonOf(bytes: Uint8Array, decode: Decode): unknown {
  try {
    return JSON.parse(decode(bytes));
  } catch {
    return null;
  }
}
