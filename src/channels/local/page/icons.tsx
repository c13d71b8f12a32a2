/** The page's few signs, drawn here: nothing is loaded from outside, and no font need have them. */
const Icon = ({ path }: { path: string }) => (
  <svg class="icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
    <path
      d={path}
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);

export const Channel = () => <Icon path="M10 4 8 20M16 4l-2 16M4.5 9h15M4 15h15" />;
export const Commission = () => (
  <Icon path="M4 20h16M6 20V10M10 20V10M14 20V10M18 20V10M3 10l9-6 9 6z" />
);
export const Direct = () => <Icon path="M4 5h16v11H9l-5 4z" />;
export const Clip = () => (
  <Icon path="m20 11-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 4.8 4.8l-8.4 8.4a1.7 1.7 0 0 1-2.4-2.4L14.5 7.5" />
);
export const Menu = () => <Icon path="M4 7h16M4 12h16M4 17h16" />;
export const Down = () => <Icon path="M12 5v14M6 13l6 6 6-6" />;

const HUES = [172, 205, 262, 20, 330, 95, 40, 285];
const hueOf = (name: string): number =>
  HUES[[...name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % HUES.length] ?? 0;
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .slice(0, 2)
    .join('');

/** Who speaks, as a small square; the name stands beside it, so it says nothing to a screen reader. */
export const Avatar = ({ name }: { name: string | undefined }) =>
  name === undefined ? (
    <span class="avatar avance" aria-hidden="true">
      <svg viewBox="0 0 24 24" width="22" height="22">
        <path
          d="M5 13l4.5 4.5L19 7"
          fill="none"
          stroke="currentColor"
          stroke-width="3"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
    </span>
  ) : (
    <span class="avatar" style={`--hue:${hueOf(name)}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
