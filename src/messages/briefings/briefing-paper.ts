/** A tarjeta or síntesis on paper: what it says, about what, who drafted and approved it. */
import { z } from 'zod';
import { findBriefing, type BriefingState } from '../../domain/briefings/briefing.ts';
import type { Instant } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { DocumentKind } from '../papers/document-kind.ts';
import { fileWord } from '../papers/file-words.ts';
import type { Paper, PaperBlock } from '../papers/paper.ts';
import { momentName } from '../words.ts';
import { briefingRecipientName, FORM_NAMES } from './briefing-words.ts';

declare module '../../conversation/message.ts' {
  interface FileKinds {
    briefing: { id: string; format: 'docx' | 'pdf' };
  }
}

const factsOf = (state: PlanState, briefing: BriefingState): PaperBlock => {
  const { text, author, draftedAt, approvedBy, recipients, status } = briefing;
  const approved = status === 'approved' || status === 'circulated' ? approvedBy : undefined;
  const names = recipients.map((one) => briefingRecipientName(state, one)).join('; ');
  return {
    type: 'facts',
    facts: [
      { label: 'Sobre', value: text.title },
      { label: 'Redactó', value: `${author.name}, ${momentName(draftedAt)}` },
      {
        label: 'Aprobó',
        value:
          approved === undefined
            ? 'Proyecto sin aprobar'
            : `${approved.name}, ${momentName(approved.at)}`,
      },
      ...(recipients.length === 0 ? [] : [{ label: 'Para', value: names }]),
      ...(text.link === undefined ? [] : [{ label: 'Archivo', value: text.link }]),
    ],
  };
};

/** Undefined for one that is gone or was withdrawn. */
const paperOf = (state: PlanState, id: string, at: Instant): Paper | undefined => {
  const briefing = findBriefing(state, id);
  if (briefing === undefined || briefing.status === 'withdrawn') return undefined;
  const { text } = briefing;
  const paragraphs = text.text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  return {
    institution: state.document.plan.institution,
    title: FORM_NAMES[text.form],
    subtitle: text.title,
    name: `${text.form}-${fileWord(text.title)}`,
    orientation: 'portrait',
    blocks: [
      factsOf(state, briefing),
      ...paragraphs.map((paragraph): PaperBlock => ({ type: 'text', text: paragraph })),
    ],
    footer: `Avance, ${momentName(at)}`,
  };
};

export const briefingDocument: DocumentKind<'briefing'> = {
  kind: 'briefing',
  file: z.object({
    kind: z.literal('briefing'),
    id: z.string().min(1).max(60),
    format: z.enum(['docx', 'pdf']),
  }),
  formats: ['docx', 'pdf'],
  name: () => 'tarjeta',
  make: (state, { id }, at) => paperOf(state, id, at),
};
