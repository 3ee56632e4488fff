import { queueTakingBack } from "./added-sheets";
import { giveNames, type Target } from "./build-targets";
import { unlessRefused, type ExcelProblem } from "./errors";
import { INCOMPLETE, type WorkbookFacts } from "./own-sheets";
import { runExcel } from "./run-excel";

/** A build that Excel stopped half-way, and the sheets that it left unfinished. `null`: Excel would not tell. */
export class FailedBuild {
  constructor(
    private readonly cause: ExcelProblem,
    private readonly left: readonly string[] | null,
  ) {}

  get incomplete(): readonly string[] {
    return this.left ?? [];
  }

  /** The cause, with a sentence about what became of the scorecard. */
  problem(): ExcelProblem {
    return this.cause.adding(this.state());
  }

  private state(): string {
    if (this.left === null) return `Sheets that could not be finished say "${INCOMPLETE}" in their first cell.`;
    if (this.left.length === 0) return "The scorecard is as it was before.";
    return `Not finished, and marked "${INCOMPLETE}": ${this.left.join(", ")}.`;
  }
}

/** Tidies up after a failed build as far as Excel allows. */
export function tidiedUp(cause: ExcelProblem, facts: WorkbookFacts, targets: readonly Target[]): Promise<FailedBuild> {
  return unlessRefused(
    async () => new FailedBuild(cause, await runExcel((context) => tidyUp(context, facts, targets))),
    () => new FailedBuild(cause, null),
  );
}

/** Takes away the sheets and names that the build added and returns the names of those of ours that it left unfinished. */
async function tidyUp(
  context: Excel.RequestContext,
  facts: WorkbookFacts,
  targets: readonly Target[],
): Promise<string[]> {
  const kept = await queueTakingBack(context, {
    before: new Set(facts.sheets.map(({ id }) => id)),
    keys: new Set(targets.map(({ plan }) => plan.key)),
    names: new Set(targets.map(({ name }) => name)),
  });
  const corners = kept.map(({ sheet }) => sheet.getRangeByIndexes(0, 0, 1, 1).load("values"));
  const names = addedNames(facts, targets).map((name) => context.workbook.names.getItemOrNullObject(name).load("name"));
  await context.sync();
  for (const name of names) if (!name.isNullObject) name.delete();
  await context.sync();
  return kept.filter((_, index) => corners[index]!.values[0]?.[0] === INCOMPLETE).map(({ sheet }) => sheet.name);
}

/** The defined names that the build would have added. */
function addedNames(facts: WorkbookFacts, targets: readonly Target[]): string[] {
  const { items } = giveNames(targets, facts);
  const wanted = targets
    .flatMap(({ plan, write }) => (write ? plan.names : []))
    .map(({ name }) => items.get(name) ?? name);
  return wanted.filter((name) => !facts.names.has(name.toLowerCase()));
}
