import type { ServiceModel } from '../language/model/service-model.ts';
import { UsageError } from './exit-codes.ts';

/**
 * The service of which something is made that has room for one alone.
 * @param what it is, such as “a scorecard”
 * @throws UsageError where there is none, or more than one
 */
export function oneService(services: readonly ServiceModel[], what: string): ServiceModel {
  const declared = services.filter((it) => it.declared);
  const [service] = declared;
  if (service && declared.length === 1) return service;
  const found = service
    ? `There are ${declared.length}: ${declared.map(({ name }) => name).join(', ')}`
    : 'There is none';
  throw new UsageError(`${what} is made of one service. ${found}. Name its files`);
}

/**
 * A name that an option gives, where the service has it; null where none is given.
 * @throws UsageError where it has not
 */
export function knownName(
  option: string,
  name: string | undefined,
  of: readonly { readonly name: string }[],
  service: ServiceModel,
): string | null {
  if (name === undefined) return null;
  const names = of.map((it) => it.name);
  if (names.includes(name)) return name;
  throw new UsageError(
    `--${option}: ${service.name} has no “${name}”. ${names.length === 0 ? 'It has none' : `There is ${names.join(', ')}`}`,
  );
}
