/**
 * What a reply means. The order of the questions is the rule: first whatever makes a completion doubtful (a question, a
 * negation, a future, "casi", a percentage), then quantities, and a completion only when nothing else is said than
 * that it is done. A false "done" in a public record is the worst error; asking once too often is a small one.
 */
import type { Evidence } from '../domain/progress-entry.ts';
import type { Intent, ReplyContext } from './intent.ts';
import { codesIn } from './codes.ts';
import { fold, takeLinks } from './normalise.ts';
import { quantityIn } from './quantity.ts';
import { findMonth } from './spanish-dates.ts';

/** Longer replies are documents, not answers. */
const LONGEST = 2_000;

const UNDO = /^(por favor )?(deshacer|deshaz(lo)?|desaser|deshacerlo|revertir|revierte|borra(lo|r)?|quita(lo|r)?|anula(lo|r)?|cancela(lo)?|me equivoque|fue (un )?error|era broma|no era esta?|corrige(lo)?)\b/;
const JUSTIFICATION = /\b(no (se )?(pudo|pudimos|podra|podremos|pude|logro|logramos|realizo|realizamos|llevo a cabo|celebro|sesiono|hubo|hicimos|hizo|recibimos|recibio|llego|aplica|aplico|procede|procedio|corresponde|fue posible|es posible|sera posible)|sin (sesion|sesiones|solicitudes|actividad|materia|asuntos)|imposible|se (suspendio|cancelo|pospuso|aplazo|difirio)|quedo sin efecto)\b/;
const REASON = /\b(porque|por que|ya que|debido|pues|por falta|por causa|a causa|por lo que|toda vez|derivado|dado que|no hubo|no sesiono|no se celebro|no aplica|no recibimos|no se recibio|sin (sesion|sesiones|solicitudes|materia)|se (suspendio|cancelo|pospuso|aplazo|difirio))\b/;
const QUESTION = /[?¿]|^(cuando|como|quien|donde|cual|cuanto|cuantos|cuantas|que (hago|sigue|falta|es)|es (esta|esto|necesario)|hay que|se puede|puedo|tengo que|debo|ya (quedo|esta|lo) .*\bo (no|todavia)\b)\b/;
const NEGATION = /\b(no|ni|nunca|jamas|tampoco|nada|falta|faltan|faltaba|faltaria|pendiente|pendientes|aun|todavia|sin|excepto|menos|salvo)\b/;
const PARTIAL = /\b(casi|parcial|parcialmente|medio|mitad|avance|avances|avanzado|avanzando|proceso|tramite|camino|curso|desarrollo|trabajando|elaborando|haciendo|preparando|revisando|integrando|empezamos|empezando|iniciamos|iniciado|comenzamos|vamos|seguimos|borrador|proyecto|version|preliminar|%|por ciento|porcentaje|ciertos?|algun[oa]s?|una parte|primera (parte|etapa|fase))\b|%/;
const FUTURE = /\b(manana|pasado manana|luego|despues|al rato|hoy (lo|la|queda|quedara)|mas tarde|pronto|proxim[oa]s?|siguiente|va a|van a|voy a|vamos a|estara|estaran|quedara|quedaran|queda para|quedo para|quedo de|quedaron de|terminare|terminaremos|entregare|entregaremos|enviare|enviaremos|hare|haremos|espero|esperamos|ojala|tal vez|quiza|quizas|creo|supongo|parece|segun|dicen?|dijeron|dijo|me comentan|comentan|podria|deberia|si (se|me|nos|lo|la|el|ya)|cuando|en cuanto|antes de|para el|a mas tardar|el (lunes|martes|miercoles|jueves|viernes|sabado|domingo)|esta semana|la (otra|proxima) semana|listos? para|listas? para|lista? a (firma|revision)|por (firmar|enviar|revisar|terminar|entregar|confirmar))\b/;
const THANKS = /^(muchas |mil )?(gracias|ok|okay|okey|oki|va|sale|enterad[oa]s?|de acuerdo|buen(os|as)? (dias|tardes|noches)|hola|perfecto|excelente|entendido|recibido|claro|si|no|saludos|vale|bien|muy bien|felicidades|a la orden|con gusto)\b/;
const DONE = /\b(hech[oa]s?|echo|listo?s?|lista?s?|lsito|liston|termin(ad[oa]s?|amos|e|ado)|conclui(d[oa]s?|mos)|finalizad[oa]s?|complet(ad[oa]s?|amos|o|a)|realizad[oa]s?|cumplid[oa]s?|cumplimos|atendid[oa]s?|ya (quedo|kedo|esta|estuvo|lo hicimos|la hicimos|se hizo|se (envio|entrego|realizo|cumplio|atendio|notifico|publico|cargo))|(quedo|quedaron) (hech|list|conclui|termin|atendid|cumplid|complet)\p{L}*|entregad[oa]s?|enviad[oa]s?|done|ok hecho|quedo ya)\b/u;
const TICK = /^[\s.!]*[✅✔☑][✅✔☑\s.!]*$/u;
/** Words that may stand beside a completion without saying anything else. */
const FILLER = /\b(ya|si|todo|toda|todos|todas|muy|bien|perfecto|ok|listo|gracias|muchas|saludos|buen|buenos|buenas|dia|dias|tardes|noches|hola|equipo|licenciad[oa]|lic|jefe|jefa|por favor|favor|este|esta|el|la|los|las|lo|se|mes|de|del|en|y|con|al|a|hoy|ayer|100|quedo|quedaron|estuvo|esta|actividad|linea|reporte|tarea|informe|oficio|tarjeta|documento|sesion|acta|anexo|evidencia|adjunto|va|les|comparto|liga|link|archivo|aqui|avance|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b/g;

const withNote = (note: string): { note?: string } => (note === '' ? {} : { note });

/** Whether what is left beside the completion says something that a person should look at. */
const saysMore = (folded: string): boolean => {
  const rest = folded.replace(/[✅✔☑👍.,;:!+-]/gu, ' ').replace(new RegExp(DONE.source, 'gu'), ' ').replace(FILLER, ' ').replace(/\s+/g, ' ').trim();
  return rest.split(' ').filter((word) => word.length > 2).length > 6;
};

const MONTH_WORDS = /\b(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)\b/g;
const OTHER_MONTH = /\b(del?|el) mes (pasado|anterior|que (viene|entra))\b/;

/** Does the reply speak of a month that is not the card's? Then a report would go to the wrong one. */
const namesOtherMonth = (original: string, { month }: ReplyContext): boolean => {
  if (month === undefined) return false;
  const folded = fold(original);
  const named = [...folded.matchAll(MONTH_WORDS)].map((match) => findMonth(match[0]));
  return OTHER_MONTH.test(folded) || (named.length > 0 && !named.includes(month));
};

/** One line's intent; what would record something for a month that was not meant is asked about. */
const lineIntent = (original: string, evidence: Evidence[], context: ReplyContext): Intent => {
  const intent = plainIntent(original, evidence, context);
  const records = intent.kind === 'completion' || intent.kind === 'quantity';
  return records && namesOtherMonth(original, context)
    ? { kind: 'ambiguous', readings: [intent, { kind: 'comment', text: original, evidence }], text: original, evidence } : intent;
};

const plainIntent = (original: string, evidence: Evidence[], context: ReplyContext): Intent => {
  const folded = fold(original);
  const comment: Intent = { kind: 'comment', text: original, evidence };
  if (folded === '') return evidence.length > 0 ? { kind: 'note', note: '', evidence } : comment;
  if (TICK.test(folded) || /^hecho 100 ?%$|^100 ?%$/.test(folded)) return { kind: 'completion', evidence };
  if (/^👍+$/u.test(folded)) return { kind: 'ambiguous', readings: [{ kind: 'completion', evidence }, comment], text: original, evidence };
  if (UNDO.test(folded)) return { kind: 'undo', ...(folded.split(' ').length > 1 ? { reason: original } : {}) };
  if (QUESTION.test(folded)) return comment;
  if (JUSTIFICATION.test(folded)) {
    return REASON.test(folded) ? { kind: 'justification', reason: original, evidence }
      : { kind: 'ambiguous', readings: [{ kind: 'justification', reason: original, evidence }, { kind: 'note', note: original, evidence }], text: original, evidence };
  }
  const done = DONE.test(folded);
  const doubtful = NEGATION.test(folded) || FUTURE.test(folded);
  const quantity = quantityIn(folded, context);
  if (quantity?.sure === true && !/\b(no|ni|nunca|aun no|todavia no)\b/.test(folded) && !FUTURE.test(folded) && !/%/.test(folded)) {
    const { total, added, outOf } = quantity;
    return { kind: 'quantity', ...(total === undefined ? {} : { total }), ...(added === undefined ? {} : { added }), ...(outOf === undefined ? {} : { outOf }), ...(quantity.bare ? {} : { note: original }), evidence };
  }
  if (doubtful || PARTIAL.test(folded)) return done || PARTIAL.test(folded) || /\b(pendiente|falta|faltan|por (firmar|enviar|revisar|terminar|entregar|confirmar)|no quedo)\b/.test(folded) ? { kind: 'note', note: original, evidence } : comment;
  if (quantity !== undefined) {
    const reading: Intent = { kind: 'quantity', ...(quantity.total === undefined ? {} : { total: quantity.total }), ...(quantity.added === undefined ? {} : { added: quantity.added }), note: original, evidence };
    return { kind: 'ambiguous', readings: done ? [reading, { kind: 'completion', note: original, evidence }, comment] : [reading, comment], text: original, evidence };
  }
  if (done) {
    if (saysMore(folded)) return { kind: 'ambiguous', readings: [{ kind: 'completion', note: original, evidence }, { kind: 'note', note: original, evidence }], text: original, evidence };
    const bare = folded.replace(new RegExp(DONE.source, 'gu'), '').replace(FILLER, '').replace(/[^\p{L}\p{N}]/gu, '') === '';
    return { kind: 'completion', ...withNote(bare ? '' : original), evidence };
  }
  if (THANKS.test(folded)) return comment;
  return evidence.length > 0 ? { kind: 'note', note: original, evidence } : comment;
};

/** "3-01 y 6.2-09 listas", "3-1 van 2, 6.2-4 hecho": each code with what is said after it, or what is said of all. */
const listIntent = (original: string, evidence: Evidence[], context: ReplyContext): Intent => {
  const found = codesIn(original, context.codes);
  if (found.length === 0) {
    const whole = lineIntent(original, evidence, context);
    if (whole.kind === 'comment' || whole.kind === 'undo') return whole.kind === 'undo' ? { kind: 'ambiguous', readings: [], text: original, evidence } : whole;
    return whole.kind === 'note' ? { kind: 'comment', text: original, evidence } : { kind: 'ambiguous', readings: [], text: original, evidence };
  }
  const after = found.map((one, at) => original.slice(one.to, found[at + 1]?.from ?? original.length).replace(/^[\s,:;.–-]+|[\s,;y]+$/g, '').trim());
  const before = original.slice(0, found[0]?.from ?? 0).replace(/[\s,:;]+$/, '').trim();
  const strip = (text: string): string => text.replace(/^(y|e)\s+/i, '').trim();
  const items = found.map((one, at) => {
    // A code without words of its own takes the next one that has some; else what stands before them all.
    const own = after.slice(at).map(strip).find((text) => text !== '') ?? before;
    const heard = fold(before) !== '' && NEGATION.test(fold(before)) ? `${before} ${own}` : own;
    return { code: one.code, intent: lineIntent(heard, evidence, context) };
  });
  if (items.every((item) => item.intent.kind === 'comment')) return { kind: 'comment', text: original, evidence };
  return { kind: 'codes', items };
};

/** Never throws; the same text in the same place always means the same. `files` are what came attached. */
export const parseReply = (text: string, files: Evidence[], context: ReplyContext): Intent => {
  const taken = takeLinks(text.slice(0, LONGEST + 1));
  const evidence = [...files, ...taken.evidence];
  if (text.length > LONGEST) return { kind: 'comment', text: text.slice(0, LONGEST), evidence };
  if (context.under === 'list') return listIntent(taken.text, evidence, context);
  const codes = codesIn(taken.text, context.codes);
  return codes.length > 0 ? listIntent(taken.text, evidence, context) : lineIntent(taken.text, evidence, context);
};
