/**
 * The same function of a text, which remembers what it has made of the last ones: what is asked of a text once is soon
 * asked again.
 * @param make depends on nothing but the text
 * @param most so many texts are remembered; with one more, all are forgotten
 */
export function recent<Result>(make: (text: string) => Result, most: number): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = make(text);
    if (known.size >= most) known.clear();
    known.set(text, result);
    return result;
  };
}
