import type { Finding } from '../findings/finding.ts';
import { undecided } from '../rules/consistent/undecided.ts';

/** Up to so many are each worth a paragraph. */
const FEW = 3;

/** The same findings with the open questions of a file said as one: an editor marks each, a reader wants the list. */
export function questionsAsOne(findings: readonly Finding[]): Finding[] {
  const questions = Map.groupBy(
    findings.filter((it) => it.code === undecided.code),
    (it) => it.place.file,
  );
  return findings.flatMap((finding) => {
    const ofFile = finding.code === undecided.code ? (questions.get(finding.place.file) ?? []) : [];
    if (ofFile.length <= FEW) return [finding];
    return finding === ofFile[0] ? [asOne(finding, ofFile)] : [];
  });
}

function asOne(first: Finding, questions: readonly Finding[]): Finding {
  const message = `${questions.length} questions are still open. Answer one at a time: write the answer down, and take its line out.`;
  return {
    ...first,
    message,
    related: questions.map(({ place, message: text }) => ({ message: questionIn(text), place })),
  };
}

const questionIn = (message: string): string => /“.*”/.exec(message)?.[0] ?? message;
