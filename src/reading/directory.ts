/** The directory of an institution: areas, people, the commission. The contract's JSON, checked at the door. */
import { z } from 'zod';
import { AvanceError } from '../errors.ts';

const text = (what: string) =>
  z
    .string({ error: `falta ${what}` })
    .trim()
    .min(1, { error: `falta ${what}` });
const role = z.enum(['TECHNICAL_SECRETARY', 'COMMISSIONER', 'AREA_HEAD', 'STAFF'], {
  error: 'el papel debe ser TECHNICAL_SECRETARY, COMMISSIONER, AREA_HEAD o STAFF',
});

export const directorySchema = z.object(
  {
    commission: z
      .object({
        name: z.string().optional(),
        slackChannel: z.string().optional(),
        teamsConversation: z.string().optional(),
      })
      .optional(),
    areas: z.array(
      z.object({
        code: text('la clave del área'),
        name: text('el nombre del área'),
        slackChannel: z.string().optional(),
        teamsConversation: z.string().optional(),
        programmes: z.array(z.string()).optional(),
        lines: z.array(z.string()).optional(),
      }),
      { error: 'falta la lista de áreas (areas)' },
    ),
    people: z.array(
      z.object({
        name: text('el nombre'),
        email: z.email({ error: 'el correo no es una dirección válida' }),
        role,
        area: z.string().optional(),
        memberships: z.array(z.object({ role, area: z.string().optional() })).optional(),
        lines: z.array(z.string()).optional(),
        slackUser: z.string().optional(),
        teamsUser: z.string().optional(),
      }),
      { error: 'falta la lista de personas (people)' },
    ),
  },
  { error: 'debe ser un objeto con las áreas (areas) y las personas (people)' },
);
export type Directory = z.infer<typeof directorySchema>;

const repeated = (values: string[]): string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];

/** What zod cannot see: codes that meet. */
const problemsOf = ({ areas, people }: Directory): string[] => {
  const codes = new Set(areas.map((area) => area.code));
  const unknown = (where: string, area: string | undefined): string[] =>
    area === undefined || codes.has(area)
      ? []
      : [`${where}: el área ${area} no está en la lista de áreas`];
  return [
    ...repeated(areas.map((area) => area.code)).map(
      (code) => `areas: la clave ${code} está repetida`,
    ),
    ...repeated(people.map((person) => person.email.toLowerCase())).map(
      (email) => `people: el correo ${email} está repetido`,
    ),
    ...people.flatMap((person, at) => [
      ...unknown(`people[${at}] (${person.name})`, person.area),
      ...(person.memberships ?? []).flatMap((one) =>
        unknown(`people[${at}] (${person.name})`, one.area),
      ),
      ...((person.role === 'AREA_HEAD' || person.role === 'STAFF') &&
      person.area === undefined &&
      areas.length > 0
        ? [`people[${at}] (${person.name}): falta su área`]
        : []),
    ]),
  ];
};

/** @throws AvanceError `wrong-directory`, one line per problem with its place. */
export const checkDirectory = (value: unknown, fileName: string): Directory => {
  const parsed = directorySchema.safeParse(value);
  const problems = parsed.success
    ? problemsOf(parsed.data)
    : parsed.error.issues.map(
        (issue) => `${issue.path.join('.') || 'el documento'}: ${issue.message}`,
      );
  if (!parsed.success || problems.length > 0) {
    throw new AvanceError(
      'wrong-directory',
      [
        `${fileName}: el directorio tiene errores; corrígelos y vuelve a intentarlo. No se guardó nada.`,
        ...problems.slice(0, 20),
      ].join('\n'),
    );
  }
  return parsed.data;
};
