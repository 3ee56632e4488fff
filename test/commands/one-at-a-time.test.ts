import { expect, test } from "vitest";
import { OneAtATime } from "../../src/commands/one-at-a-time";

test("each act has its turn when the one before has ended, whatever came of that", async () => {
  const turns = new OneAtATime();
  const seen: string[] = [];
  const act = (name: string, fails: boolean) =>
    turns.run(async () => {
      seen.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve));
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const [first, second, third] = [act("first", false), act("second", true), act("third", false)];
  await expect(second).rejects.toThrow("second");
  expect([await first, await third]).toEqual(["first", "third"]);
  expect(seen).toEqual(["first begins", "first ends", "second begins", "second ends", "third begins", "third ends"]);
});
