/** Nothing may leave the machine: whatever is asked of another host than ours is refused at once. */
import type { BrowserContext, Request } from 'playwright-core';

/**
 * Refuses it, and keeps what the parts of a window ask for in which extensions are: webviews, and the extension host of the
 * browser. The workbench around them asks for what is VS Code's own business.
 * @returns the addresses, in which those are added that are asked for later
 */
export async function refuseStrangers(context: BrowserContext, host: string): Promise<readonly string[]> {
  const asked: string[] = [];
  await context.route(
    (url) => url.host !== host && /^https?:$/.test(url.protocol),
    (route) => {
      if (!isOfTheWorkbench(route.request())) asked.push(route.request().url());
      return route.abort();
    },
  );
  return asked;
}

function isOfTheWorkbench(request: Request): boolean {
  if (request.serviceWorker()) return false;
  try {
    return request.frame().parentFrame() === null;
  } catch {
    // A frame that is only being opened with this address.
    return false;
  }
}
