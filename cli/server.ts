/** Starts the language server. */
export async function server(): Promise<void> {
  await import('../server/node.ts');
}
