/** What is said of messages: in the note of a source, in the review, and where one cannot be read. */
export const MAIL_WORDS = {
  line: (label: string, words: string): string => `${label}: ${words}`,
  header: (name: string): string => `mail header ${name}`,
  headers: (names: readonly string[]): string => `mail headers ${names.join(', ')}`,
  untitled: (name: string): string => `Message without a subject (${name})`,
  attachedTo: (subject: string, date: string | null): string =>
    `Attached to “${subject}”${date === null ? '' : `, ${date}`}.`,
  attachment: (number: number, ending: string): string => `attachment ${number}${ending}`,
  message: (number: number): string => `message ${number}.eml`,
  residue: {
    signature: 'The signature below the message.',
    disclaimer: 'A notice on confidentiality or viruses that is put below every message.',
    program: 'A line that the mail program puts below every message.',
  },
  remarks: {
    htmlUsed:
      'The message has its words twice, as plain text and as a page. The page says more, so the text was taken from it.',
    pictures: (count: number): string =>
      count === 1
        ? 'One picture within the message was left out.'
        : `${count} pictures within the message were left out.`,
    signed: 'The message carries a digital signature. It was not checked.',
    spoofed: (name: string, address: string): string =>
      `The sender’s name, “${name}”, is an address, and not the one the message was sent from: ${address}.`,
  },
  encrypted: (name: string, how: string): string =>
    `“${name}” is encrypted (${how}), and only its recipient’s key opens it. Nothing was imported from it, and the file is as it was. Open it in the mail program that holds the key, save it decrypted and import that copy.`,
  wrapped: (name: string): string =>
    `“${name}” has its words wrapped in an S/MIME signature, which Touchstone does not unpack. Nothing was imported from it, and the file is as it was. Open it in a mail program, forward or save it as plain text and import that copy.`,
  unsound: (name: string, reason: string): string =>
    `“${name}” is built as no mail program builds a message (${reason}). Nothing was imported from it, and the file is as it was. Open it in a mail program, copy the words you need and paste them.`,
  noMessage: (name: string): string =>
    `“${name}” holds no message: no line begins with “From ” and is followed by headers. Nothing was imported from it, and the file is as it was. Export the mailbox once more and import that file.`,
} as const;
