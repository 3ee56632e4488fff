/**
 * `window.external` as desktop Excel on Windows shows it to a page: what makes the unmodified office.js believe that it
 * stands in Excel. The same in Node and in a browser. Found by running @microsoft/office-js 1.1.110; nothing of it is
 * documented.
 */

/** Answers the body of one RichApi request with the body of its response. `flags`: what the client asks of the host. */
export type Answerer = (body: string, flags: number) => Promise<string>;

const RICH_API_REQUEST = 93;
/** What the client takes for a fault inside Excel. */
const INTERNAL_ERROR = 5001;
/** Where the parts of a RichApi request stand in what `Execute` is given. */
const BODY = 4;
const FLAGS = 6;

/** A COM safe array, as far as the client reads one. */
function safeArray(items: readonly unknown[]): object {
  return {
    toArray: () => items,
    getItem: (index: number) => items[index],
    dimensions: () => 1,
    lbound: () => 0,
    ubound: () => items.length - 1,
  };
}

function excelContext(requirementSets: Readonly<Record<string, string>>): object {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 1033,
    GetAppDataLocale: () => 1033,
    GetDocUrl: () => "",
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetInstanceId: () => "",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => JSON.stringify(requirementSets),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.17000.1000",
    GetDialogRequirementMatrix: () => "{}",
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 2,
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}

export function excelBridge(answer: Answerer, requirementSets: Readonly<Record<string, string>>): object {
  const context = excelContext(requirementSets);
  return {
    GetHostInfo: () => "Excel|Win32|16.01|en-US|||",
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(id: number, parameters: readonly (readonly unknown[])[], done: (result: object) => void): void {
      if (id !== RICH_API_REQUEST) return done(safeArray([0]));
      const request = parameters[0]!;
      answer(String(request[BODY]), Number(request[FLAGS])).then(
        (body) => done(safeArray([0, safeArray([0, safeArray([]), body])])),
        // Excel answers a fault of its own with a code and no body.
        () => done(safeArray([INTERNAL_ERROR])),
      );
    },
    RegisterEvent: (_id: number, _target: unknown, _handler: unknown, done?: (code: number) => void) => done?.(0),
    UnregisterEvent: (_id: number, _target: unknown, done?: (code: number) => void) => done?.(0),
  };
}
