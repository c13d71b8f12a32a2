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

/** Of a snapshot and a key: kept as long as the snapshot is. The same key must stand for the same `make`. */
export const memoizeByKey = <Snapshot extends object, Key, Derived>() => {
  const known = memoizeBySnapshot((_snapshot: Snapshot) => new Map<Key, Derived>());
  return (snapshot: Snapshot, key: Key, make: () => Derived): Derived => {
    const kept = known(snapshot);
    const derived = kept.has(key) ? (kept.get(key) as Derived) : make();
    kept.set(key, derived);
    return derived;
  };
};
