import { window } from 'vscode';
import type { Refusal, Refused } from '../../protocol/messages.ts';
import { goTo } from '../go-to.ts';

/** Says why nothing was exported, and offers to go there. */
export async function refuse(refusal: Refusal | Refused): Promise<void> {
  if ('refused' in refusal) {
    void window.showWarningMessage(refusal.refused);
    return;
  }
  const { broken, brokenPlaces } = refusal;
  const show = 'Show Me';
  const where = brokenPlaces === 1 ? 'one place' : `${brokenPlaces} places`;
  const message = `Nothing was exported: syntax or names are broken in ${where}.`;
  if ((await window.showErrorMessage(message, show)) === show) await goTo(broken);
}
