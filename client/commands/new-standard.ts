import type { BaseLanguageClient } from 'vscode-languageclient';
import { standardsInFront } from '../in-front.ts';
import { offerNewFile } from './offer-new-file.ts';
import { startStandard } from './start-standard.ts';

/** Begins a standard at the end of the file in front. */
export async function newStandard(client: BaseLanguageClient): Promise<void> {
  const file = standardsInFront();
  if (file) await startStandard(client, file, {});
  else await offerNewFile('A standard needs a file to stand in, and none is open that ends in .standards.');
}
