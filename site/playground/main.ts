/** Starts the playground, and joins the buttons of its page with what they do. */
import { fragmentOf, textsIn } from './link.ts';
import { Playground } from './playground.ts';
import { save } from './saving.ts';

/** The files of each example, by its name: made by the build. */
type Examples = Readonly<Record<string, readonly string[]>>;

const byId = <E extends HTMLElement = HTMLElement>(id: string): E => document.getElementById(id) as E;

/** On a narrow page one part is seen at a time. */
function showPart(name: string): void {
  document.body.dataset.part = name;
  for (const button of document.querySelectorAll<HTMLElement>('[data-shows]'))
    button.setAttribute('aria-pressed', String(button.dataset.shows === name));
}

const playground = new Playground({
  editor: byId('editor'),
  findings: byId('findings'),
  count: byId('count'),
  preview: byId('preview'),
  files: byId('files'),
  status: byId('status'),
  showEditor: () => showPart('text'),
});

for (const button of document.querySelectorAll<HTMLElement>('[data-shows]'))
  button.addEventListener('click', () => showPart(button.dataset.shows ?? 'text'));
showPart('text');

const examples = byId<HTMLSelectElement>('examples');
examples.addEventListener('change', () => openExample(examples.value));

async function openExample(name: string): Promise<void> {
  const list: Examples = await (await fetch('examples.json')).json();
  const contents = (list[name] ?? []).map(async (file) => {
    const bytes = await (await fetch(`examples/${file}`)).arrayBuffer();
    return [file.replace(/^[^/]*\//, ''), new Uint8Array(bytes)] as const;
  });
  playground.replaceFiles(Object.fromEntries(await Promise.all(contents)));
}

byId('format').addEventListener('click', () => playground.format());
byId('save').addEventListener('click', () => {
  for (const [name, text] of Object.entries(playground.texts())) save(name, text);
});
byId('json').addEventListener('click', () => void playground.save('checklist', 'json'));
byId('share').addEventListener('click', async () => {
  // Not by `location.hash`: that would be a link to follow, and open the texts without their data.
  history.replaceState(null, '', await fragmentOf(playground.texts()));
  await navigator.clipboard?.writeText(location.href).catch(() => undefined);
  playground.say('The link in the address bar carries your standards, and is copied. Your data is not in it.');
});

const chosen = byId<HTMLInputElement>('chosen');
byId('open').addEventListener('click', () => chosen.click());
chosen.addEventListener('change', () => takeAll(chosen.files));
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener(
  'drop',
  (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    event.stopPropagation();
    void takeAll(event.dataTransfer.files);
  },
  { capture: true },
);

async function takeAll(list: FileList | null): Promise<void> {
  for (const file of list ?? []) await playground.takeIn(file);
  chosen.value = '';
}

async function openFromLink(): Promise<boolean> {
  const texts = await textsIn(location.hash);
  if (texts) playground.replaceFiles(texts);
  else if (location.hash.length > 1) playground.say('The link carries no standards: it may have been cut short.');
  return texts !== undefined;
}

window.addEventListener('hashchange', () => void openFromLink());
if (!(await openFromLink())) await openExample(examples.value);
await navigator.serviceWorker?.register('offline.js').catch(() => undefined);
