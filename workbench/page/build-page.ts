import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import webpack from "webpack";
import { practiceWorkbook } from "./practice-workbook";

const here = (place: string): string => fileURLToPath(new URL(place, import.meta.url));

/**
 * Builds the try-it page into a folder: the page, its worker, and the script that stands before office.js in the pane.
 * @throws Error with what the build complains of
 */
export async function buildPage(folder: string): Promise<void> {
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    webpack(configuration(folder), (error, done) => (done ? resolve(done) : reject(error)));
  });
  const complaints = stats.toString({ all: false, errors: true, warnings: true });
  if (complaints !== "") throw new Error(complaints);
  await writeFile(path.join(folder, "samples/practice.xlsx"), await practiceWorkbook());
}

function configuration(folder: string): webpack.Configuration {
  return {
    mode: "production",
    target: ["web", "es2022"],
    entry: { page: here("view/page.tsx"), bridge: here("pane/bridge.ts") },
    output: { path: folder, filename: "[name].js", chunkFilename: "[name].js", publicPath: "/", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false, useDefineForClassFields: false } },
        },
      ],
    },
    plugins: [
      // In the worker, the add-in's functions are associated as in its own bundle.
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: here("../../src/functions/functions.ts") }),
      new CopyPlugin({
        patterns: [
          { from: here("index.html"), to: "index.html" },
          { from: here("page.css"), to: "page.css" },
          { from: here("../../assets/samples/claims.csv"), to: "samples/claims.csv" },
        ],
      }),
    ],
    // The stand-in knows Excel's classes by the names of its own: no name is shortened, and none changed to tell two apart.
    optimization: { minimize: false, concatenateModules: false, splitChunks: false },
    devtool: false,
    performance: { hints: false },
  };
}
