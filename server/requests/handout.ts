/** What staff and customers are given, as files. What makes them is loaded when somebody asks. */
import { contentIn } from '../../language/documents/content.ts';
import { localDate } from '../../language/workspace/local-date.ts';
import { bytesOfBase64 } from '../../protocol/base64.ts';
import type { Handout, HandoutParams, Refused, RenderFormat, RenderResult } from '../../protocol/messages.ts';
import type { KnownService } from '../findings/findings.ts';
import type { Services } from '../services.ts';
import { noticeBetween, serviceThen } from './changes.ts';
import { fileContent, soundService } from './render.ts';

type Of<D extends Handout['document']> = Extract<Handout, { document: D }>;

export async function renderHandout(params: HandoutParams, services: Services): Promise<RenderResult> {
  const known = soundService(params.uri, services);
  if (!('checked' in known)) return known;
  const content = await handoutIn(params, known, services);
  return typeof content === 'object' && 'refused' in content ? content : fileContent(content);
}

function handoutIn(
  params: HandoutParams,
  known: KnownService,
  services: Services,
): Promise<string | Uint8Array | Refused> {
  switch (params.document) {
    case 'quiz':
    case 'cards':
      return questionsIn(params.document, params.format, known);
    case 'training':
      return trainingIn(params, params.format, known);
    case 'refresher':
      return refresherIn(params, usual(params.format), known, services);
    case 'notice':
      return noticeIn(params, usual(params.format), known, services);
  }
}

/** Cards alone are learnt by Anki, and days of training alone stand in a calendar. */
const usual = (format: HandoutParams['format']): RenderFormat =>
  format === 'anki' || format === 'ics' ? 'html' : format;

const ALL = { touchpoint: null, branch: null, role: null, seed: 1 };
const occasion = () => ({ language: undefined, today: localDate() });

async function questionsIn(name: 'quiz' | 'cards', format: HandoutParams['format'], { checked }: KnownService) {
  const { trainingOf } = await import('../../language/documents/training/questions.ts');
  const training = trainingOf(checked.model, ALL, occasion());
  if (training.questions.length === 0)
    return { refused: 'These standards say nothing that could be asked: no target, word to say, check or remedy.' };
  if (name === 'quiz') {
    if (format === 'html') return (await import('../../language/documents/training/page/page.ts')).quizPage(training);
    return contentIn(
      usual(format),
      (await import('../../language/documents/training/quiz-document.ts')).quizDocument(training),
    );
  }
  if (format === 'html') return (await import('../../language/documents/training/cards/page.ts')).cardsPage(training);
  if (format === 'anki') return (await import('../../language/documents/training/cards/anki.ts')).ankiDeck(training);
  const { cardsDocument } = await import('../../language/documents/training/cards/cards-document.ts');
  return contentIn(usual(format), cardsDocument(training));
}

async function trainingIn(
  { staff }: Of<'training'>,
  format: HandoutParams['format'],
  { checked, holidays }: KnownService,
) {
  const { plannedTraining } = await import('../../language/workspace/planned-training.ts');
  const today = localDate();
  const file = { name: staff.name, bytes: bytesOfBase64(staff.base64) };
  const planned = await plannedTraining(checked.model, file, { branch: null, today, until: null }, holidays);
  if ('faults' in planned) return { refused: `${staff.name} cannot be used. ${planned.faults.slice(0, 3).join(' ')}` };
  if (format === 'ics') {
    const { trainingCalendar } = await import('../../language/documents/training-plan/calendar.ts');
    return trainingCalendar(planned.due, checked.model, today);
  }
  const { trainingPlan } = await import('../../language/documents/training-plan/table.ts');
  return contentIn(usual(format), trainingPlan(planned.due, checked.model, { ...planned, today, until: null }));
}

async function refresherIn(then: Of<'refresher'>, format: RenderFormat, known: KnownService, services: Services) {
  const { refresherBetween } = await import('../../language/documents/refresher/between.ts');
  const { model } = known.checked;
  const versions = {
    old: await serviceThen(known, then.before, services),
    current: [model],
    before: then.since,
    after: 'now',
  };
  const refresher = refresherBetween(versions, model, ALL, occasion());
  if (format === 'html') return (await import('../../language/documents/refresher/page.ts')).refresherPage(refresher);
  const { refresherDocument } = await import('../../language/documents/refresher/refresher-document.ts');
  return contentIn(format, refresherDocument(refresher, true));
}

const noticeIn = async (then: Of<'notice'>, format: RenderFormat, known: KnownService, services: Services) =>
  contentIn(format, await noticeBetween(then, then.reader, known, services));
