/** Whose word stands behind what is said: a paper's, a rule's, or somebody's. */
import { is, type Item } from './items.ts';

/** "según consta en el acta", "según oficio 12": what a paper says is no hearsay; "según Lupita" is. */
export const isHearsay = (items: Item[]): boolean =>
  items.some(({ form }, index) => {
    if (form !== 'segun') return false;
    const source = items
      .slice(index + 1)
      .find((item) => !is(item, 'article', 'possessive', 'demonstrative', 'pronoun'));
    return !(
      source !== undefined &&
      (source.entity?.kind === 'document' ||
        (is(source, 'evidence', 'unit', 'noun') && !is(source, 'person', 'place')) ||
        source.verbs.some(({ verb }) => SHOWS.test(verb)))
    );
  });
/** "como marca el reglamento" */
const NORMS =
  /^(marcar|establecer|disponer|senalar|ordenar|prever|indicar|mandatar|exigir|pedir|estipular|requerir)$/;
const SHOWS = /^(constar|obrar|acreditar|desprender|apreciar|advertir|corresponder)$/;

/** "según consta en el acta", "conforme a los acuses": where what is said is written. */
export const citesSource = (items: Item[]): boolean => {
  const [first] = items;
  if (first?.form === 'segun') return !isHearsay(items);
  return (
    first?.form === 'como' &&
    items
      .slice(1, 4)
      .some(({ verbs }) =>
        verbs.some(
          ({ verb, class: kind, tense }) =>
            SHOWS.test(verb) ||
            ((kind === 'says' || verb === 'asentar') && tense === 'past') ||
            (NORMS.test(verb) && tense === 'present'),
        ),
      )
  );
};
