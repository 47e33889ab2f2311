/** The tests of the command line and of the server run what users run: the bundles, made anew. */
export default async function build(): Promise<void> {
  await import('../../scripts/build.ts');
}
