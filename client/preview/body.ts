/** What stands in the page around the preview: tabs, buttons, a notice. */
import type { PreviewTab } from '../../protocol/messages.ts';
import { FORMAT_LABELS } from './messages.ts';

const TABS: Readonly<Record<PreviewTab, string>> = {
  checklist: 'Checklist',
  metrics: 'Metrics',
  coverage: 'Coverage',
  handbook: 'Handbook',
  charter: 'Charter',
  scorecard: 'Scorecard',
  visits: 'Visits',
  results: 'Results',
};

/**
 * @param first the tab to begin with
 * @param more what stands behind the buttons of export, where there is more that can be exported
 */
export const bodyHtml = (first: PreviewTab, more = ''): string => `<header class="bar">
<div role="tablist" aria-label="Preview">${Object.entries(TABS)
  .map(([name, label]) => tabHtml(name, label, name === first))
  .join('')}</div>
<div role="group" aria-label="Export" class="exports"><span aria-hidden="true">Export the <span class="exported">${TABS[first].toLowerCase()}</span>:</span>${Object.entries(
  FORMAT_LABELS,
)
  .map(([format, label]) => exportHtml(format, label, TABS[first].toLowerCase()))
  .join('')}<span aria-hidden="true">all standards:</span>${exportHtml('json', 'JSON', 'standards')}${more}</div>
<div class="notice" role="status"></div>
</header>
<main>
${Object.keys(TABS)
  .map(
    (name) =>
      `<div role="tabpanel" id="panel-${name}" aria-labelledby="tab-${name}"${name === first ? '' : ' hidden'}></div>`,
  )
  .join('\n')}
</main>`;

/** @param what what is exported: with each tab, another document */
const exportHtml = (format: string, label: string, what: string): string =>
  `<button type="button" data-export="${format}" data-label="${label}" aria-label="Export the ${what} as ${label}">${label}</button>`;

const tabHtml = (name: string, label: string, selected: boolean): string =>
  `<button type="button" role="tab" id="tab-${name}" data-tab="${name}" aria-controls="panel-${name}" aria-selected="${selected}" tabindex="${selected ? 0 : -1}">${label}</button>`;
