import { window } from 'vscode';
import type { Refusal } from '../../protocol/messages.ts';
import { goTo } from '../go-to.ts';

/** Says why nothing was exported, and offers to go there. */
export async function refuse({ broken, brokenPlaces }: Refusal): Promise<void> {
  const show = 'Show Me';
  const where = brokenPlaces === 1 ? 'one place' : `${brokenPlaces} places`;
  const message = `Nothing was exported: syntax or names are broken in ${where}.`;
  if ((await window.showErrorMessage(message, show)) === show) await goTo(broken);
}
