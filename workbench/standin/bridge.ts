import type { Message } from "./events";

/**
 * `window.external` as desktop Excel on Windows shows it to a page: what makes the unmodified office.js believe that it
 * stands in Excel. The same in Node and in a browser. Found by running @microsoft/office-js 1.1.110; nothing of it is
 * documented.
 */

/** Answers the body of one RichApi request with the body of its response. `flags`: what the client asks of the host. */
export type Answerer = (body: string, flags: number) => Promise<string>;

/** What a page needs to be in Excel. */
export interface ExcelBridge {
  /** To be `window.external` before office.js runs. */
  readonly external: object;
  /** Hands messages of the host to the client library. */
  readonly deliver: (messages: readonly Message[]) => void;
}

export interface BridgeOptions {
  /** The add-in opens a dialog; `close` is the user's closing it, `tell` what its page says to the one that opened it. */
  readonly onDialog?: (url: string, close: () => void, tell: (message: string) => void) => void;
  /** The add-in itself closes it. */
  readonly onDialogClosed?: () => void;
  /** The page is a dialog's: what it says to the page that opened it. */
  readonly messageParent?: (message: string) => void;
  /** Excel is in its dark theme. */
  readonly dark?: () => boolean;
}

const RICH_API_REQUEST = 93;
const DIALOG_EVENT = 10;
const MESSAGE_EVENT = 33;
/** The category of a message of the workbook's. */
const WORKBOOK_MESSAGE = 65_536;
// "Handle errors and events in the Office dialog box" (Office docs).
const DIALOG_CLOSED_BY_USER = 12_006;
const DIALOG_ALREADY_OPEN = 12_007;
const DIALOG_MESSAGE = 0;
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

function excelContext(requirementSets: Readonly<Record<string, string>>, dark: () => boolean): object {
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
    GetOfficeThemeInfo: () => JSON.stringify(dark() ? DARK : LIGHT),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}

const BLACK = 0x000000;
const WHITE = 0xffffff;
const DARK_GREY = 0x262626;
// The colors of Excel's own window ("Office.OfficeTheme", reference), as numbers.
const LIGHT = {
  bodyBackgroundColor: WHITE,
  bodyForegroundColor: BLACK,
  controlBackgroundColor: WHITE,
  controlForegroundColor: BLACK,
};
const DARK = {
  bodyBackgroundColor: DARK_GREY,
  bodyForegroundColor: WHITE,
  controlBackgroundColor: DARK_GREY,
  controlForegroundColor: WHITE,
};

/** What `messageParent` hands over. */
interface DialogMessage {
  readonly messageToParent: string;
}

type Handler = (id: number, payload: object) => void;
type Done = (code: number) => void;

/** What the client is registered for: its handlers, and the dialog that it has opened. */
class Registrations {
  private readonly handlers = new Map<number, Handler>();

  constructor(private readonly options: BridgeOptions) {}

  /** For a dialog, `target` is what it was called with; a second one is refused. */
  register(id: number, target: unknown, handler: Handler, done?: Done): void {
    if (id === DIALOG_EVENT && this.handlers.has(id)) return done?.(DIALOG_ALREADY_OPEN);
    this.handlers.set(id, handler);
    done?.(0);
    if (id !== DIALOG_EVENT) return;
    const { url } = JSON.parse(String(target)) as { readonly url: string };
    const close = (): void => {
      if (this.handlers.delete(id)) handler(id, safeArray([DIALOG_CLOSED_BY_USER]));
    };
    this.options.onDialog?.(url, close, (message) => {
      if (this.handlers.get(id) === handler) handler(id, safeArray([DIALOG_MESSAGE, message]));
    });
  }

  unregister(id: number, done?: Done): void {
    const wasThere = this.handlers.delete(id);
    done?.(0);
    if (id === DIALOG_EVENT && wasThere) this.options.onDialogClosed?.();
  }

  deliver(messages: readonly Message[]): void {
    const entries = messages.map(({ type, target, body }) =>
      safeArray([WORKBOOK_MESSAGE, type, target, body, 1, false]),
    );
    this.handlers.get(MESSAGE_EVENT)?.(MESSAGE_EVENT, safeArray(entries));
  }
}

export function excelBridge(
  answer: Answerer,
  requirementSets: Readonly<Record<string, string>>,
  options: BridgeOptions = {},
): ExcelBridge {
  const context = excelContext(requirementSets, options.dark ?? (() => false));
  const registrations = new Registrations(options);
  const { messageParent } = options;
  const external = {
    GetHostInfo: () => `Excel|Win32|16.01|en-US||${messageParent ? "isDialog" : ""}|`,
    MessageParent2: (said: string) => messageParent?.((JSON.parse(said) as DialogMessage).messageToParent),
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
    RegisterEvent: (id: number, target: unknown, handler: Handler, done?: Done) =>
      registrations.register(id, target, handler, done),
    UnregisterEvent: (id: number, _target: unknown, done?: Done) => registrations.unregister(id, done),
  };
  return { external, deliver: (messages) => registrations.deliver(messages) };
}
