/** The results of the services that somebody has open, measured again when their standards or their data change. */
import { URI } from 'langium';
import type { Results, TargetResult } from '../../language/measure/results/schema.ts';
import { SYNTAX } from '../../language/rules/engine/fundamental.ts';
import { mayKeepHolidays } from '../../language/workspace/analysis.ts';
import type { KnownService } from '../findings/findings.ts';
import type { Services } from '../services.ts';
import { recordsBelow } from '../workspace/record-source.ts';
import type { MeasuringHost } from './host.ts';
import type { Measurements } from './measurements.ts';
import { readAhead } from './record-files.ts';
import { resultsAtHand } from './results-at-hand.ts';

/** Whoever types goes on typing: what a change would have meant is told when they pause. */
const PAUSE_MS = 400;

interface Known {
  readonly service: KnownService;
  /** Null where measuring failed. */
  readonly results: Results | null;
}

export class MeasuringService implements Measurements {
  private readonly services: Services;
  private readonly host: MeasuringHost;
  /** By the folder of the workspace and the name of the service. */
  private readonly known = new Map<string, Known>();
  private readonly due = new Set<string>();
  private readonly listeners: ((uri: string) => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(services: Services, host: MeasuringHost) {
    this.services = services;
    this.host = host;
    services.workspace.Findings.onChanged((uri) => this.note(uri));
  }

  onMeasured(listener: (uri: string) => void): void {
    this.listeners.push(listener);
  }

  wanted(service: KnownService): Results | null | undefined {
    const known = this.known.get(this.keyOf(service));
    const [file] = service.uris.values();
    if (known?.service.checked.model !== service.checked.model && file !== undefined && !this.due.has(file))
      this.schedule(file);
    return known?.results;
  }

  ofLine(uri: URI, line: number): TargetResult[] {
    const path = this.services.shared.workspace.Workspaces.pathOf(uri);
    const service = this.services.workspace.Findings.lastKnownOf(uri);
    const targets = service && this.known.get(this.keyOf(service))?.results?.targets;
    return (targets ?? []).filter(({ source }) => source.file === path && source.start.line === line);
  }

  forget(): void {
    // What is shown stays until there is something new; what nobody has open is measured when it is wanted again.
    for (const [key, { service }] of this.known) {
      const open = [...service.uris.values()].find((uri) => this.isOpen(uri));
      if (open === undefined) this.known.delete(key);
      else this.schedule(open);
    }
  }

  /** Services that nobody looks at are not measured. */
  private note(uri: string): void {
    if (this.isOpen(uri)) this.schedule(uri);
  }

  private isOpen(uri: string): boolean {
    return this.services.shared.workspace.TextDocuments.get(uri) !== undefined;
  }

  private schedule(uri: string): void {
    this.due.add(uri);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.running = this.running.then(() => this.measureDue());
    }, PAUSE_MS);
  }

  private async measureDue(): Promise<void> {
    const uris = [...this.due];
    this.due.clear();
    const services = uris.map((uri) => this.services.workspace.Findings.lastKnownOf(URI.parse(uri)));
    for (const service of new Set(services)) if (service && this.isToMeasure(service)) await this.measure(service);
  }

  /** What cannot be read just now leaves the results as they were. */
  private isToMeasure(service: KnownService): boolean {
    return isReadable(service) || !this.known.has(this.keyOf(service));
  }

  /** What fails is told in the log, and the next service is measured all the same. */
  private async measure(service: KnownService): Promise<void> {
    const results = await this.resultsOf(service).catch((error: unknown) => {
      console.error('Measuring failed.', error);
      return null;
    });
    this.known.set(this.keyOf(service), { service, results });
    for (const uri of service.uris.values()) for (const listener of this.listeners) listener(uri);
  }

  private async resultsOf({ checked: { model }, uris }: KnownService): Promise<Results> {
    const { Disk, LangiumDocuments, Workspaces } = this.services.shared.workspace;
    const files = [...uris.values()].map((uri) => URI.parse(uri));
    const root = Workspaces.rootOf(files[0] as URI);
    const texts = files.map((uri) => LangiumDocuments.getDocument(uri)?.textDocument.getText() ?? '');
    const { maxMegabytes } = this.host;
    const results = await this.host.measure({
      model,
      files: await readAhead(model, recordsBelow(root, maxMegabytes, Disk)),
      maxMegabytes,
      keepsHolidays: mayKeepHolidays(texts, Workspaces.settingsOf(files[0] as URI)),
      now: Math.floor(Date.now() / 1000),
    });
    return isMeasured(results) ? results : ((await resultsAtHand(model, root, Disk)) ?? results);
  }

  private keyOf({ checked, uris }: KnownService): string {
    const [first = ''] = uris.values();
    return `${this.services.shared.workspace.Workspaces.rootOf(URI.parse(first))} ${checked.model.name}`;
  }
}

const isReadable = ({ checked }: KnownService): boolean => !checked.findings.some(({ code }) => code === SYNTAX.code);

const isMeasured = ({ targets }: Results): boolean => targets.some(({ periods }) => periods.length > 0);
