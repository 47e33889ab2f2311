/** Findings about syntax and names: they come from the tree, not from a rule, and cannot be waived. */
import type { LangiumDocument } from 'langium';
import type { Finding, Related } from '../findings/finding.ts';
import { type Document, isService } from '../generated/ast.ts';
import { type Duplicate, duplicatesOf } from '../model/duplicates.ts';
import type { FileModel } from '../model/file-model.ts';
import type { ServiceModel } from '../model/service-model.ts';
import { LINK, SYNTAX } from '../rules/engine/fundamental.ts';
import type { LinkCase } from '../rules/engine/link.ts';
import type { RuleText } from '../rules/engine/rule.ts';
import { linkProblems } from '../syntax/link-problems.ts';
import { type SyntaxProblem, syntaxProblems } from '../syntax/problems.ts';
import { inShort } from '../text/in-short.ts';
import type { Place } from '../text/places.ts';

/** Whether a finding stands in the way of an export. */
export const isBreaking = (finding: Finding): boolean => finding.code === SYNTAX.code || finding.code === LINK.code;

export function syntaxFindings(
  document: LangiumDocument,
  file: string,
): { problems: SyntaxProblem[]; findings: Finding[] } {
  const problems = syntaxProblems(document);
  return { problems, findings: problems.map((problem) => problemFinding(SYNTAX, document, file, problem)) };
}

/** Unknown names in a linked document, and a second service, which has no place in it. */
export function linkFindings(document: LangiumDocument, file: string, syntax: readonly SyntaxProblem[]): Finding[] {
  const unknown = linkProblems(document, syntax).map((problem) => problemFinding(LINK, document, file, problem));
  const services = (document.parseResult.value as Document).elements.filter(isService);
  const second = services.slice(1).map(({ $cstNode, name }) => {
    const message = `A file describes one service: move \`service ${name}\` into a file of its own.`;
    const start = $cstNode?.offset ?? 0;
    return problemFinding(LINK, document, file, { message, start, end: start + 'service'.length });
  });
  return [...unknown, ...second];
}

function problemFinding(kind: RuleText, document: LangiumDocument, file: string, problem: SyntaxProblem): Finding {
  const at = (offset: number) => {
    const { line, character } = document.textDocument.positionAt(offset);
    return { line: line + 1, column: character + 1 };
  };
  const placeOf = ({ start, end }: Pick<SyntaxProblem, 'start' | 'end'>): Place => ({
    file,
    start: at(start),
    end: at(end),
  });
  const { message, correction, unknown } = problem;
  const place = placeOf(problem);
  const subject: LinkCase | undefined = unknown && { kind: 'unknown name', ...unknown, place };
  return {
    ...broken(kind, message, place),
    ...(subject && { subject }),
    ...(correction && {
      suggestion: { place: placeOf(correction), text: correction.text, safe: correction.safe },
    }),
  };
}

function broken(kind: RuleText, message: string, place: Place, related: Related[] = []): Finding {
  const { code, name } = kind;
  const shortened = related.map((it) => ({ ...it, message: inShort(it.message) }));
  return { code, name, severity: 'error', message: inShort(message), place, related: shortened };
}

/** Names that a service declares twice, files that describe it twice, and elements that belong to no service. */
export function serviceFindings(service: ServiceModel, files: readonly FileModel[]): Finding[] {
  const groups = [
    ...Map.groupBy(duplicatesOf(service), ({ source, first }) => `${source.file}\n${first.file}`).values(),
  ];
  const copies = groups.filter(isCopy);
  const copied = new Set(copies.map(([some]) => some?.source.file));
  return [
    ...groups.filter((group) => !isCopy(group)).flatMap((group) => group.map(twice)),
    ...copies.map(copyFinding),
    ...declaredTwice(files).filter(({ place }) => !copied.has(place.file)),
    ...homeless(service),
  ];
}

/** Two files have a few names in common by accident, many because one is a copy of the other. */
const isCopy = (group: readonly Duplicate[]): boolean =>
  group.length >= COPIED && group[0]?.source.file !== group[0]?.first.file;

const COPIED = 3;

/** Said once, for all the names. */
function copyFinding(duplicates: readonly Duplicate[]): Finding {
  const [some] = duplicates as [Duplicate];
  const message = `This file declares \`${some.name}\` and ${duplicates.length - 1} other names that ${some.first.file} declares as well, for the same service: it looks like a copy. Take one of the two files out of the folder, or give the service another name in one of them.`;
  const related = duplicates.map(({ name, first }) => ({ message: `\`${name}\` stands here first`, place: first }));
  return broken(LINK, message, some.source, related);
}

const twice = ({ kind, name, source, first }: Duplicate): Finding =>
  broken(LINK, `There are two of the name \`${name}\`: give this ${kind} another one.`, source, [
    { message: `\`${name}\` stands here first`, place: first },
  ]);

function homeless(service: ServiceModel): Finding[] {
  if (service.name !== '' || service.declared) return [];
  const elements = [
    ...service.standards,
    ...service.records,
    ...service.roles,
    ...service.procedures,
    ...service.branches,
  ];
  const [first] = elements.map((element) => element.nameSource);
  if (!first) return [];
  const message =
    'This file belongs to no service. Begin it with `service my-service "…" { }`, or with `part of my-service` where another file describes the service.';
  const subject: LinkCase = { kind: 'no service', place: first };
  return [{ ...broken(LINK, message, first), subject }];
}

/** Two files that both describe one service. */
function declaredTwice(files: readonly FileModel[]): Finding[] {
  const heads = files.flatMap((file) => file.service ?? []);
  return heads
    .slice(1)
    .map(({ name, nameSource }) =>
      broken(
        LINK,
        `The service \`${name}\` is described in ${heads[0]?.source.file} too: begin this file with \`part of ${name}\` instead.`,
        nameSource,
        [{ message: `\`service ${name}\` stands here first`, place: (heads[0] as (typeof heads)[0]).nameSource }],
      ),
    );
}
