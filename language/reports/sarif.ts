/**
 * SARIF 2.1.0, the format of OASIS for what analysers find: code scanning of GitHub and GitLab and many editors read it.
 * What GitHub wants beyond the standard (`problem.severity`, paths relative to the repository) is given too.
 */
import type { ArtifactLocation, Fix, Location, Log, PhysicalLocation, Region, Result } from 'sarif';
import type { Finding, Suggestion } from '../findings/finding.ts';
import { SITE } from '../findings/pages.ts';
import { EXPLAINED } from '../rules/registry.ts';
import type { Place } from '../text/places.ts';
import { visible, visibleJson } from '../text/visible.ts';
import type { Report } from './report.ts';
import { LEVELS, ruleDescriptor } from './sarif-rules.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** The name by which paths say that they are relative to the folder of the run. */
const ROOT = '%SRCROOT%';

export function sarifReport({ findings, troubles, version, fingerprintOf }: Report): string {
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Yardstick',
            version,
            semanticVersion: version,
            ...(SITE.isPublished && { informationUri: SITE.address }),
            rules: EXPLAINED.map(ruleDescriptor),
          },
        },
        invocations: [
          {
            executionSuccessful: troubles.length === 0,
            toolExecutionNotifications: troubles.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder in which Yardstick was run.' } } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, fingerprintOf(finding))),
      },
    ],
  };
  return `${visibleJson(JSON.stringify(log, null, 2))}\n`;
}

const INDEX: ReadonlyMap<string, number> = new Map(EXPLAINED.map(({ code }, index) => [code, index]));

function resultOf(
  { code, severity, message, place, also = [], related, suggestion }: Finding,
  fingerprint: string,
): Result {
  return {
    ruleId: code,
    ruleIndex: INDEX.get(code) ?? -1,
    level: LEVELS[severity],
    message: { text: message },
    locations: [place, ...also].map((it) => ({ physicalLocation: physical(it) })),
    ...(related.length > 0 && { relatedLocations: related.map(relatedLocation) }),
    partialFingerprints: { 'yardstick/v1': fingerprint },
    ...(suggestion && { fixes: [fixOf(suggestion)] }),
  };
}

const relatedLocation = ({ message, place }: Finding['related'][number], index: number): Location => ({
  id: index + 1,
  physicalLocation: physical(place),
  message: { text: message },
});

const physical = (place: Place): PhysicalLocation => ({
  artifactLocation: artifact(place),
  region: regionOf(place),
});

const artifact = ({ file }: Place): ArtifactLocation => ({
  uri: file.toWellFormed().split('/').map(encodeURIComponent).join('/'),
  uriBaseId: ROOT,
});

const regionOf = ({ start, end }: Place): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

const fixOf = ({ place, text }: Suggestion): Fix => ({
  description: { text: text === '' ? 'Take it out' : `Write \`${visible(text.trim())}\`` },
  artifactChanges: [
    {
      artifactLocation: artifact(place),
      replacements: [{ deletedRegion: regionOf(place), insertedContent: { text } }],
    },
  ],
});
