import { useSyncExternalStore, type ReactElement } from "react";
import { FormulaBar } from "./formula-bar";
import { Grid } from "./grid";
import { addressOf } from "./grid-ids";
import type { CellPosition } from "../pictures";
import { AddinDialog } from "./addin-dialog";
import { PaneFrame } from "./pane-frame";
import type { PageStore } from "./page-store";
import { Ribbon } from "./ribbon";
import { SheetTabs } from "./sheet-tabs";
import { Toolbar } from "./toolbar";

/** The page: a view of the workbook, and the add-in's pane beside it. */
export function App({ store }: { readonly store: PageStore }): ReactElement {
  const state = useSyncExternalStore(store.subscribe, store.get);
  const { workbook, sheet, message, busy } = state;
  const tab = workbook?.sheets.find(({ id }) => id === sheet?.id);
  const select = (cell: CellPosition): void => {
    if (tab) void store.attempt(null, () => store.select(tab.name, cell));
  };
  const enter = async (cell: CellPosition, input: string): Promise<boolean> =>
    (await store.attempt(null, async () => {
      await store.worker.type(tab!.name, addressOf(cell), input);
      return true;
    })) ?? false;
  return (
    <>
      <header className="top" aria-label="Try-it page">
        <h1>Try Payer Scorecard</h1>
        <p className="private">Everything stays in this browser tab. Nothing is uploaded.</p>
        <Toolbar store={store} isChanged={workbook?.isChanged ?? false} />
        <Ribbon store={store} isPaneShown={state.isPaneShown} />
      </header>
      <main className="both" aria-label="Workbook and pane">
        <section className="workbook" aria-label="Workbook">
          <FormulaBar worker={store.worker} sheet={sheet} version={state.version} />
          {sheet && tab ? (
            <Grid
              worker={store.worker}
              name={tab.name}
              sheet={sheet}
              version={state.version}
              onSelect={select}
              onEnter={enter}
            />
          ) : (
            <p className="plain">The workbook is being made.</p>
          )}
          {workbook && (
            <SheetTabs
              sheets={workbook.sheets}
              active={workbook.active}
              onActivate={(name) => void store.attempt(null, () => store.worker.activate(name))}
            />
          )}
          <p
            className={message?.isProblem ? "status is-problem" : "status"}
            role={message?.isProblem ? "alert" : "status"}
          >
            {busy ?? message?.text ?? ""}
          </p>
        </section>
        <PaneFrame store={store} isShown={state.isPaneShown} opened={state.opened} />
      </main>
      {state.dialog !== null && <AddinDialog address={state.dialog} onClose={() => store.closeDialog()} />}
    </>
  );
}
