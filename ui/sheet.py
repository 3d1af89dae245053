"""The style of the pages of documents and pictures; colours follow the theme."""

STYLE = """<style>
.stMain .block-container.block-container { padding-top: 4.75rem; }
[class*="st-key-row_"] { border-bottom: 1px solid
  color-mix(in srgb, currentColor 12%, transparent); padding-bottom: 0.6rem; }
[class*="st-key-row_"] [data-testid="stPageLink-NavLink"] {
  background: transparent; padding: 0; min-height: 1.75rem;
}
[class*="st-key-row_"] [data-testid="stPageLink-NavLink"]:hover { text-decoration: underline; }
.byline-page-title {
  font-family: Georgia, "Times New Roman", serif; font-weight: 700; font-size: 2rem;
  letter-spacing: -0.01em; margin: 0; padding: 0; line-height: 1.2; overflow-wrap: anywhere;
}
.byline-facts {
  display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; align-items: center; font-size: 0.85rem;
  line-height: 1.5; overflow-wrap: anywhere;
}
.byline-facts > span:last-child { opacity: 0.8; }
.byline-facts.byline-facts a { color: inherit; }
.byline-legend.byline-legend {
  list-style: none; display: flex; flex-wrap: wrap; gap: 0.35rem 1.1rem; margin: 0; padding: 0;
}
.byline-legend.byline-legend li { margin: 0; padding: 0; font-size: 0.85rem; }
.byline-document.byline-document { line-height: 1.9; overflow-wrap: anywhere; font-size: 1.02rem; }
.byline-document > div { margin: 0 0 0.95rem; white-space: pre-line; }
.byline-document > .byline-heading {
  font-family: Georgia, "Times New Roman", serif; font-size: 1.25rem; font-weight: 700;
  opacity: 1; margin: 1.5rem 0 0.5rem; line-height: 1.3;
}
.byline-document > .byline-item { margin: 0 0 0.35rem 1rem; }
.byline-document > .byline-quoted {
  border-left: 3px solid color-mix(in srgb, currentColor 22%, transparent); padding-left: 0.9rem;
}
.byline-document > .byline-page {
  font-size: 0.78rem; font-weight: 600; opacity: 0.8; text-align: center; margin: 1.5rem 0 1rem;
  border-top: 1px dashed color-mix(in srgb, currentColor 35%, transparent); padding-top: 0.4rem;
}
.byline-document table { border-collapse: collapse; width: 100%; margin: 0; }
.byline-document td {
  border: 0; border-bottom: 1px solid color-mix(in srgb, currentColor 18%, transparent);
  padding: 0.4rem 0.7rem 0.4rem 0; vertical-align: top; text-align: left;
}
.byline-document tr:first-child td { font-weight: 600; }
.byline-document > .byline-table { overflow-x: auto; white-space: normal; }
.byline-voice {
  position: relative; color: inherit; border-radius: 0.2rem; padding: 0.12em 0.15em;
  background: color-mix(in srgb, var(--source) 17%, transparent);
  border-bottom: 2px solid var(--source);
  box-decoration-break: clone; -webkit-box-decoration-break: clone;
}
.byline-by-document { border-bottom-style: dotted; }
.byline-by-none { border-bottom-style: dashed; }
.byline-voice:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
.byline-names { user-select: none; margin-right: 0.2em; }
.byline-names .byline-badge { font-size: 0.7rem; line-height: 1.4; padding: 0 0.4rem; }
.byline-names .byline-claimant { font-size: 0.84em; opacity: 1; }
.byline-unnamed .byline-names { display: none; }
.byline-tip {
  position: absolute; left: 0; top: calc(100% + 0.35rem); z-index: 20; width: max-content;
  max-width: min(24rem, 80vw); background: #22252a; color: #ffffff; font-size: 0.8rem;
  line-height: 1.45; font-weight: 400; font-family: "Source Sans", sans-serif;
  padding: 0.3rem 0.6rem; border-radius: 0.35rem; opacity: 0; pointer-events: none;
  white-space: normal; user-select: none;
}
.byline-voice:hover .byline-tip, .byline-voice:focus .byline-tip { opacity: 1; }
.byline-here {
  background: transparent; color: inherit; padding: 0.08em 0;
  outline: 1.5px solid currentColor; outline-offset: 1px; border-radius: 0.15rem;
  box-decoration-break: clone; -webkit-box-decoration-break: clone;
}
.byline-numbers { overflow-x: auto; }
.byline-numbers table { border-collapse: collapse; font-size: 0.88rem; margin: 0; width: 100%; }
.byline-numbers caption { text-align: left; font-size: 0.83rem; padding-bottom: 0.3rem; }
.byline-numbers th, .byline-numbers td {
  border: 0; border-bottom: 1px solid color-mix(in srgb, currentColor 15%, transparent);
  padding: 0.3rem 0.8rem 0.3rem 0; text-align: left; font-variant-numeric: tabular-nums;
}
</style>"""
