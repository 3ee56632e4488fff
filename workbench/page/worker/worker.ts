/** The worker of the try-it page: the workbook lives here, so that neither pane nor view waits for it. */
import { associatedFunctions } from "./custom-functions";
import "../../../src/functions/functions";
import type { FunctionsFile } from "../../standin/function-metadata";
import { offer, remote, type End } from "../remote";
import type { PaneEnd } from "../pane/pane-end";
import type { PageEnd } from "../view/page-end";
import { TriedWorkbook } from "./tried-workbook";

const scope = globalThis as unknown as End;
const page = remote<PageEnd>(scope);
let pane: ReturnType<typeof remote<PaneEnd>> | null = null;

/** What the build says of the functions: their names and parameters. */
const metadata = fetch("/functions.json").then((response) => response.json() as Promise<FunctionsFile>);

const workbook = new TriedWorkbook(
  metadata.then((file) => ({ functions: { metadata: file, ...associatedFunctions }, blank: null })),
  {
    onChange: (picture) => void page.workbookChanged(picture),
    onMessages: (messages) => void pane?.deliver(messages),
    onPane: (isShown) => void page.paneChanged(isShown),
  },
);

offer(scope, workbook);
/** Each pane that is loaded brings a port of its own; the one before is gone with its page. */
scope.addEventListener("message", ({ data, ports }) => {
  const [port] = ports;
  if ((data as { readonly pane?: true }).pane !== true || !port) return;
  offer(port, { answer: (body: string, flags: number) => workbook.answer(body, flags) });
  pane = remote<PaneEnd>(port);
  port.start();
});
