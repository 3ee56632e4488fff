/**
 * Runs in the pane's page before office.js, which takes it for Excel: requests go to the worker behind the page around the pane.
 * All else of the pane is the add-in as it ships.
 */
import { excelBridge } from "../../standin/bridge";
import { REQUIREMENT_SETS } from "../../standin/stand-in";
import { offer, remote } from "../remote";
import { followCommands } from "./commands";
import type { FromPane, HostEnd, PaneEnd, ToPane } from "./pane-end";
import { followVisibility } from "./visibility";

const SYSTEM_DARK = "(prefers-color-scheme: dark)";

const { port1: port, port2: forWorker } = new MessageChannel();
const host = remote<HostEnd>(port);
const tell = (message: FromPane, ports: Transferable[] = []): void =>
  parent.postMessage(message, location.origin, ports);

let closeDialog = (): void => undefined;
let hearDialog: (message: string) => void = () => undefined;
const isDialog = location.pathname.endsWith("/dialog.html");
const bridge = excelBridge((body, flags) => host.answer(body, flags), REQUIREMENT_SETS, {
  onDialog: (url, close, hear) => {
    closeDialog = close;
    hearDialog = hear;
    tell({ tryIt: "dialog", url });
  },
  onDialogClosed: () => tell({ tryIt: "dialog closed" }),
  ...(isDialog && { messageParent: (message: string) => tell({ tryIt: "dialog says", message }) }),
  dark: () => matchMedia(SYSTEM_DARK).matches,
});
const runCommand = followCommands(bridge.external);
const setShown = followVisibility();
Object.defineProperty(window, "external", { value: bridge.external, configurable: true });

offer(port, { deliver: bridge.deliver } satisfies PaneEnd);
port.start();
tell({ tryIt: "loaded" }, [forWorker]);

addEventListener("message", ({ data, origin, source }: MessageEvent<ToPane>) => {
  if (origin !== location.origin || source !== parent) return;
  if (data.tryIt === "command") void runCommand(data.name);
  else if (data.tryIt === "shown") setShown(data.isShown);
  else if (data.tryIt === "user closed dialog") closeDialog();
  else if (data.tryIt === "dialog says") hearDialog(data.message);
});
