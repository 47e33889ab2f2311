/** What staff and customers are given, as files. */
import { contentIn } from '../../language/documents/content.ts';
import { refresherBetween } from '../../language/documents/refresher/between.ts';
import { refresherPage } from '../../language/documents/refresher/page.ts';
import { refresherDocument } from '../../language/documents/refresher/refresher-document.ts';
import { ankiDeck } from '../../language/documents/training/cards/anki.ts';
import { cardsDocument } from '../../language/documents/training/cards/cards-document.ts';
import { cardsPage } from '../../language/documents/training/cards/page.ts';
import { quizPage } from '../../language/documents/training/page/page.ts';
import { trainingOf } from '../../language/documents/training/questions.ts';
import { quizDocument } from '../../language/documents/training/quiz-document.ts';
import { trainingCalendar } from '../../language/documents/training-plan/calendar.ts';
import { trainingPlan } from '../../language/documents/training-plan/table.ts';
import { localDate } from '../../language/workspace/local-date.ts';
import { plannedTraining } from '../../language/workspace/planned-training.ts';
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
  const training = trainingOf(checked.model, ALL, occasion());
  if (training.questions.length === 0)
    return { refused: 'These standards say nothing that could be asked: no target, word to say, check or remedy.' };
  if (name === 'quiz') {
    if (format === 'html') return quizPage(training);
    return contentIn(usual(format), quizDocument(training));
  }
  if (format === 'html') return cardsPage(training);
  if (format === 'anki') return ankiDeck(training);
  return contentIn(usual(format), cardsDocument(training));
}

async function trainingIn(
  { staff }: Of<'training'>,
  format: HandoutParams['format'],
  { checked, holidays }: KnownService,
) {
  const today = localDate();
  const file = { name: staff.name, bytes: bytesOfBase64(staff.base64) };
  const planned = await plannedTraining(checked.model, file, { branch: null, today, until: null }, holidays);
  if ('faults' in planned) return { refused: `${staff.name} cannot be used. ${planned.faults.slice(0, 3).join(' ')}` };
  if (format === 'ics') {
    return trainingCalendar(planned.due, checked.model, today);
  }
  return contentIn(usual(format), trainingPlan(planned.due, checked.model, { ...planned, today, until: null }));
}

async function refresherIn(then: Of<'refresher'>, format: RenderFormat, known: KnownService, services: Services) {
  const { model } = known.checked;
  const versions = {
    old: await serviceThen(known, then.before, services),
    current: [model],
    before: then.since,
    after: 'now',
  };
  const refresher = refresherBetween(versions, model, ALL, occasion());
  if (format === 'html') return refresherPage(refresher);
  return contentIn(format, refresherDocument(refresher, true));
}

const noticeIn = async (then: Of<'notice'>, format: RenderFormat, known: KnownService, services: Services) =>
  contentIn(format, await noticeBetween(then, then.reader, known, services));
