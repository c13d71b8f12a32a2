/** What is derived from a snapshot that nobody changes in place: made when it is first asked for, kept as long as the snapshot is. */
export const memoizeBySnapshot = <Snapshot extends object, Derived>(
  derive: (snapshot: Snapshot) => Derived,
): ((snapshot: Snapshot) => Derived) => {
  const known = new WeakMap<Snapshot, { derived: Derived }>();
  return (snapshot) => {
    const one = known.get(snapshot) ?? { derived: derive(snapshot) };
    known.set(snapshot, one);
    return one.derived;
  };
};
