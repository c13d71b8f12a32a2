/** Dates and hours as the page shows them: the wall clock that the instant itself carries, whatever the browser's is. */
const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat('es-MX', { ...options, timeZone: 'UTC' });
  /** @param instant ISO with the plan's offset: its first 19 signs are local time. */
  return (instant: string): string => formatter.format(new Date(`${instant.slice(0, 19)}Z`));
};

export const hour = format({ hour: '2-digit', minute: '2-digit', hour12: false });
export const longDay = format({ weekday: 'long', day: 'numeric', month: 'long' });
export const fullDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
/** The local date, to tell days apart. */
export const dayOf = (instant: string): string => instant.slice(0, 10);
/** To tell minutes apart. */
export const minuteOf = (instant: string): string => instant.slice(0, 16);
