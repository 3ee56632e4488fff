/** Calls over a message port: what one side offers, the other calls as if it were its own, with promises. */

/** The methods of `T` as the other side sees them. */
export type Remote<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;
};

/** What both ends have: a worker, its own global scope, a message port. */
export interface End {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

interface Call {
  readonly call: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

interface Answer {
  readonly answered: number;
  readonly result?: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly code?: string };
}

/** Buffers among the values change hands: copying a workbook's bytes would take its memory twice. */
const transferred = (values: readonly unknown[]): Transferable[] =>
  values.filter((value) => value instanceof Uint8Array).map(({ buffer }) => buffer as ArrayBuffer);

/** The methods of the other side. An error there rejects with its name, its message and its `code`. */
export function remote<T>(end: End): Remote<T> {
  const waiting = new Map<number, (answer: Answer) => void>();
  let calls = 0;
  end.addEventListener("message", ({ data }: MessageEvent<Partial<Answer>>) => {
    if (data.answered === undefined) return;
    waiting.get(data.answered)?.(data as Answer);
    waiting.delete(data.answered);
  });
  const send = (method: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const call = ++calls;
      waiting.set(call, ({ result, error }) => {
        if (error) reject(Object.assign(new Error(error.message), { name: error.name, code: error.code }));
        else resolve(result);
      });
      end.postMessage({ call, method, args } satisfies Call, transferred(args));
    });
  return new Proxy({} as Remote<T>, {
    // Asked for `then`, it must not be taken for a promise.
    get: (_, method) => (method === "then" ? undefined : (...args: unknown[]) => send(String(method), args)),
  });
}

/** Answers the calls of the other side with the methods of `offered`. */
export function offer(end: End, offered: object): void {
  const methods = offered as Record<string, ((...args: readonly unknown[]) => unknown) | undefined>;
  end.addEventListener("message", ({ data }: MessageEvent<Partial<Call>>) => {
    if (data.call === undefined) return;
    const answered = data.call;
    const run = async (): Promise<unknown> => {
      const method = methods[data.method!];
      if (!method) throw new Error(`There is no ${data.method}.`);
      return method.apply(offered, [...data.args!]);
    };
    run().then(
      (result) => end.postMessage({ answered, result } satisfies Answer, transferred([result])),
      (error: unknown) => end.postMessage({ answered, error: described(error) } satisfies Answer, []),
    );
  });
}

function described(error: unknown): NonNullable<Answer["error"]> {
  if (!(error instanceof Error)) return { name: "Error", message: String(error) };
  const { name, message } = error;
  return "code" in error ? { name, message, code: String(error.code) } : { name, message };
}
