"""The style of what the chat draws itself; colours follow the theme by `currentColor`."""

# Drawn here: an icon by name would be fetched from a server of fonts.
ICON = (
    '<svg viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1f5f8b"/>'
    '<path d="M9 8h9a5 5 0 0 1 2 9.4A5 5 0 0 1 18 25H9z" fill="#fdfcfa"/></svg>'
)

_PAGE = """
.stMain .block-container { padding-top: 4.5rem; max-width: 52rem; }
.stMain [data-testid="stBottomBlockContainer"] { max-width: 52rem; padding: 0.5rem 1rem 1.2rem; }
.byline-header h1, .byline-question.byline-question {
  font-family: Georgia, "Times New Roman", serif; letter-spacing: -0.01em; padding: 0;
}
.byline-header h1 { font-weight: 700; font-size: 2.6rem; margin: 0; line-height: 1.1; }
.byline-header p { margin: 0.5rem 0 0; opacity: 0.85; max-width: 36rem; line-height: 1.5; }
.byline-header { padding: 0.5rem 0 1rem; }
.byline-question.byline-question {
  font-size: 1.55rem; font-weight: 700; line-height: 1.25; margin: 0.6rem 0 0;
  overflow-wrap: anywhere; scroll-margin-top: 5rem;
}
[class*="st-key-actions_"] {
  border-bottom: 1px solid color-mix(in srgb, currentColor 14%, transparent);
  padding-bottom: 0.8rem; margin-bottom: 0.4rem;
}
.byline-section.byline-section {
  font-size: 0.8rem; font-weight: 600; letter-spacing: 0.05em; text-transform: uppercase;
  opacity: 0.8; margin: 0.4rem 0 0.2rem; padding: 0;
}
.byline-note { font-size: 0.86rem; opacity: 0.82; line-height: 1.5; }
.byline-text { white-space: pre-line; line-height: 1.6; overflow-wrap: anywhere; }
.byline-markup { display: none; }
/* What is only read out takes no room among the elements of the page. */
[data-testid="stLayoutWrapper"]:has(> [class*="st-key-unseen_"]) {
  position: absolute; width: 1px; overflow: hidden;
}
/* Streamlit's own blue for the chosen one of several is too faint on a dark page. */
button[data-selected="true"] p { color: light-dark(#22252a, #e8e6e1); }
.byline-spoken {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
}
"""

_ANSWER = """
.byline-answer { display: flex; flex-direction: column; gap: 1rem; }
.byline-quoted {
  position: relative; padding-left: 1rem;
  border-left: 3px solid color-mix(in srgb, currentColor 22%, transparent);
}
.byline-quoted:first-child { border-left-color: light-dark(#1f5f8b, #7fb8de); }
.byline-quoted.byline-quoted blockquote {
  margin: 0.3rem 0 0; padding: 0; border: 0; opacity: 1; color: inherit; line-height: 1.6;
  font-family: Georgia, "Times New Roman", serif; font-size: 1.06rem; overflow-wrap: anywhere;
}
.byline-quoted.byline-quoted:first-child blockquote { font-size: 1.2rem; line-height: 1.5; }
.byline-paragraph { position: relative; line-height: 1.6; font-size: 1.02rem; }
.byline-claim strong {
  font-weight: 700; background: color-mix(in srgb, currentColor 9%, transparent);
  border-radius: 0.2rem; padding: 0 0.12em;
}
.byline-who { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4rem; }
.byline-badge {
  display: inline-block; border-radius: 0.35rem; padding: 0.05rem 0.5rem; font-size: 0.8rem;
  font-weight: 600; line-height: 1.5; overflow-wrap: anywhere; font-family: inherit;
}
.byline-claimant { font-size: 0.88rem; font-style: italic; opacity: 0.9; }
.byline-working { display: flex; align-items: center; gap: 0.6rem; font-size: 0.95rem; }
.byline-pulse {
  width: 0.65rem; height: 0.65rem; border-radius: 50%; background: currentColor;
  animation: byline-pulse 1.2s ease-in-out infinite;
}
@keyframes byline-pulse { 50% { opacity: 0.25; } }
@media (prefers-reduced-motion: reduce) { .byline-pulse { animation: none; } }
.byline-chips.byline-chips {
  display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; font-size: 0.86rem;
}
.byline-chips.byline-chips ul {
  display: flex; flex-wrap: wrap; gap: 0.4rem; list-style: none; margin: 0; padding: 0;
}
.byline-chips.byline-chips li {
  margin: 0; font-size: 0.82rem; padding: 0.05rem 0.6rem; border-radius: 1rem;
  border: 1px solid color-mix(in srgb, currentColor 35%, transparent);
}
.st-key-suggestions button { justify-content: flex-start; text-align: left; }
.st-key-suggestions button p { text-align: left; }
.byline-action {
  font: inherit; font-size: 0.88rem; color: inherit; background: none; cursor: pointer;
  border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
  border-radius: 0.5rem; padding: 0.25rem 0.75rem; min-height: 2rem;
}
.byline-action:hover { background: color-mix(in srgb, currentColor 8%, transparent); }
"""

