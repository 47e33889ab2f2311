/** A server that crashed is started again, and its user is told. */
import { type LogOutputChannel, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** So many crashes within so much time, and the server stays down: the next start would not help. */
const CRASHES = 5;
const WITHIN_MS = 180_000;

export function restartAfterCrash(output: LogOutputChannel): ErrorHandler {
  const crashes: number[] = [];
  return {
    // What is written to a server that has just crashed fails, once for each message. Its end is told behind that.
    error: () => ({ action: ErrorAction.Continue }),
    closed() {
      crashes.push(Date.now());
      const lasting = crashes.length >= CRASHES && Date.now() - (crashes.at(-CRASHES) ?? 0) < WITHIN_MS;
      const message = lasting
        ? `The Yardstick server has crashed ${CRASHES} times within 3 minutes and stays down. “Yardstick: Restart Server” starts it again.`
        : 'The Yardstick server crashed and was started again. Nothing that you wrote is lost.';
      void tell(output, message);
      return { action: lasting ? CloseAction.DoNotRestart : CloseAction.Restart, message, handled: true };
    },
  };
}

async function tell(output: LogOutputChannel, message: string): Promise<void> {
  const show = 'Show Output';
  if ((await window.showWarningMessage(message, show)) === show) output.show();
}
