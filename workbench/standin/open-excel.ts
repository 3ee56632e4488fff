import { bootOffice } from "./boot";
import { excelBridge, type ExcelBridge } from "./bridge";
import { REQUIREMENT_SETS, StandIn } from "./stand-in";

export type { Fault, StandIn } from "./stand-in";

let current = new StandIn();
let booted: Promise<void> | null = null;
let silence = (): void => undefined;
let deliver: ExcelBridge["deliver"] = () => undefined;

/**
 * Makes office.js of this process speak to this stand-in: puts `Office`, `Excel`, `OfficeExtension` and `CustomFunctions` where
 * a page has them. office.js is run once a process; a later call only changes whom it speaks to.
 */
export async function openExcel(standIn = new StandIn()): Promise<StandIn> {
  current = standIn;
  silence();
  silence = standIn.onMessages((messages) => deliver(messages));
  booted ??= boot();
  await booted;
  return standIn;
}

async function boot(): Promise<void> {
  const bridge = excelBridge((body, flags) => current.answer(body, flags), REQUIREMENT_SETS, {
    onDialog: (url, close) => {
      current.dialogs.push(url);
      current.closeDialog = close;
    },
  });
  deliver = bridge.deliver;
  const { Office, Excel, OfficeExtension, CustomFunctions } = await bootOffice(bridge);
  Object.assign(globalThis, { Office, Excel, OfficeExtension, CustomFunctions });
}
