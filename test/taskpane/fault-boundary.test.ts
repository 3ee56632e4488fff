import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FaultBoundary } from "../../src/taskpane/fault-boundary";

/** The pane after an error: on a server React draws no boundary's second state by itself. */
class Failed extends FaultBoundary {
  override readonly state = FaultBoundary.getDerivedStateFromError();
}

test("a pane that fails says so and offers to load again; one that does not is shown", () => {
  const failed = renderToStaticMarkup(createElement(Failed, null, "the pane"));
  expect(failed).toMatch(/<p role="alert">The pane met a fault of its own\./);
  expect(failed).toContain("Load the pane again");
  expect(failed).not.toContain("the pane</");
  expect(renderToStaticMarkup(createElement(FaultBoundary, null, "the pane"))).toBe("the pane");
});
