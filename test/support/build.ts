/** The tests of the command line run what users run: the bundle, made anew. */
export default async function build(): Promise<void> {
  await import('../../scripts/build.ts');
}
