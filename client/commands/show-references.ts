import { commands, Location, Position, Range, Uri } from 'vscode';
import type { Location as Found, Position as Place } from '../../protocol/messages.ts';

/** Opens the list of places where something is used, as a lens of the server asks for it. */
export async function showReferences(uri: string, at: Place, locations: readonly Found[]): Promise<void> {
  const found = locations.map(({ uri: file, range: { start, end } }) => {
    const range = new Range(start.line, start.character, end.line, end.character);
    return new Location(Uri.parse(file), range);
  });
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    new Position(at.line, at.character),
    found,
  );
}
