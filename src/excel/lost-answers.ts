import { counted } from "../core/settings/counted";
import { cellsText, type Addition, type Target } from "./build-targets";
import { placeOf } from "./kept-inputs";
import type { WorkbookFacts } from "./own-sheets";

/**
 * What users have typed into input cells that their sheet would have no more: a payer may have too few claims by now, or a service be
 * none of its most frequent ones. A build that did not end leaves nothing to compare with.
 */
export function findLostAnswers(targets: readonly Target[], facts: WorkbookFacts): Addition[] {
  return targets.flatMap((target) => lostOn(target, facts));
}

function lostOn({ plan, own, write }: Target, facts: WorkbookFacts): Addition[] {
  if (!own || !write || own.incomplete || own.typed.length === 0) return [];
  const kept = plan.inputs.map((name) => placeOf(name, own.name, facts));
  const lost = own.typed.filter(
    ({ row, column }) => !kept.some((place) => place?.row === row && place.column === column),
  );
  if (lost.length === 0) return [];
  const answers = `${counted(lost.length, "answer")} that you typed into yellow cells: ${cellsText(lost)}`;
  return [{ sheet: own.name, what: `"${own.name}", built again, has no place for ${answers}.` }];
}
