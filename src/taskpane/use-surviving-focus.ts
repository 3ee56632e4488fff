import { useEffect, type RefObject } from "react";

/**
 * A button that had the focus and is gone, such as Cancel, leaves it to the nearest part around it that can take it (`tabIndex`), not
 * to the beginning of the page.
 */
export function useSurvivingFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = page.current!;
    let trail: readonly HTMLElement[] = [];
    const remember = ({ target }: FocusEvent): void => {
      trail = partsAround(target as HTMLElement, root);
    };
    const rescue = (): void => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      // Without the focus, the page must not take it from the cells.
      if (!isLost || !document.hasFocus() || trail[0]?.isConnected !== false) return;
      trail.find((part) => part.isConnected && part.hasAttribute("tabindex"))?.focus();
    };
    const changes = new MutationObserver(rescue);
    root.addEventListener("focusin", remember);
    changes.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener("focusin", remember);
      changes.disconnect();
    };
  }, [page]);
}

/** An element and all that it stands in, from the inside out. */
function partsAround(element: HTMLElement, root: HTMLElement): HTMLElement[] {
  const parts: HTMLElement[] = [];
  for (let part: HTMLElement | null = element; part && part !== root; part = part.parentElement) parts.push(part);
  return parts;
}
