/** The documents that a preview shows and an export writes. */
import { contentIn } from '../../language/documents/content.ts';
import type { OutputDocument } from '../../language/documents/document/tree.ts';
import { said } from '../../language/documents/document/tree.ts';
import { documentNamed } from '../../language/documents/render.ts';
import { resultsDocument } from '../../language/documents/results/results-document.ts';
import { formIn } from '../../language/documents/scorecard/form.ts';
import { nothingAskedText } from '../../language/documents/scorecard/nothing-asked.ts';
import { scorecardDocument } from '../../language/documents/scorecard/printed.ts';
import { scorecardOf } from '../../language/documents/scorecard/scorecard.ts';
import { visitsOf } from '../../language/documents/visits/plan.ts';
import { visitsDocument } from '../../language/documents/visits/table.ts';
import { addToDate, daysOf } from '../../language/quantities/calendar.ts';
import { localDate } from '../../language/workspace/local-date.ts';
import type { PreviewTab, Refused, RenderFormat } from '../../protocol/messages.ts';
import type { KnownService } from '../findings/findings.ts';
import type { Services } from '../services.ts';

/** A document about a service, or why there is nothing in it. Results are those of the last measuring: whoever shows them is told of the next. */
export function shownDocument(name: PreviewTab, service: KnownService, services: Services): OutputDocument {
  const made = madeDocument(name, service, services);
  return 'refused' in made ? saying(name, made.refused) : made;
}

/** The same as a file: text, or bytes. A file that says nothing is not written. */
export async function shownContent(
  name: PreviewTab,
  format: RenderFormat,
  service: KnownService,
  services: Services,
): Promise<string | Uint8Array | Refused> {
  const made = madeDocument(name, service, services);
  if ('refused' in made) return made;
  if (name === 'scorecard') return formIn(format, scorecardOf(service.checked.model, ALL_CHECKS));
  return contentIn(format, made);
}

function madeDocument(name: PreviewTab, service: KnownService, services: Services): OutputDocument | Refused {
  const { model } = service.checked;
  switch (name) {
    case 'results':
      return resultsShown(service, services);
    case 'charter':
      return documentNamed(name, [model], { today: localDate(), results: measured(service, services) ?? undefined });
    case 'scorecard': {
      const scorecard = scorecardOf(model, ALL_CHECKS);
      return scorecard.parts.length > 0
        ? scorecardDocument(scorecard)
        : { refused: nothingAskedText(model, ALL_CHECKS) };
    }
    case 'visits':
      return visitsNextMonth(service);
    default:
      return documentNamed(name, [model], { today: localDate() });
  }
}

const ALL_CHECKS = { touchpoint: null, branch: null, method: null };

export const measured = (service: KnownService, { workspace }: Services) => workspace.Measurements.wanted(service);

function resultsShown(service: KnownService, services: Services): OutputDocument | Refused {
  const results = measured(service, services);
  return results ? resultsDocument(results, [service.checked.model]) : { refused: notMeasured(results) };
}

/** @param results null where measuring has failed, undefined where it goes on */
export const notMeasured = (results: null | undefined): string =>
  results === undefined
    ? 'The service is still being measured. Its results are here as soon as it is.'
    : 'The service could not be measured: see the output of Yardstick.';

/** A plan for the month to come, the same each time that it is looked at. */
function visitsNextMonth({ checked: { model }, holidays }: KnownService): OutputDocument | Refused {
  if (!model.open) return { refused: 'Nothing says when the service is open: write “open” in it.' };
  const days = daysOf(addToDate(localDate(), 1, 'month')?.slice(0, 7) ?? '');
  if (!days) throw new Error(`after ${localDate()} there is no month`);
  const asked = { from: days.from, until: days.to, seed: 1, sites: [], observers: [] };
  return visitsDocument(visitsOf(model, asked, holidays), model, asked);
}

const saying = (name: PreviewTab, text: string): OutputDocument => ({
  ...{ name, title: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, intro: '', columns: [], sections: [] },
  blocks: [{ kind: 'paragraph', phrases: [said(text)] }],
});
