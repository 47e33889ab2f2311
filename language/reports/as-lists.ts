import type { Finding } from '../findings/finding.ts';
import { explainedBy } from '../rules/registry.ts';

/** Up to so many are each worth a paragraph. */
const FEW = 3;

/** The same findings with those of a file that make a list said as one: an editor marks each, a reader wants the list. */
export function manyAsOne(findings: readonly Finding[]): Finding[] {
  const lists = Map.groupBy(findings, ({ code, place }) => `${code} ${place.file}`);
  return findings.flatMap((finding) => {
    const ofFile = lists.get(`${finding.code} ${finding.place.file}`) ?? [];
    const message = explainedBy(finding)?.asList?.(ofFile.length);
    if (message === undefined || ofFile.length <= FEW) return [finding];
    return finding === ofFile[0] ? [{ ...finding, message, related: ofFile.map(listed) }] : [];
  });
}

const listed = ({ place, about, message }: Finding): Finding['related'][number] => ({
  message: about ?? message,
  place,
});
