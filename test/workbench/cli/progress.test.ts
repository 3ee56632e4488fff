import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Progress } from "../../../workbench/progress";

const CLEAR = "\r\u001b[K";

describe("progress", () => {
  let time = 0;
  let written: string[] = [];
  const progressOn = (isTTY: boolean): Progress =>
    new Progress({ isTTY, write: (text) => void written.push(text) }, () => time);

  beforeEach(() => {
    vi.useFakeTimers();
    time = 0;
    written = [];
  });
  afterEach(() => vi.useRealTimers());

  it("is silent for work of less than a second", () => {
    const progress = progressOn(true);
    progress.show("Reading claims", "8,000 rows");
    time = 999;
    progress.show("Scoring");
    progress.clear();
    expect(written).toEqual([]);
  });

  it("shows on a terminal one line, which it clears at the end", () => {
    const progress = progressOn(true);
    progress.show("Reading claims", "8,000 rows");
    time = 1_000;
    progress.show("Reading claims", "16,000 rows");
    progress.clear();
    progress.clear();
    expect(written).toEqual([`${CLEAR}Reading claims: 16,000 rows ...`, CLEAR]);
  });

  it("shows after a second what was begun before it", () => {
    const progress = progressOn(true);
    progress.show("Building the workbook");
    vi.advanceTimersByTime(1_000);
    expect(written).toEqual([`${CLEAR}Building the workbook ...`]);
    progress.clear();
  });

  it("redraws at most ten times a second, but every stage", () => {
    const progress = progressOn(true);
    time = 1_000;
    progress.show("Reading claims", "1");
    time = 1_050;
    progress.show("Reading claims", "2");
    progress.show("Scoring");
    time = 1_150;
    progress.show("Scoring", "3");
    progress.clear();
    expect(written).toEqual([`${CLEAR}Reading claims: 1 ...`, `${CLEAR}Scoring ...`, `${CLEAR}Scoring: 3 ...`, CLEAR]);
  });

  it("writes into a file one plain line a stage", () => {
    const progress = progressOn(false);
    time = 2_000;
    progress.show("Reading claims", "1");
    time = 3_000;
    progress.show("Reading claims", "2");
    progress.show("Scoring");
    progress.clear();
    expect(written).toEqual(["Reading claims ...\n", "Scoring ...\n"]);
  });
});
