/**
 * The share of customers who are turned away where nobody can wait: Erlang B.
 *
 * By the recursion B(0) = 1, B(n) = a·B(n−1) / (n + a·B(n−1)), which neither overflows nor loses
 * digits however many there are (Jagerman, Some properties of the Erlang loss function, 1974).
 * @param load in erlangs
 * @param staff how many can serve, a whole number
 */
export function turnedAway(load: number, staff: number): number {
  let blocked = 1;
  for (let n = 1; n <= staff; n++) blocked = (load * blocked) / (n + load * blocked);
  return blocked;
}
