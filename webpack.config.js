import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import webpack from "webpack";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Where the add-in is served while it is developed; manifest.xml and the functions' help links name it. */
const DEVELOPMENT_URL = "https://localhost:3000/";

/** `--env url=https://host/path/`: where the built files will stand. */
function addressOf({ url = DEVELOPMENT_URL, ...others }) {
  const unknown = Object.keys(others).filter((key) => !key.startsWith("WEBPACK_"));
  if (unknown.length > 0) throw new Error(`--env ${unknown[0]}: only --env url=https://host/path/ is known.`);
  if (!/^https:\/\/[^?#\s]+$/.test(url))
    throw new Error(`--env url=${url}: an https address is needed, without ? and #.`);
  return url.endsWith("/") ? url : `${url}/`;
}

/**
 * Finishes functions.json, which the metadata plugin emits: cells that hold errors shall reach the functions (the generator cannot say
 * so), and the help links shall lead to the address of this build.
 */
class FunctionsJson {
  constructor(url) {
    this.url = url;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("FunctionsJson", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS + 1;
      compilation.hooks.processAssets.tap({ name: "FunctionsJson", stage }, () => {
        const asset = compilation.getAsset("functions.json");
        if (!asset) return;
        const text = asset.source.source().toString().replaceAll(DEVELOPMENT_URL, this.url);
        const metadata = { ...JSON.parse(text), allowErrorForDataTypeAny: true };
        compilation.updateAsset("functions.json", new webpack.sources.RawSource(JSON.stringify(metadata)));
      });
    });
  }
}

/** The bundle of the shared runtime, its pages, and the manifest. office.js is no part of it: pages load that from Microsoft's host. */
export default (env = {}) => {
  const url = addressOf(env);
  return {
    mode: "production",
    target: ["web", "es2022"],
    entry: { main: here("src/main.ts"), dialog: here("src/dialog/dialog.ts") },
    output: {
      path: here("dist"),
      filename: "[name].js",
      // Chunks stand beside the page, and a new build's never mix with an old one's. Told so, the bundle needs no code to find them.
      chunkFilename: "[name].[contenthash:8].js",
      publicPath: "",
      // A build is as young as its files, also where nothing has changed.
      compareBeforeEmit: false,
      clean: true,
    },
    optimization: { splitChunks: false },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    experiments: { layers: true },
    module: {
      rules: [
        // What is loaded beside the functions has a core of its own: shared modules could not be joined into one, and the start,
        // which every workbook with functions waits for, would be a fifth larger.
        { resource: here("src/page.ts"), layer: "page" },
        // The same for the lists of claims that one function makes; and Medicare's prices, which functions and page share.
        { resource: here("src/functions/listed-claims.ts"), layer: "claims" },
        { resource: here("src/core/scoring/medicare.ts"), layer: "medicare" },
        // Functions and pane load the same prices of Medicare's: in a layer of neither, their chunk holds the tables once.
        { resource: here("src/core/scoring/medicare.ts"), layer: "medicare" },
        { resourceQuery: /raw/, type: "asset/source" },
        {
          test: /\.tsx?$/,
          loader: "ts-loader",
          // Types are checked by `npm run typecheck`; the checkout's tsconfig does nothing else, the bundle needs the output.
          options: { transpileOnly: true, compilerOptions: { noEmit: false, useDefineForClassFields: false } },
        },
      ],
    },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: here("src/functions/functions.ts") }),
      new FunctionsJson(url),
      new CopyPlugin({
        patterns: [
          { from: here("src/taskpane/taskpane.html"), to: "taskpane.html" },
          { from: here("src/help/help.html"), to: "help.html" },
          { from: here("src/dialog/dialog.html"), to: "dialog.html" },
          { from: here("assets/icons/*.png"), to: "assets/[name][ext]" },
          {
            from: here("manifest.xml"),
            to: "manifest.xml",
            transform: (content) => content.toString().replaceAll(DEVELOPMENT_URL, url),
          },
        ],
      }),
    ],
    devtool: "source-map",
    // What the ceilings are, and why, stands in test/project/bundle.test.ts.
    performance: { hints: false },
  };
};
