/** What a rule has to say about a place in the text. */
import { comparePlaces, type Place } from '../text/places.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Related {
  readonly message: string;
  readonly place: Place;
}

/** What an author probably meant, where its finder knows it. */
export interface Suggestion {
  readonly place: Place;
  /** What to write in that place. */
  readonly text: string;
  /** Whether it is surely meant. */
  readonly safe: boolean;
}

/** One of several things that a finding says at once: the name of what is amiss, else the text in its place. */
export interface FindingPart {
  readonly place: Place;
  readonly name?: string;
}

export interface Finding {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  /** What is wrong, why, and what to do. */
  readonly message: string;
  readonly place: Place;
  /** Further places that the finding is about, each to be marked as the first is. */
  readonly also?: readonly Place[];
  readonly related: readonly Related[];
  readonly suggestion?: Suggestion;
  /** What it says one by one, where it gathers several things: a baseline knows them apart. */
  readonly parts?: readonly FindingPart[];
  /** Whether it says what its service lacks as a whole: where most services of a workspace do, that is said once. */
  readonly throughout?: true;
  /** What to call it in a list of its kind. */
  readonly about?: string;
  /** Other places where somebody will look for a way out of it. */
  readonly leads?: readonly Place[];
  /** Whether what it marks does nothing, so that editors may fade it. */
  readonly isUnnecessary?: true;
  /** What was found, as its finder knows it: for the fixes of the same rule, and for nobody else. */
  readonly subject?: unknown;
}

/** Findings in the order of the text, the graver first where several stand in one place. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const grave = (finding: Finding): number => SEVERITIES.indexOf(finding.severity);
  return [...findings].sort(
    (a, b) =>
      comparePlaces(a.place, b.place) || grave(a) - grave(b) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}

/** In which order people are shown the findings of a file. */
export const SORTS = ['severity', 'place'] as const;
export type Sort = (typeof SORTS)[number];

/** The gravest findings of each file first, and those of one severity in the order of the text. */
export const gravestFirst = (findings: readonly Finding[]): Finding[] =>
  [...Map.groupBy(findings, ({ place }) => place.file).values()].flatMap((ofFile) =>
    SEVERITIES.flatMap((severity) => ofFile.filter((finding) => finding.severity === severity)),
  );

/** One step milder: advice in a guideline, which is recommended rather than mandatory. */
export function milder(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : 'info';
}
