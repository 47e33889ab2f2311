/** Hands and eyes in the browser around the extension host. On a desktop there are none, and tests that need them are skipped. */
import { commands } from 'vscode';
import { pause, until } from './expect.ts';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> } | undefined;

const driver = typeof process === 'undefined' ? undefined : process.env.EDITOR_DRIVER;

export const haveHands = driver !== undefined;

interface Action {
  readonly do: string;
  readonly where?: 'workbench' | 'preview';
  readonly selector?: string;
  readonly value?: string;
}

async function act<T = unknown>(action: Action): Promise<T> {
  if (!driver) throw new Error('there is nobody to do it');
  const response = await fetch(driver, { method: 'POST', body: JSON.stringify(action) });
  const { result, error } = (await response.json()) as { result: T; error?: string };
  if (error) throw new Error(`${JSON.stringify(action)}: ${error}`);
  return result;
}

/** The part of the window in which files are. */
export const EDITORS = '.part.editor';

/** Takes a picture of the window, or of an element in it, once it has come to rest. */
export async function shot(name: string, selector?: string): Promise<void> {
  await pause(700);
  if (haveHands) return act({ do: 'shot', value: name, ...(selector && { selector }) });
  // The host in the browser has no way to send but its log.
  console.log(`##action##${JSON.stringify({ do: 'shot', value: name })}`);
  await pause(1_000);
}

export const press = (...keys: string[]): Promise<void> =>
  keys.reduce((before, value) => before.then(() => act<void>({ do: 'press', value })), Promise.resolve());
export const type = (value: string): Promise<void> => act({ do: 'type', value });
export const click = (selector: string, where: Action['where'] = 'workbench'): Promise<void> =>
  act({ do: 'click', selector, where });
export const textOf = (selector: string, where: Action['where'] = 'workbench'): Promise<string> =>
  act({ do: 'text', selector, where });
export const attribute = (selector: string, name: string): Promise<string> =>
  act({ do: 'attribute', selector, value: name });
export const count = (selector: string, where: Action['where'] = 'workbench'): Promise<number> =>
  act({ do: 'count', selector, where });
export const accessibilityProblems = (rule?: string): Promise<string[]> =>
  act({ do: 'axe', ...(rule && { value: rule }) });
/** Errors that the consoles of webviews have told of so far. */
export const consoleErrors = (): Promise<string[]> => act({ do: 'complaints' });

const QUESTION = '.quick-input-widget input:visible';

/** Waits until the window asks for something, and takes a picture of it, if it is to be named. */
export async function asked(picture?: string): Promise<void> {
  await until('the question is there', async () => (await count(QUESTION)) === 1);
  if (picture) await shot(picture);
}

/** Answers what the window asks for. An Enter that comes while the answer is still looked at is lost. */
export async function answer(text = ''): Promise<void> {
  await type(text);
  await until('the answer is taken', async () => {
    await press('Enter');
    await pause(500);
    return (await count(QUESTION)) === 0;
  });
}

/** Waits until a notification says something. Under a driver they stay in their list, which is opened for it. */
export async function told(text: string): Promise<void> {
  await commands.executeCommand('notifications.showList');
  let shown = '';
  await until(`a notification says “${text}”`, async () => {
    shown = await textOf('.notifications-center');
    return shown.includes(text);
  }).catch((error: Error) => {
    throw new Error(`${error.message}; they say: ${shown}`);
  });
}
