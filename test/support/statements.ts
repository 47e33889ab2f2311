/** Statements beside targets of calls, for what holds the ones against the others. */

/** A file whose standard has some statements and targets. */
export const standard = (
  statements: string,
  targets: string,
  service = '',
) => `service desk "Desk" { ring 5 seconds ${service} }
record calls from "calls.csv" { moments queued, answered, solved fields rating: 1..5 }
record boss from "b.csv" { moments a }
standard answer {
${statements}
${targets}
}
`;
export const say = (text: string) => `  statement "${text}"`;
export const within = (limit: string) => `  target at least 90% of calls are answered within ${limit} per month`;
