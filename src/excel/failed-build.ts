import { queueTakingBack } from "./added-sheets";
import type { Target } from "./build-targets";
import { unlessRefused, type ExcelProblem } from "./errors";
import { type KeptInputs, queuePuttingBack } from "./kept-inputs";
import { INCOMPLETE, type WorkbookFacts } from "./own-sheets";
import type { GivenNames } from "./retarget-formula";
import { runExcel } from "./run-excel";

/** Where a build stood when Excel stopped it. */
export interface Standing {
  readonly facts: WorkbookFacts;
  readonly given: GivenNames;
  /** What input cells held before the build. */
  readonly inputs: KeptInputs;
  /** The sheets of the requests that are done. */
  readonly built: readonly string[];
  /** The sheets of the request that failed. */
  readonly failing: readonly Target[];
  /** Those of requests that were not begun. */
  readonly later: readonly Target[];
}

/** A build that Excel stopped half-way, and the sheets that it left unfinished. `null`: Excel would not tell. */
export class FailedBuild {
  constructor(
    private readonly cause: ExcelProblem,
    private readonly standing: Standing,
    private readonly left: readonly string[] | null,
  ) {}

  get incomplete(): readonly string[] {
    return this.left ?? [];
  }

  /** The same, after a try to go on did not come as far as changing anything. */
  because(cause: ExcelProblem): FailedBuild {
    return new FailedBuild(cause, this.standing, this.left);
  }

  /** The cause, with a sentence about what became of the scorecard. */
  problem(): ExcelProblem {
    return this.cause.adding(this.standing.built.length === 0 ? this.state() : this.stateOfEach());
  }

  private state(): string {
    return this.left?.length === 0 ? "The scorecard is as it was before." : this.unfinished();
  }

  private unfinished(): string {
    if (this.left === null) return `Sheets that could not be finished say "${INCOMPLETE}" in their first cell.`;
    return `Not finished, and marked "${INCOMPLETE}": ${this.left.join(", ")}.`;
  }

  /** Where a part of the sheets was built. */
  private stateOfEach(): string {
    const { left, standing } = this;
    const isBegun = left === null || standing.failing.some(({ name }) => left.includes(name));
    const rest = [...(isBegun ? [] : standing.failing), ...standing.later].filter(({ name }) => !left?.includes(name));
    const before = rest.filter(({ own }) => own !== null).map(({ name }) => name);
    const gone = [...(left === null ? [] : standing.failing), ...standing.later];
    const unmade = gone.filter(({ own }) => own === null).map(({ name }) => name);
    return [
      "Not all sheets were built.",
      `Built: ${standing.built.join(", ")}.`,
      ...(left?.length === 0 ? [] : [this.unfinished()]),
      ...(before.length === 0 ? [] : [`As an earlier build left them: ${before.join(", ")}.`]),
      ...(unmade.length === 0 ? [] : [`Not made, so ask for them again: ${unmade.join(", ")}.`]),
      "The next build writes all sheets that are there anew.",
    ].join(" ");
  }
}

/** Tidies up after a failed build as far as Excel allows; what its earlier requests built stays. */
export function tidiedUp(cause: ExcelProblem, standing: Standing): Promise<FailedBuild> {
  return unlessRefused(
    async () => new FailedBuild(cause, standing, await runExcel((context) => tidyUp(context, standing))),
    () => new FailedBuild(cause, standing, null),
  );
}

/**
 * Takes away the sheets and names that the request added, puts back what was typed into reports that it left unfinished, and returns the
 * names of those.
 */
async function tidyUp(context: Excel.RequestContext, { facts, given, inputs, failing }: Standing): Promise<string[]> {
  const nameOf = (planned: string): string => given.items.get(planned) ?? planned;
  const kept = await queueTakingBack(context, {
    before: new Set(facts.sheets.map(({ id }) => id)),
    keys: new Set(failing.map(({ plan }) => plan.key)),
    names: new Set(failing.map(({ name }) => name)),
  });
  const corners = kept.map(({ sheet }) => sheet.getRangeByIndexes(0, 0, 1, 1).load("values"));
  const added = failing
    .flatMap(({ plan }) => plan.names)
    .map(({ name }) => nameOf(name))
    .filter((name) => !facts.names.has(name.toLowerCase()));
  const names = added.map((name) => context.workbook.names.getItemOrNullObject(name).load("name"));
  const putBack = queuePuttingBack(context, failing, inputs, nameOf);
  await context.sync();
  for (const name of names) if (!name.isNullObject) name.delete();
  const unfinished = kept.filter((_, index) => corners[index]!.values[0]?.[0] === INCOMPLETE).map(({ sheet }) => sheet);
  putBack(new Set(unfinished.map(({ id }) => id)));
  await context.sync();
  return unfinished.map(({ name }) => name);
}
