/** Who they are in the sample's directory. */
export const SECRETARY = 'Secretario Técnico';
/** By area. */
export const HEADS: Record<string, string> = {
  VIN: 'Titular de Vinculación',
  TEC: 'Titular de Secretaría Técnica',
  SPE: 'Titular del Servicio Profesional',
  CON: 'Titular de Convenios',
};
