type Remembered<Key, Value> = {
  get: (key: Key) => Value | undefined;
  set: (key: Key, value: Value) => void;
  /** What is remembered, or else what is made now. */
  getOr: (key: Key, make: () => Value) => Value;
};

/**
 * For what costs something to find out and can be found out again. When there would be more than
 * `most`, all of it is forgotten: what is in use comes back at once, and nobody can make it grow.
 */
export function rememberUpTo<Key, Value>(most: number): Remembered<Key, Value> {
  const held = new Map<Key, Value>();
  const set = (key: Key, value: Value) => {
    if (held.size >= most && !held.has(key)) held.clear();
    held.set(key, value);
  };
  return {
    get: (key) => held.get(key),
    set,
    getOr: (key, make) => {
      const known = held.get(key);
      if (known !== undefined) return known;
      const made = make();
      set(key, made);
      return made;
    },
  };
}
