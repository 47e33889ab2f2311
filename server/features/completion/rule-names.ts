/** The rules that can be waived, those first that find something here. */
import { CompletionItemKind } from 'vscode-languageserver';
import type { Finding } from '../../../language/findings/finding.ts';
import { standardsOf } from '../../../language/meaning/standards.ts';
import type { ServiceModel } from '../../../language/model/service-model.ts';
import { RULES } from '../../../language/rules/registry.ts';
import { type Frame, nearestFrame, valueRead } from '../../../language/syntax/expected/frames.ts';
import { contains, type Place } from '../../../language/text/places.ts';
import { type Candidate, RANK } from './candidate.ts';
import type { Setting } from './setting.ts';

const WAIVABLE = RULES.filter((rule) => rule.waivable !== false);

export function ruleCandidates(setting: Setting): Candidate[] {
  const found = Map.groupBy(findingsHere(setting), (finding) => finding.name);
  return WAIVABLE.map(({ name, code, summary }) => {
    const here = found.get(name) ?? [];
    const messages = here.map((finding) => `- ${finding.message}`);
    return {
      label: name,
      kind: CompletionItemKind.Constant,
      rank: here.length > 0 ? RANK.needed : RANK.continued,
      remark: here.length > 0 ? `${code}, finds ${times(here.length)} here` : `${code}, finds nothing here`,
      documentation: [summary, ...(here.length > 0 ? ['Here it finds:', messages.join('\n')] : [])].join('\n\n'),
    };
  });
}

/** The names of the rules that find something in the block at the cursor and can be waived there. */
export function foundHere(setting: Setting): string[] {
  const found = new Set(findingsHere(setting).map((finding) => finding.name));
  return WAIVABLE.map((rule) => rule.name).filter((name) => found.has(name));
}

const times = (count: number): string => (count === 1 ? 'one thing' : `${count} things`);

/** What is found in the block that a waiver at the cursor would hold for. */
function findingsHere({ expected, readable }: Setting): readonly Finding[] {
  const frame = expected.options[0]?.frame;
  const holder = nearestFrame(frame, ['Standard', 'CaseRecord', 'Procedure', 'Override', 'Branch', 'Service']);
  if (!readable || !holder) return [];
  if (holder.rule === 'Service') return readable.findings;
  const block = blockOf(holder, readable.model);
  return block ? readable.findings.filter((finding) => isFoundIn(block, finding)) : [];
}

/** What most standards lack is said at the service, and each of them can be excepted all the same. */
function isFoundIn(block: Place, { name, place, related }: Finding): boolean {
  if (contains(block, place)) return true;
  return SAID_ONCE.has(name) && related.some((it) => contains(block, it.place));
}

const SAID_ONCE = new Set(RULES.flatMap((rule) => ('absence' in rule && rule.absence.most ? [rule.name] : [])));

/** Where a block stood when its file could last be read: known by its name, since lines have moved. */
function blockOf(frame: Frame, model: ServiceModel): Place | undefined {
  const name = valueRead(frame, frame.rule === 'Override' ? 'standard' : 'name');
  const branch = nearestFrame(frame, ['Branch']);
  const around = model.branches.find((it) => it.name === (branch && valueRead(branch, 'name')));
  const isNamed = (it: { name: string; source: Place }): boolean => it.name === name;
  switch (frame.rule) {
    case 'Standard':
      return (around?.standards ?? standardsOf(model)).find(isNamed)?.source;
    case 'CaseRecord':
      return model.records.find(isNamed)?.source;
    case 'Procedure':
      return model.procedures.find(isNamed)?.source;
    case 'Override':
      return around?.differences.find((it) => it.standard.name === name)?.source;
    default:
      return around?.source;
  }
}
