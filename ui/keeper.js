// Keeps conversations in this browser: localStorage holds them, sessionStorage which one this tab
// shows. Also what a page without a framework does by hand: copying, keys, cards that fit.
const PREFIX = "byline.conversation.";
const CURRENT = "byline.current";
const HEADER = 64;
let restoredFor = null;
let shownExchanges = null;
// The conversation that is to go, once that is confirmed; drawing the list anew forgets nothing.
let asked = null;
let edited = null;
// The list as it was drawn last.
let latest = null;
// By conversation what this tab last read or wrote of it: the stamp that it had then, its text.
const known = {};

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  install();
  const list = {
    data,
    tell: setTriggerValue,
    search: parentElement.querySelector("input"),
    items: parentElement.querySelector("ul"),
    note: parentElement.querySelector("p"),
  };
  latest = list;
  const first = restoredFor !== data.session;
  restoredFor = data.session;
  if (!(first && restore(list))) remember(list);
  list.search.placeholder = data.labels.search;
  list.search.setAttribute("aria-label", data.labels.search);
  list.search.oninput = () => draw(list);
  draw(list);
  scrollToNew(data);
  goToEditor(data);
}

function restore({ data, tell }) {
  if (data.exchanges.length) return false;
  const kept = read(sessionStorage.getItem(CURRENT));
  if (!kept) return false;
  tell("opened", kept);
  return true;
}

// Another tab may show the same conversation. What it deleted is not stored again; where it went on
// with it, what this tab has to add goes under an id of its own, so that neither overwrites the other.
function remember({ data, tell }) {
  const { id, title, exchanges } = data;
  if (!exchanges.length) return sessionStorage.removeItem(CURRENT);
  sessionStorage.setItem(CURRENT, id);
  const text = JSON.stringify(exchanges);
  const before = read(id);
  const stamp = Math.max(data.stamp ?? 0, known[id]?.stamp ?? 0);
  if (!before && stamp) return tell("removed", id);
  if (text === known[id]?.text) return;
  const same = before && JSON.stringify(before.exchanges) === text;
  if (before && !same && before.updated !== stamp) return tell("parted", id);
  const updated = same ? before.updated : Math.max(Date.now(), stamp + 1);
  if (same || write({ id, title, exchanges, updated })) known[id] = { stamp: updated, text };
}

// Another tab wrote or deleted; without a key, all was deleted.
function elsewhere({ key }) {
  if (!latest.items.isConnected || !(key ?? PREFIX).startsWith(PREFIX)) return;
  remember(latest);
  draw(latest);
}

function read(id) {
  if (!id) return null;
  try {
    return JSON.parse(localStorage.getItem(PREFIX + id));
  } catch {
    return null;
  }
}

// Whether it is stored. When the browser's space is used up, the oldest conversations make room.
function write(conversation) {
  for (;;) {
    try {
      localStorage.setItem(PREFIX + conversation.id, JSON.stringify(conversation));
      return true;
    } catch {
      const oldest = all().filter((each) => each.id !== conversation.id).pop();
      if (!oldest) return false;
      localStorage.removeItem(PREFIX + oldest.id);
    }
  }
}

function all() {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => read(key.slice(PREFIX.length)))
    .filter((each) => each && each.id && Array.isArray(each.exchanges))
    .sort((one, other) => other.updated - one.updated);
}

function draw(list) {
  const words = list.search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const kept = all();
  const found = kept.filter((each) => {
    const text = words.length ? searched(each) : "";
    return words.every((word) => text.includes(word));
  });
  list.search.hidden = kept.length < 2 && !list.search.value;
  const held = focused(list);
  list.items.replaceChildren(...found.map((each) => (each.id === asked ? question(each, list) : item(each, list))));
  if (held) list.items.querySelector(held)?.focus();
  list.note.textContent = kept.length ? (found.length ? "" : list.data.labels.nothing) : list.data.labels.none;
}

function searched(conversation) {
  const parts = conversation.exchanges.map((each) => `${each.question} ${each.answer?.answer ?? ""}`);
  return parts.join(" ").toLowerCase();
}

// What finds the button again that has the focus.
function focused(list) {
  const button = list.items.getRootNode().activeElement;
  const row = button?.closest("li");
  return row && `li[data-id="${CSS.escape(row.dataset.id)}"] button.${button.className}`;
}

function row(conversation, ...parts) {
  const made = document.createElement("li");
  made.dataset.id = conversation.id;
  made.append(...parts);
  return made;
}

function item(conversation, list) {
  const { labels, id } = list.data;
  const open = button(conversation.title, "open", () => list.tell("opened", conversation));
  open.title = conversation.title;
  if (conversation.id === id) open.setAttribute("aria-current", "true");
  const remove = button("×", "remove", () => ask(conversation.id, list));
  remove.setAttribute("aria-label", `${labels.remove}: ${conversation.title}`);
  return row(conversation, open, remove);
}

