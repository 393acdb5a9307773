/** The style sheet of the chain of custody: it loads nothing and prints as it stands. */
export const CUSTODY_CSS = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.5rem 4rem; color: #1a222c; background: #fff;
  font: 400 0.875rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 0.5rem; padding-top: 1rem; border-top: 2px solid #12385b; }
h3 { font-size: 0.95rem; margin: 1.25rem 0 0.25rem; }
p { max-width: 46rem; margin: 0.35rem 0; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.2rem 1rem; margin: 0.5rem 0; }
dt, .aside { color: #4f5b68; }
dd { margin: 0; overflow-wrap: anywhere; }
code, .hash { font: 0.8125rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { margin: 0.25rem 0 0.75rem; padding: 0.6rem 0.8rem; background: #f3f2ee; overflow-wrap: anywhere; white-space: pre-wrap; }
table { width: 100%; border-collapse: collapse; table-layout: auto; }
th, td { padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid #dddbd4; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
thead th { color: #4f5b68; font-weight: 500; }
td p { margin: 0; }
.step { white-space: nowrap; font-variant-numeric: tabular-nums; }
.gone { color: #9c1c28; }
@media print { body { padding: 0; max-width: none; } tr { break-inside: avoid; } thead { display: table-header-group; } }
`;
