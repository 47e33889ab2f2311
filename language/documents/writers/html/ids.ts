/** Identities for elements: the path of names that leads to them, numbered where it would lead to two. */
export class Ids {
  private readonly used = new Map<string, number>();

  claim(path: string): string {
    const id = path.replaceAll(/\s+/g, '-');
    const count = (this.used.get(id) ?? 0) + 1;
    this.used.set(id, count);
    return count === 1 ? id : this.claim(`${id}-${count}`);
  }
}
