import { Link, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayout } from "../layout";
import { ProblemMessage } from "../message";
import type { PanePowers } from "../pane-powers";
import { useAction } from "../use-action";

interface SheetLinkProps {
  /** `undefined`: there is no such sheet, and no link. */
  readonly tab: string | undefined;
  readonly powers: Pick<PanePowers, "showSheet">;
}

/** Brings a sheet to the front; what goes wrong is said at the link. */
export function SheetLink({ tab, powers }: SheetLinkProps): ReactNode {
  const layout = useLayout();
  const action = useAction();
  if (tab === undefined) return null;
  return (
    <>
      <Link
        as="button"
        className={mergeClasses(layout.link, layout.button)}
        onClick={() => void action.run(() => powers.showSheet(tab))}
      >
        <span dir="auto">Go to {tab}</span>
      </Link>
      <ProblemMessage problem={action.problem} />
    </>
  );
}
