/** No exception of a request or event ends the server, or is answered as a fault of the protocol. */
import { isOperationCancelled } from 'langium';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

type Handler = (...args: unknown[]) => unknown;

/** A connection, or a part of one, whose handlers may fail: what they fail with is logged, and a request is refused. */
export function guarded<T extends object>(connection: T): T {
  return new Proxy(connection, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value === 'object' && value !== null) return guarded(value);
      if (typeof value !== 'function') return value;
      return /^on/.test(String(name)) ? registering(value as Handler, target) : value.bind(target);
    },
  });
}

const registering =
  (register: Handler, owner: object): Handler =>
  (...args) =>
    register.apply(owner, args.map(guardedHandler));

const guardedHandler = (argument: unknown): unknown =>
  typeof argument !== 'function'
    ? argument
    : async (...args: unknown[]): Promise<unknown> => {
        try {
          return await argument(...args);
        } catch (error) {
          return refusal(error);
        }
      };

function refusal(error: unknown): ResponseError {
  if (error instanceof ResponseError) return error;
  if (isOperationCancelled(error))
    return new ResponseError(LSPErrorCodes.RequestCancelled, 'This is no longer wanted.');
  console.error('A request or an event failed.', error);
  const reason = error instanceof Error ? error.message : String(error);
  return new ResponseError(
    LSPErrorCodes.RequestFailed,
    `This is a fault of Yardstick: please report it with this text. ${reason}`,
  );
}
