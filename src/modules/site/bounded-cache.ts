/** Keeps what was used last, up to a number of bytes. */
export interface BoundedCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

/** A cache in the memory of this server; `sizeOf` answers the bytes of a value. */
export function boundedCache<Value>(
  mostBytes: number,
  sizeOf: (value: Value) => number,
): BoundedCache<Value> {
  // A map remembers the order in which keys came in: the first one was used longest ago.
  const values = new Map<string, Value>();
  let bytes = 0;
  const remove = (key: string) => {
    const value = values.get(key);
    if (value === undefined) return;
    values.delete(key);
    bytes -= sizeOf(value);
  };
  return {
    get(key) {
      const value = values.get(key);
      if (value === undefined) return undefined;
      values.delete(key);
      values.set(key, value);
      return value;
    },
    set(key, value) {
      remove(key);
      if (sizeOf(value) > mostBytes) return;
      values.set(key, value);
      bytes += sizeOf(value);
      for (const oldest of values.keys()) {
        if (bytes <= mostBytes) break;
        remove(oldest);
      }
    },
  };
}
