import { registerCommands } from "./commands/commands";
// The functions before all else: Excel waits for them when a workbook that holds some is opened, with or without a pane.
import "./functions/functions";

/** The pane and the building of sheets: loaded beside the functions, never before them. */
const loadPage = () => import(/* webpackChunkName: "page" */ "./page");

registerCommands(loadPage);

const root = document.getElementById("root");
// Where it cannot be loaded, the sentence that stands in the page stays, and says what to do.
if (root)
  loadPage().then(
    (page) => page.open(root),
    () => undefined,
  );
