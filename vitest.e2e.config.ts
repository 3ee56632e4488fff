import { defineConfig } from "vitest/config";

/** `npm run test:e2e`: the try-it page in a real browser. One file after the other, for all of them share two processors. */
export default defineConfig({
  test: {
    include: ["test/e2e/**/*.e2e.ts"],
    globalSetup: ["test/e2e/serve-page.ts"],
    fileParallelism: false,
    // Pages answer late on a busy machine. Once more, and the report says so; what fails twice fails.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
