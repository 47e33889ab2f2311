import { commands, Location, Position, Uri } from 'vscode';
import type { Location as Found, Position as Place } from '../../protocol/messages.ts';
import { rangeOf } from '../make-changes.ts';

/** Opens the list of places where something is used, as a lens of the server asks for it. */
export async function showReferences(uri: string, at: Place, locations: readonly Found[]): Promise<void> {
  const found = locations.map(({ uri: file, range }) => new Location(Uri.parse(file), rangeOf(range)));
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    new Position(at.line, at.character),
    found,
  );
}
