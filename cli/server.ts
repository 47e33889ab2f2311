/** Starts the language server, which is a bundle of its own beside that of the command line. */
export async function server(): Promise<void> {
  await import(new URL('../server/node.js', import.meta.url).href);
}
