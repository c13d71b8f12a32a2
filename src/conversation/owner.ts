/** Whose a message is, on whatever channel they are written to. */
export interface Owner {
  kind: 'area' | 'commission' | 'person';
  /** Area code, commission id, or person id; a role's name where nobody holds it. */
  key: string;
}
