/** What each format is, and who writes it; a writer is heavy to load, so it is loaded only for who asks. */
import type { Documents } from '../messages/papers/documents.ts';
import type { Format } from '../messages/papers/document-kind.ts';

/** What a document says, before any format. */
export type Content = NonNullable<ReturnType<Documents['make']>>;

/** As HTTP names them. */
export const CONTENT_TYPES: Record<Format, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ics: 'text/calendar; charset=utf-8',
  eml: 'message/rfc822',
};

/** @throws Error for a paper as a calendar: a kind of document that lists a format it has not. */
export const writeContent = async (content: Content, format: Format): Promise<Uint8Array> => {
  if ('events' in content)
    return Buffer.from((await import('./calendar-ics.ts')).writeCalendar(content));
  if ('bcc' in content) return (await import('./mail-eml.ts')).writeMailDraft(content);
  switch (format) {
    case 'pdf':
      return (await import('./paper-pdf.ts')).writePaperPdf(content);
    case 'xlsx':
      return (await import('./paper-xlsx.ts')).writePaperXlsx(content);
    case 'docx':
      return (await import('./paper-docx.ts')).writePaperDocx(content);
    case 'ics':
    case 'eml':
      throw new Error(`neither calendar nor mail: ${content.name}`);
  }
};
