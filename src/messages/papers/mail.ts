/** A neutral message as a mail: a subject, plain text and simple HTML of the same words. What is pressed in a card is not in it, and it says where to answer. */
import type { Block, Message } from '../../conversation/message.ts';
import { bar, figure } from '../platforms/card-words.ts';
import { WHERE_TO_ANSWER } from './mail-words.ts';

export interface MailText {
  /** One line. */
  subject: string;
  text: string;
  html: string;
}

const MOST_SUBJECT = 180;
/** What people wrote never breaks a header's line. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()
    .slice(0, MOST_SUBJECT);

const escapeHtml = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
const paragraph = (text: string): string => `<p>${escapeHtml(text).replace(/\n/g, '<br>')}</p>`;

interface Part {
  text: string;
  html: string;
}

const plainPart = (text: string): Part => ({ text, html: paragraph(text) });

/** Only addresses that a mail program opens as a page. */
const isPage = (url: string): boolean => /^https?:\/\//i.test(url);

const linksOf = (block: Extract<Block, { type: 'actions' }>): Part[] =>
  block.actions.flatMap((action) =>
    action.kind === 'link' && isPage(action.url)
      ? [
          {
            text: `${action.label}: ${action.url}`,
            html: `<p><a href="${escapeHtml(action.url)}">${escapeHtml(action.label)}</a></p>`,
          },
        ]
      : [],
  );

const tableOf = ({ columns, rows }: Extract<Block, { type: 'table' }>): Part => {
  const row = (cells: string[], cell: 'td' | 'th'): string =>
    `<tr>${cells.map((each) => `<${cell} align="left">${escapeHtml(each)}</${cell}>`).join('')}</tr>`;
  return {
    text: [columns, ...rows].map((cells) => cells.join(' · ')).join('\n'),
    html: `<table>${row(columns, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`,
  };
};

const partsOf = (block: Block): Part[] => {
  switch (block.type) {
    case 'heading':
      return [{ text: block.text, html: `<h2>${escapeHtml(block.text)}</h2>` }];
    case 'text':
      return [plainPart(block.text)];
    case 'facts':
      return [
        {
          text: block.facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
          html: `<p>${block.facts
            .map(({ label, value }) => `<b>${escapeHtml(label)}:</b> ${escapeHtml(value)}`)
            .join('<br>')}</p>`,
        },
      ];
    case 'progress':
      return [plainPart(`${block.label}: ${bar(block.done, block.total)} ${figure(block)}`)];
    case 'table':
      return [tableOf(block)];
    case 'divider':
      return [{ text: '—', html: '<hr>' }];
    case 'actions':
      return linksOf(block);
  }
};

export const mailOf = (message: Message): MailText => {
  const parts = message.blocks.flatMap(partsOf);
  const shown = parts.length === 0 ? [plainPart(message.text)] : parts;
  return {
    subject: oneLine(message.text),
    text: [...shown.map(({ text }) => text), WHERE_TO_ANSWER, ''].join('\n\n'),
    html: `<!doctype html><html lang="es-MX"><head><meta charset="utf-8"></head><body>${shown
      .map(({ html }) => html)
      .join('')}<hr><p><small>${escapeHtml(WHERE_TO_ANSWER)}</small></p></body></html>`,
  };
};
