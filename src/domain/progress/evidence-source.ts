/**
 * What documents and sessions prove of the plan's lines: a line takes some sources of evidence, and what a month brought of
 * them is offered with the line's report. Which line takes what is the plan's data (`settings.evidence`, by line key, edited
 * by the Secretario Técnico); where nobody decided, what the line's own text says (programmes 3, 4.2, 6.1 and 6.2).
 */
import { AGREEMENT_KINDS } from '../agreements/agreement.ts';
import { NOTIFICATION_KINDS } from '../ine/notification.ts';
import { OUTGOING_KINDS } from '../ine/outgoing.ts';
import { SESSION_STEPS } from '../sessions/session.ts';

/**
 * `in:…` received and notified; `out:…` sent to the INE; `answers`: what areas answered; `log`: the month's bitácora; `briefing:…`
 * a tarjeta or síntesis that was circulated; `session:…`
 * a part of a session's preparation, its call or minutes; `signed:…` an agreement signed in the month; `calendar:…` one whose
 * commitments have a calendar in the month; `request:…` a request of access to information received, or answered, in it.
 */
export const EVIDENCE_SOURCES = [
  ...NOTIFICATION_KINDS.map((kind) => `in:${kind}` as const),
  ...OUTGOING_KINDS.map((kind) => `out:${kind}` as const),
  'answers',
  'log',
  'briefing:document',
  'briefing:session',
  ...SESSION_STEPS.map((step) => `session:${step}` as const),
  ...AGREEMENT_KINDS.map((kind) => `signed:${kind}` as const),
  ...AGREEMENT_KINDS.map((kind) => `calendar:${kind}` as const),
  'request:received',
  'request:answered',
] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

const RECEIVED: EvidenceSource[] = [
  'in:acuerdo',
  'in:resolucion',
  'in:lineamiento',
  'in:respuesta',
  'in:oficio',
  'in:circular',
  'in:solicitud',
];
const SENT: EvidenceSource[] = OUTGOING_KINDS.map((kind) => `out:${kind}` as const);

/** The first that fits, by the line's text without accents or case. */
const ACCUSTOMED: [RegExp, EvidenceSource[]][] = [
  [/notificar a los consejeros.* solicitudes de informacion/, RECEIVED],
  [/respuestas emitidas por el ine a las consultas/, ['in:respuesta', 'briefing:document']],
  [
    /notificacion a las diversas areas.* resoluciones, acuerdos y lineamientos/,
    ['in:acuerdo', 'in:resolucion', 'in:lineamiento'],
  ],
  [/oficios, circulares/, ['in:oficio', 'in:circular']],
  [/seguimiento a las solicitudes del ine/, ['in:solicitud']],
  [/envio oportuno al ine, los acuerdos y resoluciones/, ['out:acuerdo', 'out:resolucion']],
  [/enviar oportunamente .* al ine/, SENT],
  [/bitacora de seguimiento/, ['log']],
  [/recibir de las areas operativas/, ['answers']],
  [/sesiones de consejo general/, ['in:convocatoria', 'briefing:session']],
  [
    /tarjetas informativas .* (documentacion|informacion) recibida/,
    [...RECEIVED, 'briefing:document'],
  ],
  [/orden del dia/, ['session:agenda']],
  [/elaborar la convocatoria/, ['session:call']],
  [/notificar oportunamente las convocatorias/, ['session:notice']],
  [/integrar los expedientes/, ['session:files']],
  [/proyecto de acta/, ['session:previous_minutes', 'session:minutes']],
  [/elaborar los informes/, ['session:reports']],
  [/atender las solicitudes de acceso a la informacion/, ['request:received', 'request:answered']],
  [/calendarizacion .* celebren con el ine/, ['calendar:ine']],
  [/calendarizacion .* organismos publicos locales/, ['calendar:ople']],
  [/calendarizacion .* instituciones academicas/, ['calendar:academica']],
  [/firma de los convenios .* entre el iem y el ine/, ['signed:ine']],
  [/firma de los convenios .* otros organismos publicos locales/, ['signed:ople']],
  [/firma de los convenios .* instituciones de gobierno/, ['signed:gobierno']],
  [/firma de los convenios .* instituciones academicas/, ['signed:academica']],
];

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What a line takes as evidence; none is a decision too. */
export const sourcesOf = (
  { evidence }: { evidence?: Record<string, EvidenceSource[]> },
  line: { lineKey: string; text: string },
): EvidenceSource[] =>
  evidence?.[line.lineKey] ??
  ACCUSTOMED.find(([pattern]) => pattern.test(plain(line.text)))?.[1] ??
  [];