function ask(id, list) {
  asked = id;
  draw(list);
  if (id) list.items.querySelector("button.confirm")?.focus();
}

function question(conversation, list) {
  const { labels, id } = list.data;
  const yes = button(labels.confirm, "confirm", () => {
    localStorage.removeItem(PREFIX + conversation.id);
    if (conversation.id === id) list.tell("removed", conversation.id);
    ask(null, list);
  });
  const no = button(labels.keep, "keep", () => ask(null, list));
  const words = Object.assign(document.createElement("span"), { textContent: labels.sure });
  return row(conversation, words, yes, no);
}

function button(text, name, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = name;
  made.textContent = text;
  made.onclick = act;
  return made;
}

function scrollToNew({ exchanges, id }) {
  const answered = exchanges.at(-1)?.answer ? "answered" : "asked";
  const now = `${id} ${exchanges.length} ${answered}`;
  if (shownExchanges !== null && shownExchanges !== now && exchanges.length > 1) {
    setTimeout(() => [...document.querySelectorAll(".byline-question")].pop()?.scrollIntoView({ block: "start" }), 200);
  }
  shownExchanges = now;
}

// The button that was pressed has gone; its place is taken by the field, which comes a little later.
function goToEditor({ editing }) {
  if (editing !== null && editing !== edited) whenThere(".st-key-edited textarea", (field) => field.focus());
  edited = editing;
}

function whenThere(selector, act, tries = 40) {
  const found = document.querySelector(selector);
  if (found) act(found);
  else if (tries) setTimeout(() => whenThere(selector, act, tries - 1), 50);
}

// What follows belongs to the page, and is put in place once.
function install() {
  if (window.bylineInstalled) return;
  window.bylineInstalled = true;
  document.addEventListener("click", copy);
  document.addEventListener("keydown", key);
  // Before Streamlit hears of the key, which stops the answer.
  window.addEventListener("keydown", closeFirst, true);
  window.addEventListener("storage", elsewhere);
  document.addEventListener("pointerover", place);
  document.addEventListener("focusin", place);
}

async function copy(event) {
  const pressed = event.target.closest?.("[data-byline-copy]");
  if (!pressed) return;
  await toClipboard(pressed.dataset.bylineCopy);
  const before = pressed.textContent;
  pressed.textContent = pressed.dataset.bylineDone;
  document.dispatchEvent(new CustomEvent("byline-say", { detail: pressed.dataset.bylineDone }));
  setTimeout(() => (pressed.textContent = before), 1600);
}

// Away from localhost and https a page may not write to the clipboard directly.
async function toClipboard(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}

// What is open is closed first; the answer under way is stopped where nothing is.
function closeFirst(event) {
  if (event.key === "Escape" && dismiss()) event.stopImmediatePropagation();
}

function key(event) {
  // The target of what happens in a shadow root, as the search is, would be its host.
  const typing = event.composedPath()[0].closest?.("input, textarea, [contenteditable=true]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/") focusOn(event, document.querySelector("[data-testid=stChatInputTextArea]"));
  if (event.key === "n") focusOn(event, neighbour(1));
  if (event.key === "p") focusOn(event, neighbour(-1));
}

function focusOn(event, element) {
  if (!element) return;
  event.preventDefault();
  element.focus();
  element.scrollIntoView({ block: "nearest" });
}

// From the citation that is open, or else from what is in view.
function neighbour(step) {
  const marks = [...document.querySelectorAll("button.byline-mark")];
  const open = document.activeElement?.closest(".byline-cite")?.querySelector("button.byline-mark");
  const at = marks.indexOf(open);
  if (at >= 0) return marks[(at + step + marks.length) % marks.length];
  const below = marks.findIndex((mark) => mark.getBoundingClientRect().top > HEADER);
  const first = below < 0 ? marks.length : below;
  return marks[(first + (step > 0 ? 0 : -1) + marks.length) % marks.length];
}

// Whether there was a card to close.
function dismiss() {
  const open = document.querySelectorAll(".byline-cite:is(:hover, :focus-within):not(.byline-dismissed)");
  for (const cite of open) cite.classList.add("byline-dismissed");
  return open.length > 0;
}

// A card opens upwards where there is no room below, and comes back after Escape.
function place(event) {
  for (const cite of document.querySelectorAll(".byline-dismissed")) {
    if (!cite.contains(event.target)) cite.classList.remove("byline-dismissed");
  }
  const cite = event.target.closest?.(".byline-cite");
  if (!cite || event.target.closest(".byline-card")) return;
  if (event.type === "focusin") cite.classList.remove("byline-dismissed");
  const floor = document.querySelector("[data-testid=stBottom]")?.getBoundingClientRect().top ?? innerHeight;
  const mark = cite.getBoundingClientRect();
  const card = cite.querySelector(".byline-card");
  cite.classList.toggle("byline-up", card && mark.bottom + card.offsetHeight > floor && mark.top - HEADER > card.offsetHeight);
}
