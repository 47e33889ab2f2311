/** Money that statements promise to whoever is let down. */
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { type Payment, readPayments } from '../../reader/read.ts';
import { readOnce } from './read-once.ts';
import { type Statement, toldOnce } from './statements.ts';

export interface Owed {
  readonly statement: Statement;
  readonly payment: Payment;
}

const paymentsOf = readOnce<readonly Payment[]>(readPayments);

/** What is promised in the statements of standards without a remedy; translations promise the same. */
export const owedIn = (service: ServiceModel): Owed[] =>
  toldOnce(service).flatMap((statements) => {
    const owed = statements.flatMap((statement) =>
      paymentsOf(statement, undefined).map((payment) => ({ statement, payment })),
    );
    return owed.slice(0, 1).filter(({ statement }) => !hasRemedy(statement.standard));
  });

const hasRemedy = ({ remedies, targets }: Standard): boolean =>
  remedies.length > 0 || targets.some((target) => target.remedies.length > 0);
