"""The style of what the chat draws itself; colours follow the theme by `currentColor`."""

# Drawn here: an icon by name would be fetched from a server of fonts.
ICON = (
    '<svg viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1f5f8b"/>'
    '<path d="M9 8h9a5 5 0 0 1 2 9.4A5 5 0 0 1 18 25H9z" fill="#fdfcfa"/></svg>'
)

STYLE = """<style>
.stMain .block-container { padding-top: 2.5rem; }
.byline-header h1 {
  font-family: Georgia, "Times New Roman", serif; font-weight: 700; font-size: 2.4rem;
  letter-spacing: -0.01em; margin: 0; padding: 0; line-height: 1.1;
}
.byline-header p { margin: 0.4rem 0 0; opacity: 0.8; max-width: 38rem; line-height: 1.45; }
.byline-header {
  border-bottom: 1px solid color-mix(in srgb, currentColor 18%, transparent);
  padding-bottom: 1rem; margin-bottom: 0.5rem;
}
.byline-section {
  font-size: 0.78rem; font-weight: 600; letter-spacing: 0.06em; text-transform: uppercase;
  opacity: 0.75; margin-top: 0.25rem;
}
.byline-answer p { margin: 0 0 0.3rem; line-height: 1.6; font-size: 1.02rem; }
.byline-answer .byline-who { margin-bottom: 0.9rem; }
.byline-answer .byline-who:last-child { margin-bottom: 0; }
.byline-text { white-space: pre-line; line-height: 1.6; overflow-wrap: anywhere; }
.byline-mark { font-size: 0.72em; font-weight: 600; opacity: 0.8; margin-left: 0.1em; }
.byline-markup { display: none; }
.byline-who { display: flex; flex-wrap: wrap; align-items: center; gap: 0.35rem; }
.byline-badge {
  display: inline-block; border-radius: 0.35rem; padding: 0.05rem 0.5rem; font-size: 0.78rem;
  font-weight: 600; line-height: 1.5; overflow-wrap: anywhere;
}
.byline-claimant { font-size: 0.85rem; font-style: italic; opacity: 0.85; }
.byline-passage {
  white-space: pre-line; line-height: 1.6; margin: 0.2rem 0 0.7rem; overflow-wrap: anywhere;
  padding-left: 0.9rem; border-left: 3px solid color-mix(in srgb, currentColor 22%, transparent);
}
.byline-passage mark {
  background: rgba(255, 196, 0, 0.33); color: inherit; border-radius: 0.2rem; padding: 0.08em 0;
  box-decoration-break: clone; -webkit-box-decoration-break: clone;
}
.byline-heading { font-size: 0.82rem; font-weight: 600; opacity: 0.75; margin-bottom: 0.4rem; }
.byline-origin, .byline-note { font-size: 0.83rem; opacity: 0.78; line-height: 1.5; }
.byline-origin.byline-origin a { color: inherit; }
.byline-comparison td:first-child, .byline-comparison td:last-child { white-space: nowrap; }
.byline-comparison td:nth-child(2) { width: 75%; }
.byline-citation .byline-origin { margin-top: 0.45rem; }
.byline-closest { opacity: 0.85; font-size: 0.92rem; margin-bottom: 0.5rem; }
.byline-closest .byline-passage { border-left-style: dashed; }
.byline-comparison { overflow-x: auto; }
.byline-comparison table { width: 100%; border-collapse: collapse; font-size: 0.92rem; margin: 0; }
.byline-comparison th, .byline-comparison td {
  text-align: left; vertical-align: top; padding: 0.45rem 0.6rem 0.45rem 0; border: 0;
  border-bottom: 1px solid color-mix(in srgb, currentColor 15%, transparent);
}
.byline-comparison th { font-size: 0.78rem; opacity: 0.75; font-weight: 600; }
.byline-differ {
  border-left: 3px solid #d55e00; padding: 0.15rem 0 0.15rem 0.6rem; font-weight: 600;
  margin-bottom: 0.4rem; font-size: 0.92rem;
}
.byline-documents.byline-documents {
  list-style: none; margin: 0; padding: 0; max-height: 22rem; overflow-y: auto;
}
.byline-documents.byline-documents li {
  margin: 0; padding: 0.4rem 0; font-size: 0.9rem; overflow-wrap: anywhere;
  border-bottom: 1px solid color-mix(in srgb, currentColor 12%, transparent);
}
.byline-receipt { font-size: 0.88rem; line-height: 1.55; overflow-wrap: anywhere; }
.byline-failed { border-left: 3px solid #d55e00; padding-left: 0.6rem; margin-top: 0.3rem; }
</style>"""
