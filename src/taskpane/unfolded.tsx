import { Accordion } from "@fluentui/react-components";
import { createContext, useContext, useRef, useState, type ReactNode } from "react";

/** What stands open, by the name of its accordion. */
export type Unfolded = Map<string, readonly string[]>;

const UnfoldedContext = createContext<Unfolded | null>(null);

/** Remembers what the user has unfolded for as long as the pane stands, while its parts come and go. */
export function UnfoldedProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const unfolded = useRef<Unfolded>(new Map());
  return <UnfoldedContext.Provider value={unfolded.current}>{children}</UnfoldedContext.Provider>;
}

/** Unfolds one section of an accordion that is not shown now, and folds the others: it is the first thing seen there. */
export function useUnfold(): (accordion: string, section: string) => void {
  const unfolded = useContext(UnfoldedContext);
  return (accordion, section) => void unfolded?.set(accordion, [section]);
}

/** What stands open in an accordion, and the way to change it; it comes back as the user left it. */
export function useKept(
  name: string,
  first: readonly string[],
): readonly [open: readonly string[], keep: (now: readonly string[]) => void] {
  const unfolded = useContext(UnfoldedContext);
  const [open, setOpen] = useState(unfolded?.get(name) ?? first);
  const keep = (now: readonly string[]): void => {
    unfolded?.set(name, now);
    setOpen(now);
  };
  return [open, keep];
}

interface KeptAccordionProps {
  readonly name: string;
  /** What stands open at first. */
  readonly first?: readonly string[];
  readonly children: ReactNode;
}

/** An accordion that comes back as the user left it. */
export function KeptAccordion({ name, first = [], children }: KeptAccordionProps): ReactNode {
  const [open, keep] = useKept(name, first);
  return (
    <OpenAccordion open={open} keep={keep}>
      {children}
    </OpenAccordion>
  );
}

interface OpenAccordionProps {
  readonly open: readonly string[];
  readonly keep: (now: readonly string[]) => void;
  readonly children: ReactNode;
}

/** An accordion that something else than its headings opens too. */
export function OpenAccordion({ open, keep, children }: OpenAccordionProps): ReactNode {
  return (
    <Accordion
      collapsible
      multiple
      openItems={[...open]}
      onToggle={(_, { openItems }) => keep(openItems as readonly string[])}
    >
      {children}
    </Accordion>
  );
}
