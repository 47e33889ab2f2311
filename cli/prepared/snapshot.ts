/** What the prepared state is made of: `node --build-snapshot` runs this file and keeps its memory. */
import { pathToFileURL } from 'node:url';
import { startupSnapshot } from 'node:v8';
import { prettyFindings } from '../../language/reports/pretty.ts';
import { Project } from '../../language/workspace/project.ts';
import { main } from '../main.ts';
import { uncoloured } from '../paint.ts';
import { keepReady } from './ready-project.ts';

/** Where the program lies, instead of the address of each module. The bundle has it. */
declare let installedAt: string;

/** It has what most files have, so that whatever reads and judges that has run once. */
const SAMPLE = `service desk "Front desk" {
  open        Mon..Fri 08:30..17:00 in "Europe/Vienna"
  touchpoints phone, letter, counter
  languages   en
  owner       clerk
  evidence    survey "Spring survey" in 2026-04 of 120 answers from 300 asked
}

role clerk "Desk clerk" of 4

record letters from "letters.csv" {
  moments received, answered
  fields  topic: text
}

procedure reply "A reply" {
  complete within 5 business days
  step read "Read" by clerk within 1 business day
  step write "Write" by clerk after read within 3 business days
}

standard letters "Letters are answered" {
  statement "We answer your letter promptly, within five business days."
  area      time-limits
  at        letter
  target    at least 95% of letters are answered within 5 business days per month {
    baseline 80% of 400 cases in 2026-Q1 from "Log"
  }
  check     "Names the clerk and greets the customer politely"
  verify    by system log monthly
  report    monthly to clerk
  review    every 6 months since 2026-01-01
  train     within 2 weeks of joining, then every 12 months
  adopted   2026-01-01 by "Board"
}

standard greeting "Greeting" {
  statement "Most customers are usually served quickly and with a smile."
  at        counter
  check     "Smiles at the customer"
}
`;

const project = new Project();
// What runs for the first time is compiled, and the second time is quicker: the parser remembers its decisions.
for (let times = 0; times < 2; times++) warmUp();
keepReady(project);
startupSnapshot.setDeserializeMainFunction(() => {
  const [, script = '', ...args] = process.argv;
  installedAt = pathToFileURL(script).href;
  return main(args);
});

function warmUp(): void {
  const file = 'desk.standards';
  project.add(file, SAMPLE);
  const findings = project.check({ today: '2026-07-01', settings: {} }).flatMap((service) => service.findings);
  const mistake = findings.find(({ severity }) => severity === 'error');
  if (mistake) throw new Error(`The sample is to be without mistakes: ${mistake.message}`);
  prettyFindings(findings, { textOf: () => SAMPLE, paint: uncoloured, width: 100, sort: 'severity' });
  project.remove(file);
}
