type Handler = (id: number, payload: object) => void;
type Register = (id: number, target: unknown, handler: Handler, done?: (code: number) => void) => void;

/** The event by which Excel has office.js run a button of the ribbon (@microsoft/office-js 1.1.110). */
const COMMAND_EVENT = 39;

/** A COM safe array, as far as the client library reads one. */
const safeArray = (entries: readonly unknown[]): object => ({
  toArray: () => entries,
  getItem: (index: number) => entries[index],
  dimensions: () => 1,
  lbound: () => 0,
  ubound: () => entries.length - 1,
});

/**
 * Watches for office.js to register for the ribbon's buttons. Returns what clicks one: office.js then calls the action that the
 * add-in associated with its name. A click before it is ready waits for it.
 */
export function followCommands(external: object): (name: string) => Promise<void> {
  const host = external as { RegisterEvent: Register };
  const { RegisterEvent: register } = host;
  let ready: (handler: Handler) => void;
  const registered = new Promise<Handler>((resolve) => (ready = resolve));
  host.RegisterEvent = (id, target, handler, done) => {
    if (id === COMMAND_EVENT) ready(handler);
    register(id, target, handler, done);
  };
  let clicks = 0;
  return async (name) => {
    const run = await registered;
    run(COMMAND_EVENT, safeArray([String(++clicks), name, JSON.stringify({ source: { id: name } })]));
  };
}
