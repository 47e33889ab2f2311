import { compiledJson } from '../../language/exchange/compiled-json.ts';
import type { CompiledService, Target } from '../../language/model/schema.ts';
import { checkServices, findingsIn } from './check.ts';

/** The only service in a text, as it is exported. */
export async function compiledFrom(text: string): Promise<CompiledService> {
  const json = JSON.parse(await compiledJson(checkServices(text).map((service) => service.model)));
  return json.services[0];
}

/** The targets of the first standard, as they are exported. */
export const targetsFrom = async (text: string): Promise<Target[]> =>
  (await compiledFrom(text)).standards[0]?.targets ?? [];

/** What cannot be read in a text, or is the name of nothing. */
export const brokenIn = (text: string): string[] =>
  findingsIn(text)
    .filter(({ code }) => code === 'YS001' || code === 'YS002')
    .map(({ message }) => message);
