import { FluentProvider, makeStyles, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { FaultBoundary } from "./fault-boundary";
import type { PanePowers } from "./pane-powers";
import { ScorecardPane } from "./scorecard-pane";
import { isDark, onThemeChange } from "./theme";

const useStyles = makeStyles({ page: { minHeight: "100vh" } });

/** Draws the pane in an element of the page, in place of what it holds. */
export function showPane(root: HTMLElement, powers: PanePowers): void {
  createRoot(root).render(
    <FaultBoundary>
      <ThemedPane powers={powers} />
    </FaultBoundary>,
  );
}

function ThemedPane({ powers }: { readonly powers: PanePowers }): ReactNode {
  const styles = useStyles();
  const dark = useSyncExternalStore(onThemeChange, isDark);
  // The lists that the browser draws itself, and its scroll bar, follow.
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [dark]);
  return (
    <FluentProvider className={styles.page} theme={dark ? webDarkTheme : webLightTheme}>
      <ScorecardPane powers={powers} />
    </FluentProvider>
  );
}
