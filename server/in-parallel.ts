/** Does something with each of many things, with so many of them at a time: a disk has only so many hands. */
export async function inParallel<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  atATime = 16,
): Promise<void> {
  const left = items.values();
  const hand = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atATime, items.length) }, hand));
}
