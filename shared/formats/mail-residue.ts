import type { Block } from '../model/source.ts';
import { MAIL_WORDS } from '../words/mail.ts';
import type { ReadText } from './import-batch.ts';

const REASONS = MAIL_WORDS.residue;

/** Proposes what mail programs and offices put below every message. Quoted messages are left as they are. */
export function mailResidue(text: string, blocks: readonly Block[]): ReadText['residue'] {
  const found: { block: number; reason: string }[] = [];
  let isSignature = false;
  const proseEnds = blocks.length - LAST_BLOCKS;
  for (const [index, block] of blocks.entries()) {
    const words = text.slice(block.start, Math.min(block.end, block.start + LONGEST));
    if (block.kind === 'quotation' || QUOTES.test(words)) isSignature = false;
    else if (SIGNATURE.test(words)) isSignature = true;
    if (block.kind === 'quotation') continue;
    if (isSignature) found.push({ block: index, reason: REASONS.signature });
    else if (PROGRAM.test(words)) found.push({ block: index, reason: REASONS.program });
    else if (index > 0 && index >= proseEnds && isDisclaimer(words)) {
      found.push({ block: index, reason: REASONS.disclaimer });
    }
  }
  return found;
}

const LONGEST = 4_000;
/** A notice stands among the last blocks. */
const LAST_BLOCKS = 8;

/** The line that parts message and signature (RFC 3676). */
const SIGNATURE = /^-- ?(?:[\r\n]|$)/u;

const QUOTES =
  /^(?:on .{4,120}wrote:|am .{4,120}schrieb.{0,80}:|le .{4,120}a écrit\s?:|el .{4,120}escribió:|il .{4,120}ha scritto:|[-_]{2,}\s?(?:original|forwarded) message)/isu;

const PROGRAM =
  /^(?:sent from (?:my|outlook|mail|proton|yahoo)|get outlook for|sent (?:with|via|using) \S+|von meinem \S+ gesendet|gesendet von (?:mail|outlook|meinem)|envoyé de mon|envoyé depuis|enviado desde mi|inviato da|отправлено с)[^\n]{0,80}$/iu;

const NOTICES = [
  /\bconfidential|\bvertraulich|\bconfidentiel|\bconfidencial|\briservat/iu,
  /\bprivileged\b|\bdisclaimer\b|\bhaftungsausschluss/iu,
  /\bintended (?:only |solely |exclusively )?(?:for|recipient)|\bintended solely|\baddressee|\bdestinataire|\bdestinatari|\bempfänger/iu,
  /\bin error\b|\bby mistake\b|\birrtümlich|\bpar erreur|\bpor error|\bper errore/iu,
  /\bunauthori[sz]ed\b|\bunlawful\b|\bprohibited\b|\bunbefugt/iu,
  /\bvirus(?:es)?\b|\bmalware\b/iu,
  /\bdelete (?:it|this|the)\b|\bdestroy (?:it|this|all)|\bvernichten|\bdétrui/iu,
  /\bviews (?:or opinions )?expressed\b|\bdo not necessarily (?:represent|reflect)/iu,
  /\bthis (?:e-?mail|message)\b|\bdiese (?:e-?mail|nachricht)|\bce (?:message|courriel)|\beste (?:correo|mensaje)|\bquesto messaggio/iu,
] as const;

/** One such word proves nothing, three of them are a notice. */
const isDisclaimer = (words: string): boolean =>
  NOTICES.filter((notice) => notice.test(words)).length >= 3 ||
  /^please consider the environment\b/iu.test(words.replace(/^\P{L}+/u, ''));
