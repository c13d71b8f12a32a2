/** The fields of a directory: the contract's JSON, with what each wrong one is told in Spanish. */
import { z } from 'zod';

const text = (what: string) =>
  z
    .string({ error: `falta ${what}` })
    .trim()
    .min(1, { error: `falta ${what}` });
const word = (what: string) => z.string({ error: `${what} debe ser un texto` }).optional();
const codes = (what: string) =>
  z
    .array(z.string({ error: `${what}: cada clave debe ser un texto` }), {
      error: `${what} debe ser una lista de claves`,
    })
    .optional();
const day = z.iso.date({ error: 'debe ser una fecha como 2020-01-31' }).optional();
const role = z.enum(['TECHNICAL_SECRETARY', 'COMMISSIONER', 'AREA_HEAD', 'STAFF'], {
  error: 'el papel debe ser TECHNICAL_SECRETARY, COMMISSIONER, AREA_HEAD o STAFF',
});
const channels = {
  slackChannel: word('slackChannel'),
  teamsConversation: word('teamsConversation'),
};

const commission = z.strictObject(
  { code: word('la clave de la comisión'), name: word('el nombre de la comisión'), ...channels },
  { error: 'cada comisión debe ser un objeto con su clave (code) y su nombre (name)' },
);

const membership = z.strictObject(
  {
    role,
    area: word('el área'),
    commission: word('la comisión'),
    seat: z
      .enum(['PRESIDENT', 'MEMBER', 'GUEST'], {
        error: 'el asiento debe ser PRESIDENT, MEMBER o GUEST',
      })
      .optional(),
    from: day,
    to: day,
  },
  { error: 'cada puesto debe ser un objeto con su papel (role)' },
);

export const directorySchema = z.strictObject(
  {
    commission: commission.optional(),
    commissions: z
      .array(commission, { error: 'debe ser una lista de comisiones' })
      .min(1, { error: 'la lista de comisiones está vacía; quítala, o escribe una' })
      .optional(),
    areas: z.array(
      z.strictObject(
        {
          code: text('la clave del área'),
          name: text('el nombre del área'),
          commission: word('la comisión'),
          ...channels,
          programmes: codes('programmes'),
          lines: codes('lines'),
        },
        { error: 'cada área debe ser un objeto con su clave (code) y su nombre (name)' },
      ),
      { error: 'falta la lista de áreas (areas)' },
    ),
    people: z.array(
      z.strictObject(
        {
          name: text('el nombre'),
          email: z.email({ error: 'el correo no es una dirección válida' }),
          role,
          area: word('el área'),
          memberships: z
            .array(membership, { error: 'memberships debe ser una lista de puestos' })
            .optional(),
          rights: z
            .array(z.enum(['INE_ENTRY'], { error: 'el único derecho que hay es INE_ENTRY' }), {
              error: 'rights debe ser una lista',
            })
            .optional(),
          lines: codes('lines'),
          slackUser: word('slackUser'),
          teamsUser: word('teamsUser'),
        },
        { error: 'cada persona debe ser un objeto con su nombre (name) y su correo (email)' },
      ),
      { error: 'falta la lista de personas (people)' },
    ),
  },
  { error: 'debe ser un objeto con las áreas (areas) y las personas (people)' },
);
export type Directory = z.infer<typeof directorySchema>;
