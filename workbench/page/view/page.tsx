import { createRoot } from "react-dom/client";
import { App } from "./app";
import { PageStore } from "./page-store";
import { tryItOf } from "./try-it";

const store = new PageStore(new Worker(new URL("../worker/worker.ts", import.meta.url)));

// The seam by which tests of the whole page drive it.
window.tryIt = tryItOf(store);

createRoot(document.getElementById("root")!).render(<App store={store} />);