_CITATIONS = """
.byline-cite { display: inline; }
button.byline-mark, sup.byline-mark {
  font: 600 0.72rem/1 system-ui, sans-serif; color: inherit; vertical-align: 0.35em;
  margin: 0 0.1rem 0 0.2rem; min-width: 1.5rem; height: 1.5rem; padding: 0 0.3rem;
  border: 0; border-radius: 0.4rem;
  background: color-mix(in srgb, currentColor 13%, transparent);
}
sup.byline-mark { display: inline-block; line-height: 1.5rem; text-align: center; }
button.byline-mark { cursor: pointer; }
button.byline-mark:hover, button.byline-mark:focus-visible {
  background: color-mix(in srgb, currentColor 26%, transparent);
}
.byline-card {
  display: block; visibility: hidden; opacity: 0; position: absolute; left: 0; right: 0;
  z-index: 50; margin-top: 0.4rem; padding: 0.9rem 1rem; max-height: 22rem; overflow-y: auto;
  font: 400 0.92rem/1.55 "Source Sans", system-ui, sans-serif; text-align: left;
  border-radius: 0.7rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  background: light-dark(#fdfcfa, #1f2429); box-shadow: 0 8px 30px rgb(0 0 0 / 0.22);
  transition: visibility 0s linear 0.18s, opacity 0.12s linear 0.1s;
}
.byline-up > .byline-card { bottom: calc(100% - 0.2rem); margin: 0; }
.byline-cite:hover > .byline-card, .byline-cite:focus-within > .byline-card {
  visibility: visible; opacity: 1; transition-delay: 0.08s;
}
.byline-cite.byline-dismissed > .byline-card { visibility: hidden; opacity: 0; }
.byline-card-who { display: flex; flex-wrap: wrap; gap: 0.35rem; margin-bottom: 0.35rem; }
.byline-passage {
  display: block; white-space: pre-line; line-height: 1.6; margin: 0.2rem 0 0.6rem;
  overflow-wrap: anywhere;
}
.byline-passage mark {
  background: rgba(255, 196, 0, 0.33); color: inherit; border-radius: 0.2rem; padding: 0.08em 0;
  box-decoration-break: clone; -webkit-box-decoration-break: clone;
}
.byline-heading { display: block; font-size: 0.84rem; font-weight: 600; opacity: 0.85; }
.byline-origin { display: block; font-size: 0.85rem; opacity: 0.85; line-height: 1.5; }
.byline-origin.byline-origin a, a.byline-open.byline-open { color: inherit; }
a.byline-open.byline-open {
  display: inline-block; margin-top: 0.5rem; font-weight: 600; font-size: 0.9rem;
  text-decoration: underline; text-underline-offset: 0.2em;
}
.byline-warning, .byline-why {
  display: block; border-left: 3px solid #d55e00; padding-left: 0.6rem; margin: 0.4rem 0;
  font-size: 0.88rem; font-weight: 600;
}
.byline-flag { font-size: 0.78rem; font-weight: 600; border-bottom: 2px solid #d55e00; }
.byline-sources.byline-sources { list-style: none; margin: 0; padding: 0; }
.byline-sources.byline-sources > li {
  margin: 0; font-size: 0.92rem;
  border-bottom: 1px solid color-mix(in srgb, currentColor 12%, transparent);
}
.byline-sources summary {
  display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; cursor: pointer;
  padding: 0.5rem 0.3rem; border-radius: 0.4rem;
}
.byline-sources summary:hover { background: color-mix(in srgb, currentColor 6%, transparent); }
.byline-number {
  min-width: 1.5rem; text-align: center; font-weight: 600; font-size: 0.8rem;
  border-radius: 0.4rem; background: color-mix(in srgb, currentColor 13%, transparent);
}
.byline-source-title { flex: 1 1 14rem; overflow-wrap: anywhere; }
.byline-date { font-size: 0.85rem; opacity: 0.82; }
.byline-citation { padding: 0.3rem 0.3rem 1rem 2.3rem; }
:is(.byline-mark, .byline-action, .byline-open, .byline-sources summary):focus-visible {
  outline: 2px solid currentColor; outline-offset: 2px;
}
"""

