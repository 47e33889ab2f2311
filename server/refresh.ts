import type { Services } from './services.ts';

/** Whoever types shall not be kept busy: the editor asks again once they pause. */
const PAUSE_MS = 250;

/**
 * Lets the editor ask again for what depends on other files or on findings: it does so by itself
 * only where a file's own text changes.
 */
export function refreshWhenChanged({ shared, workspace: { Findings, Measurements } }: Services): void {
  const { Connection, LanguageServer } = shared.lsp;
  const requests: string[] = [];
  LanguageServer.onInitialize(({ capabilities: { workspace } }) => {
    if (workspace?.codeLens?.refreshSupport) requests.push('workspace/codeLens/refresh');
    if (workspace?.inlayHint?.refreshSupport) requests.push('workspace/inlayHint/refresh');
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // An editor that is closing answers no more, and nothing is lost.
      for (const request of requests) Connection?.sendRequest(request).catch(() => undefined);
    }, PAUSE_MS);
  };
  Findings.onChanged(refresh);
  Measurements.onMeasured(refresh);
}
