/** One line of `doctor`. */
export interface Finding {
  name: string;
  ok: boolean;
  message: string;
}