_TABLES = """
.byline-comparison { position: relative; }
.byline-comparison table { width: 100%; border-collapse: collapse; font-size: 0.95rem; margin: 0; }
.byline-comparison caption {
  text-align: left; font-size: 0.8rem; font-weight: 600; letter-spacing: 0.05em;
  text-transform: uppercase; opacity: 0.8; caption-side: top; color: inherit; padding: 0.3rem 0;
}
.byline-comparison :is(th, td) {
  text-align: left; vertical-align: top; padding: 0.55rem 0.8rem 0.55rem 0; border: 0;
  border-bottom: 1px solid color-mix(in srgb, currentColor 15%, transparent);
  font-weight: 400; position: relative;
}
.byline-comparison tbody .byline-badge { white-space: nowrap; }
.byline-comparison thead th { font-size: 0.82rem; opacity: 0.85; font-weight: 600; }
.byline-figure {
  display: inline-block; white-space: nowrap; font-variant-numeric: tabular-nums;
  border-radius: 0.35rem; padding: 0 0.4rem; margin: 0 0.2rem 0.2rem 0;
  border: 1px solid color-mix(in srgb, currentColor 25%, transparent);
}
.byline-differs { border: 2px solid #d55e00; font-weight: 700; }
.byline-differ {
  border-left: 3px solid #d55e00; padding: 0.15rem 0 0.15rem 0.6rem; font-weight: 600;
  margin-bottom: 0.4rem; font-size: 0.95rem;
}
.byline-lead { font-size: 1.1rem; font-weight: 600; line-height: 1.5; margin-bottom: 0.3rem; }
.byline-not-found .byline-chips { margin-top: 0.45rem; }
.byline-not-found {
  border: 1px dashed color-mix(in srgb, currentColor 45%, transparent); border-radius: 0.7rem;
  padding: 0.9rem 1.1rem;
}
.byline-closest { font-size: 0.92rem; margin-bottom: 0.7rem; }
.byline-closest .byline-passage {
  padding-left: 0.9rem; border-left: 3px dashed color-mix(in srgb, currentColor 30%, transparent);
}
.byline-keys.byline-keys {
  display: grid; grid-template-columns: auto 1fr; gap: 0.35rem 0.8rem; margin: 0; padding: 0;
  font-size: 0.88rem;
}
.byline-keys dd { margin: 0; }
.byline-keys kbd {
  font: inherit; font-weight: 600; border-radius: 0.3rem; padding: 0 0.4rem;
  border: 1px solid color-mix(in srgb, currentColor 40%, transparent);
}
.byline-receipt { font-size: 0.88rem; line-height: 1.55; overflow-wrap: anywhere; }
.byline-failed { border-left: 3px solid #d55e00; padding-left: 0.6rem; margin-top: 0.3rem; }
"""

# On a phone a row of the comparison is a block of its own, each cell under its name. The names
# above the columns are there to be read out; those in the cells, not to be read out again.
_PHONE = """
@media (max-width: 640px) {
  .byline-header h1 { font-size: 2.1rem; }
  .byline-question.byline-question { font-size: 1.3rem; }
  .byline-quoted.byline-quoted:first-child blockquote { font-size: 1.1rem; }
  .byline-citation { padding-left: 0.3rem; }
  .byline-comparison thead {
    display: block; position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%);
  }
  .byline-comparison :is(tbody, tr, th, td) { display: block; }
  .byline-comparison :is(th, td) { border: 0; padding: 0.2rem 0; }
  .byline-comparison td::before {
    content: attr(data-label); content: attr(data-label) / "";
    display: block; font-size: 0.82rem; font-weight: 600; opacity: 0.85;
  }
  .byline-comparison td:empty { display: none; }
  .byline-comparison tr {
    padding: 0.5rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 15%, transparent);
  }
}
"""

STYLE = f"<style>{_PAGE}{_ANSWER}{_CITATIONS}{_TABLES}{_PHONE}</style>"
