/** What a server that has been at work for long answers has to be what one answers that was started just now. */
import { setTimeout as pause } from 'node:timers/promises';
import { SYNTAX } from '../../../language/rules/engine/fundamental.ts';
import { Chance } from '../chance.ts';
import { type Asked, REQUESTS } from './operations.ts';
import type { Session } from './session.ts';
import { placeIn } from './typing.ts';

/** Requests whose answers depend on nothing but texts, files, settings and the day, as long as all texts can be read. */
const METHODS = [
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/codeAction',
  'textDocument/semanticTokens/full',
  'textDocument/inlayHint',
  'textDocument/documentSymbol',
  'textDocument/codeLens',
  'workspace/symbol',
  'yardstick/export',
];

const PLACES = 3;

/**
 * The first answer that differs, in a sentence. Both servers have the same state, and show the same findings. What has been
 * measured comes later than these, at another time in each of them.
 * @param patienceMs how long an answer may differ
 */
export async function answersDiffer(long: Session, fresh: Session, patienceMs: number): Promise<string | undefined> {
  const end = performance.now() + patienceMs;
  const chance = new Chance(1);
  for (const [file, text] of long.state.open) {
    for (let place = 0; place < PLACES; place++) {
      const asked = { file, start: placeIn(text, chance), end: placeIn(text, chance), word: 'e', cancelledAfter: null };
      for (const method of METHODS) {
        const answers = () => Promise.all([answerOf(long, method, asked), answerOf(fresh, method, asked)]);
        let [has, should] = await answers();
        while (has !== should && performance.now() < end) {
          await pause(50);
          [has, should] = await answers();
        }
        if (has !== should)
          return `${method} in ${file} at ${JSON.stringify(asked.start)} answers ${has} instead of ${should}`;
      }
    }
  }
  return undefined;
}

/** Without what differs from server to server: the folder, and how often a file was changed. */
async function answerOf(session: Session, method: string, asked: Asked): Promise<string> {
  const { client } = session;
  const params = REQUESTS[method]?.(asked, { uri: client.uri(asked.file) }) ?? {};
  const answer = await client.request<unknown>(method, params).catch((error: Error) => error.message);
  const text = Array.isArray(answer) ? listOf(answer, session) : (JSON.stringify(answer) ?? '');
  return text.replaceAll(client.uri('.'), '').replaceAll(/\\*"(version|resultId)\\*":\\*"?\d+/g, '');
}

/** The parts of a list in an order of their own. While a text cannot be read, the results of before stay: a new server has none. */
function listOf(answer: readonly unknown[], { shown }: Session): string {
  const isReadable = ![...shown.values()].flat().some((it) => it.includes(` | ${SYNTAX.code} | `));
  const parts = answer.map((it) => JSON.stringify(it)).filter((it) => isReadable || !it.includes(RESULTS));
  return JSON.stringify(parts.sort());
}

const RESULTS = '"yardstick.showResults"';
