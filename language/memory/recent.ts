/**
 * The same function, which remembers what it has made of the last things that it was asked: what is asked once is soon
 * asked again.
 * @param make depends on nothing but what it is asked
 * @param most so much is remembered; with one more, all is forgotten
 * @param keyOf what it is asked, as a text or number that is another for anything else. Texts and numbers need none
 */
export function recent<Result, Asked = string>(
  make: (asked: Asked) => Result,
  most: number,
  keyOf: (asked: Asked) => unknown = itself,
): (asked: Asked) => Result {
  const known = new Map<unknown, Result>();
  return (asked) => {
    const key = keyOf(asked);
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Result;
    const result = make(asked);
    if (known.size >= most) known.clear();
    known.set(key, result);
    return result;
  };
}

const itself = (asked: unknown): unknown => asked;
