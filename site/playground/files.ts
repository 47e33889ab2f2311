/** The files of the page: standards, and the data that they name. They are in memory, and leave with the page. */
import { base64Of } from '../../protocol/base64.ts';
import type { ClientRequests } from '../../protocol/messages.ts';

/** The folder that the server believes them to be in. */
export const FOLDER = 'file:///playground';

type Answers = {
  readonly [M in keyof ClientRequests]: (params: ClientRequests[M]['params']) => ClientRequests[M]['result'];
};

export class Files {
  private readonly bytes = new Map<string, Uint8Array>();

  readonly uriOf = (name: string): string => `${FOLDER}/${name.split('/').map(encodeURIComponent).join('/')}`;

  readonly nameOf = (uri: string): string => decodeURIComponent(uri.slice(FOLDER.length + 1));

  get names(): string[] {
    return [...this.bytes.keys()].sort();
  }

  /** Those in which standards are written. */
  get standards(): string[] {
    return this.names.filter((name) => name.endsWith('.standards'));
  }

  textOf(name: string): string {
    return new TextDecoder().decode(this.bytes.get(name));
  }

  write(name: string, content: string | Uint8Array): void {
    this.bytes.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  clear(): void {
    this.bytes.clear();
  }

  /** What the server asks, as an editor answers it. */
  readonly answers: Answers = {
    'yardstick/readFile': ({ uri }) => {
      const bytes = this.bytes.get(this.nameOf(uri));
      return bytes ? base64Of(bytes) : null;
    },
    'yardstick/size': ({ uri }) => this.bytes.get(this.nameOf(uri))?.length ?? null,
    'yardstick/stat': ({ uri }) => {
      if (this.bytes.has(this.nameOf(uri))) return 'file';
      return this.below(uri).length > 0 ? 'folder' : null;
    },
    'yardstick/readFolder': ({ uri }) => {
      const entries = new Map(
        this.below(uri).map((rest) => [
          rest.replace(/\/.*/, ''),
          rest.includes('/') ? ('folder' as const) : ('file' as const),
        ]),
      );
      return entries.size === 0 ? null : [...entries].map(([name, kind]) => ({ name, kind }));
    },
    'yardstick/findFiles': ({ uri, pattern }) => {
      const parts = pattern.split('*').map((it) => it.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
      const matches = new RegExp(`^${parts.join('[^/]*')}$`);
      const folder = this.nameOf(uri);
      return this.below(uri)
        .filter((rest) => matches.test(rest))
        .map((rest) => this.uriOf(folder === '' ? rest : `${folder}/${rest}`));
    },
  };

  /** The paths below a folder, as seen from it. */
  private below(uri: string): string[] {
    const folder = uri.replace(/\/$/, '') === FOLDER ? '' : `${this.nameOf(uri)}/`;
    return this.names.filter((name) => name.startsWith(folder)).map((name) => name.slice(folder.length));
  }
}
