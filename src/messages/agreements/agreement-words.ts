/** How people call what agreements are made of, and what is said when something about one cannot be done. */
import type {
  AgreementKind,
  AgreementLight,
  AgreementText,
  CommitmentText,
} from '../../domain/agreements/agreement.ts';
import {
  AGREEMENT_KINDS,
  AGREEMENT_LIMITS,
  agreementLight,
} from '../../domain/agreements/agreement.ts';
import type { AgreementRefusal } from '../../domain/agreements/agreement-decide.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import { dateName } from '../words.ts';

export const AGREEMENT_KIND_NAMES: Record<AgreementKind, string> = {
  ine: 'Con el INE',
  ople: 'Con otro instituto electoral',
  gobierno: 'Con una institución de gobierno',
  academica: 'Con una institución académica',
  otro: 'Otro',
};
export const agreementKindOptions = AGREEMENT_KINDS.map((value) => ({
  value,
  label: AGREEMENT_KIND_NAMES[value],
}));

const AGREEMENT_SIGNS: Record<AgreementLight, string> = {
  unsigned: '⚪',
  in_force: '🟢',
  ending: '🟡',
  ended: '🔴',
};

/** "🟡 por vencer: termina el 20 de marzo de 2020". */
export const agreementStatus = (text: AgreementText, today: LocalDate): string => {
  const light = agreementLight(text, today);
  const until = text.endsOn === undefined ? 'sin fecha de término' : dateName(text.endsOn);
  switch (light) {
    case 'unsigned':
      return `${AGREEMENT_SIGNS[light]} por firmar${text.signedOn === undefined ? '' : ` el ${dateName(text.signedOn)}`}`;
    case 'in_force':
      return `${AGREEMENT_SIGNS[light]} vigente${text.endsOn === undefined ? `, ${until}` : ` hasta el ${until}`}`;
    case 'ending':
      return `${AGREEMENT_SIGNS[light]} por vencer: termina el ${until}`;
    case 'ended':
      return `${AGREEMENT_SIGNS[light]} vencido: terminó el ${until}`;
  }
};

/** "vence el 10 de marzo de 2020", "cada mes, día 10". */
export const dueWords = (due: CommitmentText['due']): string =>
  due.kind === 'once' ? `vence el ${dateName(due.on)}` : `cada mes, día ${due.day}`;

export const AGREEMENT_REFUSED: Record<Exclude<AgreementRefusal, 'not_allowed'>, string> = {
  unknown:
    'No encontré ese convenio o ese compromiso. Escribe /convenio para ver los que hay, o /convenio y la clave.',
  key_taken: 'Ya hay un convenio con esa clave. Escribe /convenio y la clave para verlo.',
  bad_key:
    'Escribe una clave con letras o números que no sea una palabra del comando, por ejemplo: CONV-INE-2020.',
  empty: 'Falta un dato obligatorio: escribe la contraparte, el objeto y el texto del compromiso.',
  too_long: 'Uno de los textos es demasiado largo. Acórtalo y vuelve a enviarlo.',
  bad_date: 'Revisa la fecha: ese día no existe, o su año está muy lejos del plan.',
  ends_before_signed: 'El convenio no puede terminar antes de firmarse. Revisa las dos fechas.',
  reason_needed: 'Escribe el motivo.',
  unknown_area: 'Esa área no está en el directorio. Elige una de la lista.',
  before_signature: 'Ese día es anterior a la firma del convenio. Escribe una fecha posterior.',
  after_end: 'Ese día es posterior al término del convenio. Escribe una fecha anterior.',
  monthly_unsigned:
    'Un compromiso de cada mes necesita la fecha de firma del convenio. Corrige el convenio para agregarla, o escribe una sola fecha.',
  bad_day: 'El día de cada mes debe ser un número de 1 a 31.',
  never_due:
    'Ese día del mes no llega mientras el convenio está vigente. Escribe otro día, o una sola fecha.',
  too_many: `Este convenio ya tiene ${AGREEMENT_LIMITS.commitments} compromisos. Quita los que ya no se piden.`,
  commitment_outside:
    'Con esas fechas quedaría fuera un compromiso que sigue pendiente. Quítalo primero, o revisa la firma y el término.',
  dropped: 'Ese compromiso se quitó; ya no se pide.',
  withdrawn:
    'Ese convenio se retiró. Si fue un error, ábrelo con /convenio y su clave y presiona «Reponer».',
};
