/** What quick fixes need to know, from what the server knows. */
import { URI } from 'langium';
import { NO_OWN_WORDS } from '../language/lexicon/own-words.ts';
import { type FixContext, fixContext } from '../language/rules/quick-fixes.ts';
import { sourcesFrom } from '../language/text/source-text.ts';
import { DEFAULT_STRETCH } from '../language/workspace/settings.ts';
import type { KnownService } from './findings-service.ts';
import type { SharedServices } from './services.ts';
import { today } from './today.ts';

/** @param uri a file of the service, by which its settings are found */
export function fixContextOf({ checked, uris }: KnownService, uri: URI, { workspace }: SharedServices): FixContext {
  const sourceOf = sourcesFrom((file) => textOf(uris.get(file), workspace));
  const { stretch = DEFAULT_STRETCH, words = NO_OWN_WORDS } = workspace.Workspaces.settingsOf(uri);
  return fixContext({ service: checked.model, sourceOf, today: today(), stretch, words }, checked.findings);
}

function textOf(uri: string | undefined, { LangiumDocuments }: SharedServices['workspace']): string {
  const document = uri === undefined ? undefined : LangiumDocuments.getDocument(URI.parse(uri));
  return document?.textDocument.getText() ?? '';
}
