import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The one bundle of the shared runtime. office.js is no part of it: pages load that from Microsoft's host. */
export default {
  mode: "production",
  target: ["web", "es2022"],
  entry: here("src/main.ts"),
  output: {
    path: here("dist"),
    filename: "main.js",
    clean: true,
    library: { name: "PayerScorecard", type: "window" },
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: "ts-loader",
        // The checkout's tsconfig only checks; the bundle needs the output, and only of what it holds.
        options: { onlyCompileBundledFiles: true, compilerOptions: { noEmit: false } },
      },
    ],
  },
  devtool: "source-map",
  performance: { hints: "error", maxAssetSize: 512_000, maxEntrypointSize: 512_000 },
};
