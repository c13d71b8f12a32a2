/** What a commission sets for its requests: the days that an area has, by the institute's own rule. */
export interface RequestSettings {
  /** Working days that an area has to answer what is turned to it, where the turn says nothing else. */
  areaDays: number;
}

export const DEFAULT_REQUEST_SETTINGS: RequestSettings = { areaDays: 5 };

export const areaDays = ({ requests }: { requests?: RequestSettings }): number =>
  requests?.areaDays ?? DEFAULT_REQUEST_SETTINGS.areaDays;
