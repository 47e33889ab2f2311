import { pausesOf } from '../../meaning/measures/pauses.ts';
import type { Plan } from '../../meaning/measures/plan.ts';
import { recordNamed, recordRef } from '../../meaning/measures/records.ts';
import { zoneOf } from '../../meaning/time/hours.ts';
import type { CaseRecord, Pause } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { RecordData } from '../problems.ts';
import { readRecord } from '../read-record.ts';
import { timesIn } from '../rows/times-in.ts';
import { PauseRows, type PausesOf, pausesFrom } from './case-pauses.ts';

/** What pauses are read from, and up to when: in seconds since 1970 began. */
interface PauseSources {
  readonly now: number;
  readonly dataOf: (record: CaseRecord) => RecordData;
}

/** The pauses that plans do not count: other records that hold them are read before the cases, each once. */
export class PausesRead {
  private readonly service: ServiceModel;
  private readonly reading: PauseSources;
  private readonly known = new Map<Pause, PauseRows>();

  constructor(service: ServiceModel, reading: PauseSources) {
    this.service = service;
    this.reading = reading;
  }

  of(plan: Plan): PausesOf {
    const pauses = pausesOf(plan, recordNamed(this.service, recordRef(plan)));
    for (const pause of pauses) if (!this.known.has(pause)) this.read(pause);
    return pausesFrom(pauses, this.known, this.reading.now);
  }

  private read(pause: Pause): void {
    const record = recordNamed(this.service, pause.record);
    const data = record && this.reading.dataOf(record);
    if (!record || !data || 'trouble' in data) return;
    const rows = new PauseRows(pause, this.reading.now);
    const zone = zoneOf(this.service);
    readRecord(record, data, timesIn(record, zone, zone), [rows]);
    this.known.set(pause, rows);
  }
}
