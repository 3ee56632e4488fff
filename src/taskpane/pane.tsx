import { FluentProvider, makeStyles, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { PanePowers } from "./pane-powers";
import { ScorecardPane } from "./scorecard-pane";
import { isDark, onThemeChange } from "./theme";

const useStyles = makeStyles({ page: { minHeight: "100vh" } });

/** Draws the pane in an element of the page, in place of what it holds. */
export function showPane(root: HTMLElement, powers: PanePowers): void {
  createRoot(root).render(<ThemedPane powers={powers} />);
}

function ThemedPane({ powers }: { readonly powers: PanePowers }): ReactNode {
  const styles = useStyles();
  const dark = useSyncExternalStore(onThemeChange, isDark);
  return (
    <FluentProvider className={styles.page} theme={dark ? webDarkTheme : webLightTheme}>
      <ScorecardPane powers={powers} />
    </FluentProvider>
  );
}
