import { afterEach, describe, expect, test, vi } from "vitest";
import { answer } from "../../src/functions/answer";
import { LoadedLater } from "../../src/functions/loading";
import { Memo } from "../../src/functions/memo";
import { problem } from "../../src/functions/messages";
import { openExcel } from "../../workbench/standin/open-excel";

await openExcel();

afterEach(() => vi.useRealTimers());

/** A part that comes when it is let. */
function letLoad(): { part: LoadedLater<string>; come: () => void; fail: () => void; loads: () => number } {
  let [come, fail, loads] = [() => {}, () => {}, 0];
  const part = new LoadedLater(() => {
    loads++;
    return new Promise<string>((resolve, reject) => {
      come = () => resolve("here");
      fail = () => reject(new Error("ChunkLoadError"));
    });
  });
  return { part, come: () => come(), fail: () => fail(), loads: () => loads };
}

describe("a function that needs a part which is not there yet", () => {
  test("answers with a promise, and at once as soon as it is there", async () => {
    const { part, come } = letLoad();
    const first = answer(() => part.get());
    come();
    expect(await first).toBe("here");
    expect(answer(() => part.get())).toBe("here");
  });

  test("loads it once for all formulas that wait", async () => {
    const { part, come, loads } = letLoad();
    const both = [answer(() => part.get()), answer(() => part.get())];
    come();
    expect(await Promise.all(both)).toEqual(["here", "here"]);
    expect(loads()).toBe(1);
  });

  test("rejects with Excel's error where the arguments turn out to be wrong", async () => {
    const { part, come } = letLoad();
    const call = answer(() => {
      part.get();
      throw problem("no-claims");
    });
    come();
    await expect(call).rejects.toMatchObject({ code: "#VALUE!", message: expect.stringContaining("Claims[#All]") });
  });

  test("is #N/A with a sentence where it cannot be loaded, and tries again at the next calculation", async () => {
    const { part, come, fail, loads } = letLoad();
    const failed = answer(() => part.get());
    fail();
    await expect(failed).rejects.toBeInstanceOf(CustomFunctions.Error);
    await expect(failed).rejects.toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("Check the connection"),
    });
    const again = answer(() => part.get());
    come();
    expect(await again).toBe("here");
    expect(loads()).toBe(2);
  });

  test("is not remembered as an error of the claims", async () => {
    const { part, come } = letLoad();
    const memo = new Memo(() => part.get());
    const call = answer(() => memo.get([["Payer", "Paid"]], [], 0));
    come();
    expect(await call).toBe("here");
    expect(memo.get([["Payer", "Paid"]], [], 0)).toBe("here");
  });
});
