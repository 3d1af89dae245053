// Reads out, once each, what the page has to say. The live region stays in the page while
// Streamlit draws everything else anew; what it said last stays known with it.
const REGION = "byline-said";

export default function ({ data }) {
  const region = live();
  if (region.dataset.said === data.id) return;
  region.dataset.said = data.id;
  for (const { words, seconds } of data.later) {
    setTimeout(() => region.dataset.said === data.id && say(region, words), seconds * 1000);
  }
  if (data.words) say(region, data.words);
  else region.replaceChildren();
}

function live() {
  const there = document.getElementById(REGION);
  if (there) return there;
  const region = document.createElement("div");
  region.id = REGION;
  region.className = "byline-spoken";
  region.setAttribute("role", "status");
  region.setAttribute("aria-live", "polite");
  region.dataset.testid = "said";
  document.body.append(region);
  document.addEventListener("byline-say", (event) => say(region, event.detail));
  return region;
}

// A new node, so that the same words are said again when they happen again.
function say(region, words) {
  const said = document.createElement("p");
  said.textContent = words;
  region.replaceChildren(said);
}
