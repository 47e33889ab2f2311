/** Drafts of mails, as files that mail programs open: nothing is sent. */
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutputDocument } from '../language/documents/document/tree.ts';
import { mailHtmlOf } from '../language/documents/writers/mail.ts';
import { plainTextOf } from '../language/documents/writers/text.ts';
import { visibleInLine } from '../language/text/visible.ts';

interface Attachment {
  readonly filename: string;
  readonly content: string | Uint8Array;
}

/**
 * A mail with a document as text and as a page. It goes to a group without an address: standards name roles, and whoever
 * sends it knows who has them. The same document gives the same bytes.
 * @param to what the role is called
 * @param date as `2026-07-01T09:00:00+02:00`
 */
export async function draftOf(
  document: OutputDocument,
  to: string,
  date: string,
  attachments: readonly Attachment[],
): Promise<Uint8Array> {
  const [text, html] = [plainTextOf(document), mailHtmlOf(document)];
  const mark = createHash('sha256')
    .update(JSON.stringify([to, date, html]))
    .digest('hex')
    .slice(0, 32);
  const mail = new MailComposer({
    to: `${quoted(to)}:;`,
    subject: visibleInLine(document.title),
    date: new Date(date),
    messageId: `<${mark}@yardstick.invalid>`,
    baseBoundary: mark,
    // By this, mail programs open it as a draft, with the sender that they have.
    headers: { 'X-Unsent': '1' },
    ...{ text, html, newline: '\r\n', disableFileAccess: true, disableUrlAccess: true },
    attachments: attachments.map(({ filename, content }) => ({
      filename,
      content: typeof content === 'string' ? content : Buffer.from(content),
    })),
  });
  return mail.compile().build();
}

/** A name among addresses, which no sign in it ends. */
const quoted = (name: string): string => `"${visibleInLine(name).replaceAll(/["\\]/g, "'")}"`;
