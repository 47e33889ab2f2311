/** What `yardstick report` says at the terminal: who is told what, who is not, and why. */
import { serviceTitle } from '../language/documents/document/document.ts';
import { titleText } from '../language/documents/document/phrases.ts';
import { isOver, periodWords, type WrittenReport } from '../language/documents/role-report/role-report.ts';
import { capital, counted, listed, plain } from '../language/documents/sentences/phrasing.ts';
import { describeFrequency } from '../language/documents/sentences/quantities.ts';
import type { ReportPeriod, ReportsDue } from '../language/meaning/reports-due.ts';
import type { ServiceModel } from '../language/model/service-model.ts';
import { plainWords } from '../language/text/plain-words.ts';
import { shownPath } from './names.ts';

export type Due = ReportsDue & { readonly service: ServiceModel };
export type RoleWritten = WrittenReport & { readonly service: ServiceModel };

/** What roles and services are called, each by another name. */
interface ReportNames {
  readonly role: (service: ServiceModel, role: string) => string;
  /** Of something of a service, where there are several. */
  readonly in: (service: ServiceModel, what: string) => string;
}

/** Where two have one title, their names stand behind it. */
export function reportNames(services: readonly ServiceModel[]): ReportNames {
  const titleOf = toldApart(services, serviceTitle);
  const of = (service: ServiceModel, what: string): string =>
    services.length > 1 ? `${what} of ${titleOf(service)}` : what;
  return {
    in: of,
    role: (service, name) => {
      const role = service.roles.find((it) => it.name === name);
      return of(service, role ? toldApart(service.roles, titleText)(role) : capital(plain(name)));
    },
  };
}

function toldApart<T extends { readonly name: string }>(all: readonly T[], titleOf: (it: T) => string) {
  const uses = Map.groupBy(all, titleOf);
  return (it: T): string => {
    const title = titleOf(it);
    return (uses.get(title)?.length ?? 0) > 1 ? `${title} (${it.name})` : title;
  };
}

/** Who is told at other times; empty where nobody is. */
export function laterLine(due: readonly Due[], period: ReportPeriod, names: ReportNames): string {
  const others = due.flatMap(({ service, later }) =>
    [...Map.groupBy(later, ({ role }) => role)].map(
      ([role, of]) =>
        `${names.role(service, role)} (${of.map(({ frequency }) => describeFrequency(frequency)).join(', ')})`,
    ),
  );
  return others.length === 0 ? '' : `Not due with this ${period.unit}: ${listed(others)}.\n`;
}

/** Of so many reasons, people see what is the matter. */
const REASONS = 3;

/** That nothing can be told, and why. */
export function nothingKnown(
  written: readonly RoleWritten[],
  period: ReportPeriod,
  asOf: string,
  names: ReportNames,
): string {
  const untold = written.flatMap(({ service, untold: of }) =>
    of.map((it) => ({ why: it.why, of: names.in(service, it.of) })),
  );
  const reasons = [...Map.groupBy(untold, ({ why }) => why)].map(([why, of]) => {
    const [first, ...others] = new Set(of.map((it) => it.of));
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    return `${first}${more}: ${plainWords(why)}`;
  });
  const left = reasons.length - REASONS;
  const lines = [
    ...(isOver(period, asOf) ? [] : [`${periodWords(period)} is not over.`]),
    ...reasons.slice(0, REASONS),
    ...(left > 0 ? [`and ${counted(left, 'more reason', 'more reasons')}`] : []),
  ];
  const why = lines.map((it) => `\n  ${it}`).join('');
  return `nothing is known of ${periodWords(period)} that could be told, so nothing was written${why}`;
}

/** Who is told, in which folder, and what is not known yet. */
export function whatWasWritten(
  written: readonly RoleWritten[],
  period: ReportPeriod,
  { folder, asOf, names }: { readonly folder: string; readonly asOf: string; readonly names: ReportNames },
): string {
  const nameOf = ({ service, role }: RoleWritten): string => names.role(service, role);
  const who = written.map(nameOf);
  const silent = written.filter(({ told }) => told === 0).map(nameOf);
  return [
    `Wrote what ${listed(who)} ${who.length === 1 ? 'is' : 'are'} due to be told of ${periodWords(period)} to ${shownPath(folder)}.`,
    ...(silent.length > 0
      ? [`Nothing is known of what ${listed(silent)} ${silent.length === 1 ? 'is' : 'are'} told.`]
      : []),
    ...(isOver(period, asOf) ? [] : [`It was not over at ${asOf}: figures may still change.`]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
