/** What is derived from two things that nobody changes in place. */

/** Made once for each pair of what it is made from. */
export const memoizePair = <A extends object, B extends object, Made>(
  make: (a: A, b: B) => Made,
) => {
  const known = new WeakMap<A, WeakMap<B, { made: Made }>>();
  return (a: A, b: B): Made => {
    const inner = known.get(a) ?? new WeakMap<B, { made: Made }>();
    const held = inner.get(b) ?? { made: make(a, b) };
    known.set(a, inner.set(b, held));
    return held.made;
  };
};
