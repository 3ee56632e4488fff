import { sentencesIn } from "./dialog-address";

/** What the page that opened the dialog takes for the wish to close it. */
const CLOSE = "close";

const place = document.getElementById("sentences")!;
for (const sentence of sentencesIn(location.hash)) {
  const paragraph = document.createElement("p");
  paragraph.textContent = sentence;
  place.append(paragraph);
}

/** Only the page that opened a dialog can close it. */
function close(): void {
  void Office.onReady().then(() => Office.context.ui.messageParent(CLOSE));
}

const button = document.getElementById("close")!;
button.addEventListener("click", close);
button.focus();
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") close();
});
